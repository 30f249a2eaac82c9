import { reading } from '../../formats/goose/read.ts';
import type { Mode, Standing } from '../../formats/modes.ts';
import { isObject } from '../../model/core.ts';
import type { Client, Setup } from '../client.ts';
import { type EntryKeys, inOrder, notEnabled, serversAt, strongest, under } from '../entries.ts';
import { readMode } from '../modes.ts';

const entry: EntryKeys = {
  command: 'cmd',
  args: 'args',
  url: ['uri', 'url'],
  environments: ['envs', 'env_keys'],
  off: notEnabled,
};
const source = {
  source: 'block.github.io/goose, permission modes',
  url: 'https://block.github.io/goose/docs/guides/goose-permissions/',
};
const modes: Readonly<Record<string, Mode>> = {
  auto: readMode('auto', { unnamed: 'runs' }, source),
  approve: readMode('approve', { allowed: 'asked', unnamed: 'asked' }, source),
  smart_approve: readMode('smart_approve', { allowed: 'judged', unnamed: 'judged' }, source),
  chat: readMode('chat', { asked: 'refused', allowed: 'refused', unnamed: 'refused' }, source),
};

/** Goose: extensions in one file, and a mode which asks for nothing unless it is set. */
export const goose: Client = {
  id: 'goose',
  title: 'Goose',
  places: [
    {
      scope: 'user',
      path: {
        linux: '$config/goose/config.yaml',
        darwin: '~/.config/goose/config.yaml',
        win32: '$config/Block/goose/config/config.yaml',
      },
    },
  ],
  recognises(value) {
    const isOwn = Object.values(under(value, 'extensions') ?? {}).some(
      (each) => isObject(each) && (under(each, 'type') !== undefined || under(each, 'cmd') !== undefined),
    );
    return isOwn || under(value, 'GOOSE_MODE') !== undefined ? 2 : 0;
  },
  read(files, context): Setup {
    const known = inOrder(files);
    const [first] = known;
    const read = reading(first?.value);
    const set = under(first?.value, 'GOOSE_MODE');
    const mode = typeof set === 'string' && Object.hasOwn(modes, set) ? modes[set]! : modes['auto']!;
    const started = known
      .flatMap((file) => serversAt(file, ['extensions'], entry, context))
      .filter(({ launch }) => launch.by !== 'unknown');
    return {
      ...strongest(started),
      standings({ name }) {
        const decide = read.decide(name);
        return {
          mode,
          standingOf: (tool): Standing => (decide({ tool, arguments: {} }) === 'hide' ? 'hidden' : 'unnamed'),
        };
      },
      rules: [],
      spell: (name) => name,
      notes: [
        'Choices for single tools in permission.yaml were not read; they count in the modes approve and smart_approve.',
      ],
    };
  },
};
