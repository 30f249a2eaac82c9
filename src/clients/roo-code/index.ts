import { approvingInEntries } from '../approving.ts';
import { commonEntry, disabled, sureByEntries, under } from '../entries.ts';
import { readMode } from '../modes.ts';

/** Roo Code: servers of project and editor, with what is approved in their entries. */
export const rooCode = approvingInEntries({
  id: 'roo-code',
  title: 'Roo Code',
  places: [
    { scope: 'project', path: './.roo/mcp.json' },
    { scope: 'user', path: '$config/Code/User/globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json' },
  ],
  recognises: (value) => sureByEntries(value, (each) => under(each, 'alwaysAllow') !== undefined),
  entry: { ...commonEntry, without: 'disabledTools', approved: 'alwaysAllow', off: disabled },
  mode: readMode('default', { unnamed: 'asked' }, { source: 'docs.roocode.com, using MCP' }),
  notes: [
    'A tool in alwaysAllow runs unasked only where the extension’s switch for MCP servers is on as well; that switch stands in no file.',
  ],
});
