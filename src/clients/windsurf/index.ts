import { approvingInEntries } from '../approving.ts';
import { disabled, sureByEntries, under } from '../entries.ts';
import { readMode } from '../modes.ts';

const entry = {
  command: 'command',
  args: 'args',
  url: ['serverUrl', 'url'],
  environments: ['env'],
  without: 'disabledTools',
  off: disabled,
};

/** Windsurf's Cascade, now Devin Desktop: one file of servers, whose entries can switch off tools. */
export const windsurf = approvingInEntries({
  id: 'windsurf',
  title: 'Windsurf',
  places: [
    { scope: 'local', path: './.devin/mcp_config.local.json' },
    { scope: 'project', path: './.devin/mcp_config.json' },
    { scope: 'user', path: '~/.codeium/windsurf/mcp_config.json' },
    {
      scope: 'user',
      path: {
        linux: '$config/devin/mcp_config.json',
        darwin: '~/.config/devin/mcp_config.json',
        win32: '$config/devin/mcp_config.json',
      },
    },
  ],
  recognises: (value) => sureByEntries(value, (each) => under(each, 'serverUrl') !== undefined),
  entry,
  mode: readMode(
    'Cascade',
    { unnamed: 'unknown' },
    { source: 'docs.windsurf.com, MCP, which does not say whether a person is asked' },
  ),
  notes: ['Whether a person is asked before a call stands in no file, and its documentation does not say.'],
});
