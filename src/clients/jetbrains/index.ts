import { isMcpFile } from '../claude-code/permissions.ts';
import { approvingInEntries } from '../approving.ts';
import { commonEntry } from '../entries.ts';
import { readMode } from '../modes.ts';

/** Junie and Air of JetBrains: files of servers; those of the AI Assistant stand in the settings of the editor. */
export const jetbrains = approvingInEntries({
  id: 'jetbrains',
  title: 'JetBrains',
  places: [
    { scope: 'project', path: './.junie/mcp/mcp.json' },
    { scope: 'project', path: './.air/mcp.json' },
    { scope: 'user', path: '~/.junie/mcp/mcp.json' },
  ],
  recognises: (value) => (isMcpFile(value) ? 1 : 0),
  entry: commonEntry,
  mode: readMode('app', { unnamed: 'unknown' }, { source: 'jetbrains.com/help, Junie and AI Assistant' }),
  notes: ['Servers of the AI Assistant, and what may run unasked, are kept by the editor.'],
});
