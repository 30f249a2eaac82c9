import { namesAt, parsers, type Reader, valueAt } from './reader.ts';

/** VS Code: the tools of the list in the head of the file, or all where it has none; a dot is an underscore. */
export const vscodeReader: Reader = {
  format: 'vscode',
  parse: (text) => parsers.yaml(/^---\r?\n(.*?)^---\s*$/ms.exec(text)?.[1] ?? ''),
  mentions: (value, server) =>
    (namesOf(value) ?? [])
      .map((name, index) => ({ name, path: `/tools/${index}` }))
      .filter(({ name }) => name.startsWith(`${server}/`) && !name.endsWith('/*'))
      .map(({ name, path }) => ({ tool: name.slice(server.length + 1), path })),
  decide(value, server) {
    const names = namesOf(value);
    return ({ tool }) => {
      const spelled = tool.replaceAll('.', '_');
      return !names || names.includes(`${server}/${spelled}`) || names.includes(`${server}/*`) ? 'allow' : 'hide';
    };
  },
};

/** The names of the list, which may be one text with commas. */
function namesOf(value: unknown): string[] | undefined {
  const tools = valueAt(value, 'tools');
  return typeof tools === 'string' ? tools.split(',').map((name) => name.trim()) : namesAt(value, 'tools');
}
