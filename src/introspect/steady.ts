import type { Problem, Snapshot } from '../model/index.ts';
import { problem } from './capture.ts';
import { differences } from './compare.ts';

/** What a second start of the same server listed otherwise than the first: no list can stand for a server whose list changes by itself. */
export function unsteady(first: Snapshot, second: Snapshot): Problem[] {
  return differences(first, second).map(({ path, message }) =>
    problem(
      'error',
      path,
      'a second start lists it otherwise than the first',
      message.includes('missing') ? { actual: 'missing the second time' } : {},
    ),
  );
}
