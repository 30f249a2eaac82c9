import { modes } from '../../formats/codex/modes.ts';
import { reading } from '../../formats/codex/read.ts';
import { takesServer } from '../../formats/codex/server-name.ts';
import { shape } from '../../formats/codex/shape.ts';
import type { Mode } from '../../formats/modes.ts';
import { isObject } from '../../model/core.ts';
import { answered } from '../answered.ts';
import type { Client, ClientFile, Setup } from '../client.ts';
import type { ConfiguredServer } from '../configured.ts';
import { type Unfit, unfitIn } from '../unfit.ts';
import { composedServers } from '../composed.ts';
import type { Launch } from '../launch/launch.ts';
import { type EntryKeys, inOrder, merged, notEnabled, serversAt, under } from '../entries.ts';

const entry: EntryKeys = {
  command: 'command',
  args: 'args',
  url: ['url'],
  environments: ['env', 'env_vars', 'env_http_headers'],
  off: notEnabled,
};

/** Codex: one language for servers and what they may; files are laid over each other key by key. */
export const codex: Client = {
  id: 'codex',
  title: 'Codex',
  places: [
    { scope: 'managed', path: { linux: '/etc/codex/managed_config.toml', darwin: '/etc/codex/managed_config.toml' } },
    { scope: 'project', path: './.codex/config.toml' },
    { scope: 'user', path: '~/.codex/config.toml', movedBy: 'CODEX_HOME' },
    { scope: 'system', path: { linux: '/etc/codex/config.toml', darwin: '/etc/codex/config.toml' } },
  ],
  recognises: (value) =>
    isObject(under(value, 'mcp_servers')) ? 2 : under(value, 'approval_policy') !== undefined ? 2 : 0,
  read(files, context): Setup {
    const known = inOrder(files);
    const whole = merged(known.map(({ value }) => value));
    const read = reading(whole);
    const mode = modeOf(whole);
    const written = known.flatMap((file) => serversAt(file, ['mcp_servers'], entry, context));
    return {
      servers: composedServers(known, ['mcp_servers'], entry, context)
        .filter(({ launch }) => !isNothing(launch))
        .map((server) => ({ ...server, ...refused(server) })),
      shadowed: [],
      standings: ({ name }) => answered(mode, read.decideAsking(name)),
      rules: written.map(({ name: server, file, path }) => ({ server, file, path })),
      unfit: [...profileIn(known), ...unfitIn(known, shape, 'Codex does not start with this file')],
      spell: (name) => name,
      notes: known.some(({ scope }) => scope === 'project')
        ? ['The file of a project counts only where its folder is trusted.']
        : [],
    };
  },
};

/** A table that only says what a server may, and starts none: Codex then refuses the whole file. */
function isNothing(launch: Launch): boolean {
  return launch.by === 'unknown' && launch.why === 'neither command nor address';
}

/** The key of a profile, with which 0.169 ends. */
function profileIn(files: readonly ClientFile[]): Unfit[] {
  return files
    .filter(({ value }) => typeof under(value, 'profile') === 'string')
    .map(({ path: file }) => ({
      file,
      path: '/profile',
      message: 'Codex no longer takes a profile here, and does not start with this file',
    }));
}

/** Why Codex starts no server of a name. */
function refused({ name }: ConfiguredServer): Pick<ConfiguredServer, 'off'> {
  return takesServer(name) ? {} : { off: 'Codex takes no server of this name' };
}

function modeOf(whole: unknown): Mode {
  const isNever = under(whole, 'approval_policy') === 'never';
  const isOpen = under(whole, 'sandbox_mode') === 'danger-full-access';
  const id = !isNever ? 'on-request' : isOpen ? 'no approvals and no sandbox' : 'never';
  return modes.list.find((mode) => mode.id === id)!;
}
