import type { Fate } from '../formats/modes.ts';
import type { StackServer, StackTool } from '../clients/stack.ts';
import type { Setup } from '../clients/client.ts';
import type { Profile } from '../policy/profiles.ts';
import type { Amender, ServerWant, Wanted } from './amend.ts';

/** What to do with servers whose tools are not known. */
export type Unknown = 'hidden' | 'asked' | 'left';

/** By what a policy is proposed. */
export interface Choice {
  profile: Profile;
  unknown: Unknown;
}

const isStill: ReadonlySet<Fate> = new Set(['hidden', 'refused']);
const isHeld: ReadonlySet<Fate> = new Set(['asked', 'refused', 'hidden']);

/**
 * What a policy has to make of the tools of a server, never less strict than what holds: what the profile hides is
 * hidden, what it asks for is asked for, or hidden where nobody would be asked, and what runs and may run goes on.
 */
export function wantOf(
  server: StackServer,
  spell: Setup['spell'],
  amender: Amender,
  { profile, unknown }: Choice,
): ServerWant {
  const { name, file, path, tools, match, off } = server;
  const wanted = tools.flatMap((tool): [string, Wanted][] => {
    const want = wantedOf(tool, server, amender, profile);
    return want === undefined ? [] : [[tool.name, want]];
  });
  return {
    ...{ name, spelled: spell(name), file, path },
    tools: new Map(wanted),
    fates: new Map(tools.map((tool) => [tool.name, tool.fate])),
    known: tools.filter(({ fate }) => fate !== 'hidden').map((tool) => tool.name),
    ...(!match && off === undefined && unknown !== 'left' && wholeOf(server, amender, unknown)),
  };
}

function wantedOf(
  { fate, effects }: StackTool,
  { mode }: StackServer,
  { asking, hiding, ends }: Amender,
  profile: Profile,
): Wanted | undefined {
  const effect = effects?.[profile] ?? 'ask';
  if (isStill.has(fate)) return undefined;
  if (effect === 'allow') return fate === 'runs' ? 'allowed' : undefined;
  const canAsk = isHeld.has(mode.meets[asking]) || ends?.(mode) === true;
  if (hiding !== undefined && (effect === 'hide' || !canAsk)) return 'hidden';
  return 'asked';
}

function wholeOf({ mode }: StackServer, { asking, hiding, ends }: Amender, unknown: 'hidden' | 'asked') {
  if (hiding === undefined) return asking === 'asked' ? {} : { whole: 'asked' as const };
  const canAsk = isHeld.has(mode.meets[asking]) || ends?.(mode) === true;
  return { whole: unknown === 'asked' && canAsk ? ('asked' as const) : ('hidden' as const) };
}
