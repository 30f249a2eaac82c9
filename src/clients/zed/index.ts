import { reading } from '../../formats/zed/read.ts';
import { isObject } from '../../model/core.ts';
import { answered } from '../answered.ts';
import type { Client, Setup } from '../client.ts';
import { commonEntry, type EntryKeys, inOrder, merged, notEnabled, serversAt, strongest, under } from '../entries.ts';
import { readMode } from '../modes.ts';

const entry: EntryKeys = { ...commonEntry, off: notEnabled };
const mode = readMode(
  'settings',
  { unnamed: 'asked' },
  { source: 'zed.dev/docs, tool permissions', url: 'https://zed.dev/docs/ai/tool-permissions' },
);

/** Zed: servers and permissions of its agent in one file of settings. */
export const zed: Client = {
  id: 'zed',
  title: 'Zed',
  places: [
    { scope: 'project', path: './.zed/settings.json' },
    {
      scope: 'user',
      path: {
        linux: '$config/zed/settings.json',
        darwin: '~/.config/zed/settings.json',
        win32: '$config/Zed/settings.json',
      },
    },
  ],
  recognises: (value) =>
    isObject(under(value, 'context_servers')) || under(value, 'agent', 'tool_permissions') !== undefined ? 2 : 0,
  read(files, context): Setup {
    const known = inOrder(files);
    const read = reading(merged(known.map(({ value }) => value)));
    return {
      ...strongest(known.flatMap((file) => serversAt(file, ['context_servers'], entry, context))),
      standings: ({ name }) => answered(mode, read.decide(name)),
      rules: known.flatMap(({ value, path: file }) =>
        (reading(value).servers?.([]) ?? []).map(({ server, path }) => ({ server, file, path })),
      ),
      spell: (name) => name,
      notes: [
        'A profile of the agent can switch tools off, which is not counted here; servers of extensions were not read.',
      ],
    };
  },
};
