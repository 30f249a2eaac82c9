import { modes } from '../../formats/opencode/modes.ts';
import { reading } from '../../formats/opencode/read.ts';
import { shape } from '../../formats/opencode/shape.ts';
import { reading as readingOf2 } from '../../formats/opencode-2/read.ts';
import type { Mode } from '../../formats/modes.ts';
import { underscored } from '../../formats/underscored.ts';
import { isObject } from '../../model/core.ts';
import { answered } from '../answered.ts';
import type { Client, Setup } from '../client.ts';
import { composedServers } from '../composed.ts';
import { readMode } from '../modes.ts';
import { unfitIn } from '../unfit.ts';
import { type EntryKeys, inOrder, merged, notEnabled, serversAt, strongest, under } from '../entries.ts';

const entry: EntryKeys = {
  command: 'command',
  url: ['url'],
  environments: ['environment'],
  off: (each) => notEnabled(each) ?? (each['disabled'] === true ? 'it is disabled' : undefined),
};

const modeOf2 = readMode('build', { unnamed: 'runs' }, { source: 'opencode.ai/docs, migration from version 1' });

const names = ['opencode.json', 'opencode.jsonc'];

/** opencode, of both versions: servers and permissions in one file; nearer files are laid over farther ones. */
export const opencode: Client = {
  id: 'opencode',
  title: 'opencode',
  places: [
    ...names.map((name) => ({
      scope: 'managed' as const,
      path: {
        linux: `/etc/opencode/${name}`,
        darwin: `/Library/Application Support/opencode/${name}`,
        win32: `C:/ProgramData/opencode/${name}`,
      },
    })),
    ...names.map((name) => ({ scope: 'project' as const, path: `./.opencode/${name}` })),
    ...names.map((name) => ({ scope: 'project' as const, path: `./${name}` })),
    ...names.map((name) => ({
      scope: 'user' as const,
      path: {
        linux: `~/.config/opencode/${name}`,
        darwin: `~/.config/opencode/${name}`,
        win32: `~/.config/opencode/${name}`,
      },
      movedBy: 'OPENCODE_CONFIG_DIR',
    })),
  ],
  recognises(value) {
    const isOwn = isObject(under(value, 'mcp')) || String(under(value, '$schema')).includes('opencode.ai');
    return isOwn ? 2 : 0;
  },
  read(files, context): Setup {
    const known = inOrder(files);
    const whole = merged(known.map(({ value }) => value));
    const is2 = isObject(under(whole, 'mcp', 'servers')) || Array.isArray(under(whole, 'permissions'));
    const read = is2 ? readingOf2(whole) : reading(whole);
    const mode: Mode = is2 ? modeOf2 : modes.list[0];
    const at = is2 && isObject(under(whole, 'mcp', 'servers')) ? ['mcp', 'servers'] : ['mcp'];
    const names = Object.keys(under(whole, ...at) ?? {}).map((name) => underscored(name));
    // Server and tool are one word, so that a pattern for some tools of a server reads as one for a server.
    const isOfOne = (word: string) => names.some((name) => word.startsWith(`${name}_`));
    return {
      // Version 1 lays entries over each other, version 2 lets the nearer one replace the whole.
      ...(is2
        ? strongest(known.flatMap((file) => serversAt(file, at, entry, context)))
        : { servers: composedServers(known, at, entry, context), shadowed: [] }),
      standings: ({ name }) => answered(mode, read.decide(name)),
      unfit: is2 ? [] : unfitIn(known, shape, 'opencode does not start with this file'),
      rules: known.flatMap(({ value, path: file }) => {
        const written = (is2 ? readingOf2(value) : reading(value)).servers?.(context.tools ?? []) ?? [];
        return written.filter(({ server }) => !isOfOne(server)).map(({ server, path }) => ({ server, file, path }));
      }),
      spell: (name) => underscored(name),
      notes: ['Rules of an agent other than the one that starts, and the option --auto, change this.'],
    };
  },
};
