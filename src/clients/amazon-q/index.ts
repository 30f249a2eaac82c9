import { globMatches } from '../../formats/read/globs.ts';
import { isObject, pointer } from '../../model/core.ts';
import type { Client, Setup } from '../client.ts';
import { commonEntry, disabled, type EntryKeys, inOrder, serversAt, strongest, textsIn, under } from '../entries.ts';
import { readMode } from '../modes.ts';

const entry: EntryKeys = { ...commonEntry, off: disabled };
const mode = readMode('default', { unnamed: 'asked' }, { source: 'aws/amazon-q-developer-cli, agent format' });

/** Amazon Q and its agents: servers, the tools that an agent sees, and those that it may call unasked. */
export const amazonQ: Client = {
  id: 'amazon-q',
  title: 'Amazon Q',
  places: [
    { scope: 'project', path: './.amazonq/cli-agents/*.json' },
    { scope: 'project', path: './.amazonq/mcp.json' },
    { scope: 'user', path: '~/.aws/amazonq/cli-agents/*.json' },
    { scope: 'user', path: '~/.aws/amazonq/mcp.json' },
  ],
  recognises(value) {
    const isAgent = textsIn(under(value, 'allowedTools'))
      .concat(textsIn(under(value, 'tools')))
      .some((word) => word.startsWith('@'));
    return isAgent ? 2 : isObject(under(value, 'mcpServers')) ? 1 : 0;
  },
  read(files, context): Setup {
    const known = inOrder(files);
    const agents = known.filter(({ value }) => Array.isArray(under(value, 'tools')));
    const words = (key: string) =>
      agents.flatMap(({ value, path: file }) =>
        textsIn(under(value, key)).map((word, index) => ({ word, file, path: pointer(key, index) })),
      );
    const [seen, allowed] = [words('tools'), words('allowedTools')];
    return {
      ...strongest(known.flatMap((file) => serversAt(file, ['mcpServers'], entry, context))),
      standings({ name, file }) {
        const isIn = (list: typeof seen, tool: string) =>
          list.some(({ word, file: own }) => own === file && isFor(word, name, tool));
        const isAgent = agents.some(({ path }) => path === file);
        return {
          mode,
          standingOf(tool) {
            if (isAgent && !isIn(seen, tool) && !seen.some(({ word, file: own }) => own === file && word === '*'))
              return 'hidden';
            return isIn(allowed, tool) ? 'allowed' : 'unnamed';
          },
        };
      },
      rules: [...seen, ...allowed].flatMap(({ word, file, path }) => {
        const server = /^@([^/*?]+)(\/|$)/.exec(word)?.[1];
        return server === undefined || server === 'builtin' ? [] : [{ server, file, path }];
      }),
      spell: (name) => name,
      notes: [
        'Every agent counts as if it ran; --trust-all-tools changes this, and an older mcp.json counts only for agents that ask for it.',
      ],
    };
  },
};

function isFor(word: string, server: string, tool: string): boolean {
  const [, of, pattern] = /^@([^/]+)(?:\/(.+))?$/.exec(word) ?? [];
  return of !== undefined && globMatches(of, server) && (pattern === undefined || globMatches(pattern, tool));
}
