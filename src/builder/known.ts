import type { Sides } from '../combine/index.ts';
import type { Axes, Category, Condition, Effect, Json, Limit, Severity } from '../model/core.ts';
import type { Profile } from '../policy/profiles.ts';

/** What the catalogue would do with the calls of a tool, and why. */
export interface Treatment {
  effect: Effect;
  when?: readonly Condition[];
  limit?: Limit;
  reason: string;
}

/** A tool of a catalogued server, as a policy is built for it. */
export interface BuildableTool extends Sides {
  name: string;
  /** Its page, from the root of the site. */
  href: string;
  severity: Severity;
  category: Category;
  /** What a call does, in one sentence. */
  line: string;
  axes: Pick<Axes, 'reversibility' | 'reach' | 'effective'>;
  recommended: Treatment;
  /** What each of the ready policies makes of it; none for a tool that the newest version no longer lists. */
  profiles?: Readonly<Record<Profile, Treatment>>;
  /** The cap that fits it, should it be limited. */
  limit: Limit;
  /** The arguments of one plausible call. */
  call: Readonly<Record<string, Json>>;
}

/** A catalogued server, as a policy is built for it. */
export interface BuildableServer {
  id: string;
  name: string;
  /** Its page, from the root of the site. */
  href: string;
  version: string;
  /** Digest of all that this version lists. */
  digest: string;
  /** Tools that reach the same end, and why. */
  sameEnd: readonly { tools: readonly string[]; reason: string }[];
  /** Riskiest first; those that the newest version no longer lists come last. */
  tools: readonly BuildableTool[];
}

/** The servers that are known, by their ids. */
export type Known = ReadonlyMap<string, BuildableServer>;
