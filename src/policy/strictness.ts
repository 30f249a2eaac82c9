import { type Effect, effectNames } from '../model/core.ts';

/** The stricter of two effects. */
export function stricter(a: Effect, b: Effect): Effect {
  return effectNames.indexOf(a) <= effectNames.indexOf(b) ? a : b;
}

/** The strictest of some effects; undefined for none. */
export function strictest(effects: readonly Effect[]): Effect | undefined {
  return effects.length === 0 ? undefined : effects.reduce(stricter);
}

/** The effect one step stricter; hide stays hide. */
export function nextStricter(effect: Effect): Effect {
  return effectNames[Math.max(0, effectNames.indexOf(effect) - 1)]!;
}

/** True for the effects under which no call runs. */
export function refuses(effect: Effect): boolean {
  return effect === 'hide' || effect === 'deny';
}
