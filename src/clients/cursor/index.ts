import { globMatches } from '../../formats/read/globs.ts';
import { pointer } from '../../model/core.ts';
import { isMcpFile } from '../claude-code/permissions.ts';
import type { Client, Setup } from '../client.ts';
import { commonEntry, inOrder, serversAt, strongest, textsIn, under } from '../entries.ts';
import { readMode } from '../modes.ts';

const mode = readMode(
  'Run Mode of the app',
  { unnamed: 'unknown' },
  {
    source: 'cursor.com/docs, run modes',
    url: 'https://cursor.com/docs/agent/security/run-modes',
    note: 'In Allowlist a person is asked, in Auto-review a model judges, in Run Everything the call runs; which it is stands in the app.',
  },
);

/** Where Cursor looks for servers, in its editor and its CLI. */
export const serverPlaces = [
  { scope: 'project', path: './.cursor/mcp.json' },
  { scope: 'user', path: '~/.cursor/mcp.json' },
] as const;

/** Cursor: servers of project and home; a list of what runs unasked, and a mode that stands in the app. */
export const cursor: Client = {
  id: 'cursor',
  title: 'Cursor',
  places: [
    ...serverPlaces,
    { scope: 'project', path: './.cursor/permissions.json' },
    { scope: 'user', path: '~/.cursor/permissions.json' },
  ],
  recognises: (value) => (under(value, 'mcpAllowlist') !== undefined ? 2 : isMcpFile(value) ? 1 : 0),
  read(files, context): Setup {
    const known = inOrder(files);
    const listed = known.flatMap(({ value, path: file }) =>
      textsIn(under(value, 'mcpAllowlist')).flatMap((word, index) => {
        const [, server, tool] = /^([^:]+):(.+)$/s.exec(word) ?? [];
        return server === undefined ? [] : [{ server, tool: tool!, file, path: pointer('mcpAllowlist', index) }];
      }),
    );
    return {
      ...strongest(known.flatMap((file) => serversAt(file, ['mcpServers'], commonEntry, context))),
      standings: ({ name }) => ({
        mode,
        standingOf: (tool) =>
          listed.some((word) => globMatches(word.server, name) && globMatches(word.tool, tool)) ? 'allowed' : 'unnamed',
      }),
      rules: listed.filter(({ server }) => !server.includes('*')),
      spell: (name) => name,
      notes: ['Its Run Mode stands in the app: it decides whether a person is asked, a model judges, or all runs.'],
    };
  },
};
