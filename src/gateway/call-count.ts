import { count, type Counters, noCounters, type Reservation } from '../policy/core.ts';

/** Gives a place in the counters back: the call that took it was not sent. */
export type GiveBack = () => void;

/** The calls counted so far; it outlives a policy that is read again. */
export interface CallCount {
  /** The file in which they are kept; undefined where a restart begins at zero. */
  readonly file: string | undefined;
  /** What is counted at this moment, in milliseconds since 1970 UTC. Throws where it cannot be read. */
  at(now: number): Counters;
  /**
   * Takes places for a call, if it may still run by what was counted before them, and gives the way to hand them back;
   * undefined where another call was first. Throws where they cannot be written down.
   */
  take(now: number, places: readonly Reservation[], mayRun: (before: Counters) => boolean): GiveBack | undefined;
}

/** Counts in this process alone. */
export class CallsInMemory implements CallCount {
  readonly file = undefined;
  #counters: Counters = noCounters;

  at(): Counters {
    return this.#counters;
  }

  take(_now: number, places: readonly Reservation[], mayRun: (before: Counters) => boolean): GiveBack | undefined {
    if (!mayRun(this.#counters)) return undefined;
    this.#counters = count(this.#counters, { reserve: places });
    return () => {
      this.#counters = withoutPlaces(this.#counters, places);
    };
  }
}

/** The counters after places were given back. */
export function withoutPlaces(counters: Counters, places: readonly Reservation[]): Counters {
  const next = new Map(counters);
  for (const { key, window } of places) {
    const counter = next.get(key);
    if (counter?.window === window) next.set(key, { window, calls: counter.calls - 1 });
  }
  return next;
}
