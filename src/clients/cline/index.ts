import { approvingInEntries } from '../approving.ts';
import { commonEntry, disabled, sureByEntries, under } from '../entries.ts';
import { readMode } from '../modes.ts';

/** Cline: one file of servers in each editor that it runs in, with what is approved in their entries. */
export const cline = approvingInEntries({
  id: 'cline',
  title: 'Cline',
  places: [
    { scope: 'user', path: '$config/Code/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json' },
    { scope: 'user', path: '~/.cline/data/settings/cline_mcp_settings.json' },
  ],
  recognises: (value) => sureByEntries(value, (each) => under(each, 'type') === 'streamableHttp'),
  entry: { ...commonEntry, approved: 'autoApprove', off: disabled },
  mode: readMode('default', { unnamed: 'asked' }, { source: 'docs.cline.bot, MCP' }),
  notes: [
    'Automatic approval of MCP servers as a whole, and YOLO mode, are switches of the extension that stand in no file.',
  ],
});
