import { isMcpFile } from '../claude-code/permissions.ts';
import { approvingInEntries } from '../approving.ts';
import { commonEntry } from '../entries.ts';
import { readMode } from '../modes.ts';

/** LM Studio: one file of servers; what may run is chosen in the app. */
export const lmStudio = approvingInEntries({
  id: 'lm-studio',
  title: 'LM Studio',
  places: [
    { scope: 'user', path: '~/.lmstudio/mcp.json' },
    { scope: 'user', path: '~/.cache/lm-studio/mcp.json' },
  ],
  recognises: (value) => (isMcpFile(value) ? 1 : 0),
  entry: commonEntry,
  mode: readMode('app', { unnamed: 'unknown' }, { source: 'lmstudio.ai/docs, MCP' }),
  notes: ['What may run unasked is kept by the app.'],
});
