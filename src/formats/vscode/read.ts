import { lenient } from '../read/lenient.ts';
import { listed, type Reading } from '../read/reading.ts';
import { yaml } from '../read/yaml.ts';
import { shape } from './shape.ts';
import { spelled } from './spelling.ts';

/** VS Code: the tools of the list in the head of the file, or all where it has none; a dot is an underscore. */
export function read(text: string): Reading {
  const tree = yaml(/^---\r?\n(.*?)^---\s*$/ms.exec(text)?.[1] ?? '');
  const { tools } = lenient(shape, tree);
  const names = typeof tools === 'string' ? tools.split(',').map((name) => name.trim()) : tools;
  return {
    tree,
    mentions: (server) =>
      listed(names, '/tools')
        .filter(({ tool: name }) => name.startsWith(`${server}/`) && !name.endsWith('/*'))
        .map((mention) => ({ ...mention, tool: mention.tool.slice(server.length + 1) })),
    // A built-in set of tools has a name of the same form, so only known tools tell a server.
    servers: (tools) => {
      const known = new Set(tools.map(spelled));
      return listed(names, '/tools').flatMap(({ tool: name, path }) => {
        const at = name.lastIndexOf('/');
        const tool = name.slice(at + 1);
        return at > 0 && known.has(tool) ? [{ server: name.slice(0, at), tool, path }] : [];
      });
    },
    // A word without a slash is a tool or a set of tools of VS Code itself.
    words: () =>
      listed(names, '/tools').flatMap(({ tool: word, path }) => (word.includes('/') ? [] : [{ word, path }])),
    decide(server) {
      const known = names && new Set(names);
      return ({ tool }) =>
        !known || known.has(`${server}/${spelled(tool)}`) || known.has(`${server}/*`) ? 'allow' : 'hide';
    },
  };
}
