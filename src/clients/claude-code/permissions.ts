import { modes } from '../../formats/claude-code/modes.ts';
import { reading } from '../../formats/claude-code/read.ts';
import { shape } from '../../formats/claude-code/shape.ts';
import type { Mode, Standing } from '../../formats/modes.ts';
import { isObject } from '../../model/core.ts';
import type { ClientFile, Setup } from '../client.ts';
import { textsIn, under } from '../entries.ts';
import { unfitIn, without } from '../unfit.ts';

/** Modes that count where an administrator or the person at home sets them, and not in a project. */
const notInProjects: ReadonlySet<unknown> = new Set(['auto', 'bypassPermissions']);

/** True for a file of servers alone. */
export function isMcpFile(value: unknown): boolean {
  return isObject(under(value, 'mcpServers'));
}

/** What the settings of all scopes together do with calls: their lists join, and of modes the strongest counts. */
export function permissionsIn(files: readonly ClientFile[]): Pick<Setup, 'standings' | 'rules' | 'notes' | 'unfit'> {
  const written = files.filter(({ value }) => under(value, 'permissions') !== undefined);
  const unfit = unfitIn(written, shape, 'Claude Code passes over the whole file');
  const settings = without(written, unfit).filter(({ value }) => isObject(under(value, 'permissions')));
  const isManagedAlone = settings.some(
    ({ scope, value }) => scope === 'managed' && under(value, 'allowManagedPermissionRulesOnly') === true,
  );
  const counting = settings.filter(({ scope }) => !isManagedAlone || scope === 'managed');
  const list = (name: string) => counting.flatMap(({ value }) => textsIn(under(value, 'permissions', name)));
  const lists = { deny: list('deny'), ask: list('ask'), allow: list('allow') };
  const decideIn = (defaultMode: string) => reading({ permissions: { ...lists, defaultMode } });
  // What no rule names runs in the one and is refused in the other, so that the two together tell it apart.
  const [open, closed] = [decideIn('bypassPermissions'), decideIn('dontAsk')];
  const mode = modeOf(settings);
  return {
    standings({ name }) {
      const [inOpen, inClosed] = [open.decide(name), closed.decide(name)];
      return {
        mode,
        standingOf(tool): Standing {
          const answer = inOpen({ tool, arguments: {} });
          if (answer === 'hide') return 'hidden';
          if (answer === 'ask') return 'asked';
          return inClosed({ tool, arguments: {} }) === 'allow' ? 'allowed' : 'unnamed';
        },
      };
    },
    rules: counting.flatMap(({ value, path: file }) =>
      (reading(value).servers?.([]) ?? []).map(({ server, path }) => ({ server, file, path })),
    ),
    unfit,
    notes: counting.some(({ value }) =>
      ['allowedMcpServers', 'deniedMcpServers'].some((key) => hasOtherThanNames(value, key)),
    )
      ? ['allowedMcpServers and deniedMcpServers were heeded by serverName alone, not by command or address.']
      : [],
  };
}

function hasOtherThanNames(value: unknown, key: string): boolean {
  const list = under(value, key);
  return (
    Array.isArray(list) && (key === 'allowedMcpServers' || list.some((item) => under(item, 'serverName') === undefined))
  );
}

/** The mode of a start that names none. */
function modeOf(settings: readonly ClientFile[]): Mode {
  const set = settings.flatMap(({ scope, value }) => {
    const mode = under(value, 'permissions', 'defaultMode');
    const isPassedOver = (scope === 'project' || scope === 'local') && notInProjects.has(mode);
    return typeof mode === 'string' && !isPassedOver ? [mode === 'default' ? 'manual' : mode] : [];
  });
  const isOff = (key: string) =>
    settings.some(({ value }) => under(value, 'permissions', key) === 'disable' || under(value, key) === 'disable');
  const [wanted = 'auto'] = set;
  const isBarred =
    (wanted === 'bypassPermissions' && isOff('disableBypassPermissionsMode')) ||
    (wanted === 'auto' && isOff('disableAutoMode'));
  const byId = (id: string) => modes.list.find((mode) => mode.id === id);
  return (isBarred ? undefined : byId(wanted)) ?? byId('manual')!;
}
