import type { Mode, Standing } from '../formats/modes.ts';
import type { Answer, Reading } from '../formats/read/reading.ts';
import type { Standings } from './client.ts';

const standingOf: Readonly<Record<Answer, Standing>> = {
  hide: 'hidden',
  deny: 'denied',
  refused: 'denied',
  ask: 'asked',
  limit: 'allowed',
  allow: 'allowed',
};

/** What becomes of calls where the rules of a client decide every tool: what its reader answers to one without arguments. */
export function answered(mode: Mode, decide: ReturnType<Reading['decide']>): Standings {
  return { mode, standingOf: (tool) => standingOf[decide({ tool, arguments: {} })] };
}
