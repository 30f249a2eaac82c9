import type { Limit, PolicyRule } from '../model/core.ts';

/** Calls counted in the current window, by server, tool and kind of window. A value: `count` returns a new one. */
export type Counters = ReadonlyMap<string, { window: number; calls: number }>;

/** A call's place in a window, to be counted once the call is let through. */
export interface Reservation {
  key: string;
  /** The start of the window, in milliseconds since 1970 UTC. */
  window: number;
}

/** No calls counted yet. */
export const noCounters: Counters = new Map();

const milliseconds: Record<Limit['per'], number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** The start of the fixed calendar window (UTC) that holds this moment. */
export function windowStart(now: number, per: Limit['per']): number {
  return Math.floor(now / milliseconds[per]) * milliseconds[per];
}

/** The place that one more call under this rule would take. */
export function reservation(rule: PolicyRule, per: Limit['per'], now: number): Reservation {
  return { key: JSON.stringify([rule.server, rule.tool, per]), window: windowStart(now, per) };
}

/** How many calls are counted in the window of a reservation. */
export function used(counters: Counters, { key, window }: Reservation): number {
  const counter = counters.get(key);
  return counter?.window === window ? counter.calls : 0;
}

/** The counters after a call that was let through; a call that was not has nothing to count. */
export function count(counters: Counters, decision: { reserve: readonly Reservation[] }): Counters {
  if (decision.reserve.length === 0) return counters;
  const next = new Map(counters);
  for (const place of decision.reserve) next.set(place.key, { window: place.window, calls: used(counters, place) + 1 });
  return next;
}
