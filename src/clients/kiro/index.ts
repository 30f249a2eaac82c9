import { isMcpFile } from '../claude-code/permissions.ts';
import { approvingInEntries } from '../approving.ts';
import { commonEntry, disabled } from '../entries.ts';
import { readMode } from '../modes.ts';

/** Kiro: servers of project and home, with what is approved and switched off in their entries. */
export const kiro = approvingInEntries({
  id: 'kiro',
  title: 'Kiro',
  places: [
    { scope: 'project', path: './.kiro/settings/mcp.json' },
    { scope: 'user', path: '~/.kiro/settings/mcp.json' },
  ],
  recognises: (value) => (isMcpFile(value) ? 1 : 0),
  entry: { ...commonEntry, without: 'disabledTools', approved: 'autoApprove', off: disabled },
  mode: readMode(
    'default',
    { unnamed: 'asked' },
    { source: 'kiro.dev/docs, MCP and permissions', url: 'https://kiro.dev/docs/permissions/' },
  ),
  notes: ['Rules in permissions.yaml, which the newer versions heed before all else, were not read.'],
});
