import type { Condition, Effect, Limit } from '../model/core.ts';
import type { Profile } from '../policy/profiles.ts';

/** What the reader chose for the calls of one tool. What its effect has no use for is kept, for when it has again. */
export interface Choice {
  effect: Effect;
  when: readonly Condition[];
  /** For the effect limit. */
  limit: Limit | null;
  /** In the reader’s own words; null for those of the catalogue. */
  reason: string | null;
}

/** A server of the policy with the choices for its tools, by their names. */
export interface BuiltServer {
  id: string;
  choices: ReadonlyMap<string, Choice>;
}

/** A policy that is being built. A value: an act gives another one. */
export interface Built {
  /** The ready policy from which it was last started; null for none. */
  start: Profile | null;
  /** What becomes of a tool that has no choice. */
  otherwise: 'allow' | 'deny';
  servers: readonly BuiltServer[];
}

/** Nothing chosen yet. */
export const nothing: Built = { start: 'operate', otherwise: 'deny', servers: [] };

/** The choice for a tool; undefined where there is none. */
export function choiceOf({ servers }: Built, server: string, tool: string): Choice | undefined {
  return servers.find(({ id }) => id === server)?.choices.get(tool);
}

/** A choice as plain as it can be. */
export function plain(effect: Effect, more: Partial<Choice> = {}): Choice {
  return { effect, when: [], limit: null, reason: null, ...more };
}
