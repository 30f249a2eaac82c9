import type { Client, Setup } from '../client.ts';
import { commonEntry, inOrder, serversAt, strongest } from '../entries.ts';
import { isMcpFile } from '../claude-code/permissions.ts';
import { readMode } from '../modes.ts';

const mode = readMode(
  'ask',
  { unnamed: 'asked' },
  { source: 'support.claude.com, local MCP servers', note: 'What was allowed for always stands in the app.' },
);

/** Claude Desktop: one file of servers; what may run is chosen in the app. */
export const claudeDesktop: Client = {
  id: 'claude-desktop',
  title: 'Claude Desktop',
  places: [
    { scope: 'user', path: '$config/Claude/claude_desktop_config.json' },
    // The build of the Microsoft Store keeps its own.
    {
      scope: 'user',
      path: {
        win32: '~/AppData/Local/Packages/Claude_pzs8sxrjxfjjc/LocalCache/Roaming/Claude/claude_desktop_config.json',
      },
    },
  ],
  recognises: (value) => (isMcpFile(value) ? 1 : 0),
  read(files, context): Setup {
    const found = inOrder(files).flatMap((file) => serversAt(file, ['mcpServers'], commonEntry, context));
    return {
      ...strongest(found),
      standings: () => ({ mode, standingOf: () => 'unnamed' }),
      rules: [],
      spell: (name) => name,
      notes: [
        'What you allowed for always is kept by the app, and connectors by the account: neither is in this file.',
      ],
    };
  },
};
