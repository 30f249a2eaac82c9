import type { Fate } from '../formats/modes.ts';

/** True where a call may run without anybody being asked for it. */
export function isUnasked(fate: Fate): boolean {
  return fate === 'runs' || fate === 'judged' || fate === 'unknown';
}
