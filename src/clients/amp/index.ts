import { isObject } from '../../model/core.ts';
import { approvingInEntries } from '../approving.ts';
import { commonEntry, disabled, under } from '../entries.ts';
import { readMode } from '../modes.ts';

/** Amp: servers under one flat key of its settings. */
export const amp = approvingInEntries({
  id: 'amp',
  title: 'Amp',
  places: [
    {
      scope: 'managed',
      path: {
        linux: '/etc/ampcode/managed-settings.json',
        darwin: '/Library/Application Support/ampcode/managed-settings.json',
      },
    },
    { scope: 'project', path: './.amp/settings.json' },
    {
      scope: 'user',
      path: {
        linux: '$config/amp/settings.json',
        darwin: '~/.config/amp/settings.json',
        win32: '$config/amp/settings.json',
      },
    },
  ],
  recognises: (value) => (isObject(under(value, 'amp.mcpServers')) ? 2 : 0),
  at: ['amp.mcpServers'],
  entry: { ...commonEntry, only: 'includeTools', off: disabled },
  mode: readMode('default', { unnamed: 'unknown' }, { source: 'ampcode.com/manual' }),
  notes: ['amp.permissions, amp.mcpPermissions and amp.tools.disable were not read.'],
});
