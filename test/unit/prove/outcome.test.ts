import { expect, it } from 'vitest';
import { nameOutcome } from '../../../src/prove/outcome.ts';

it.each([
  ['offered and received', true, undefined, true, 'ran'],
  ['offered, and the call stopped', true, undefined, false, 'refused'],
  ['neither offered nor received', false, undefined, false, 'hidden'],
  ['not offered, yet the call came through', false, undefined, true, 'ran'],
  ['a person said yes, and it was received', true, true, true, 'asked'],
  ['a person said no, and it was stopped', true, false, false, 'asked'],
  ['a person said no, yet it came through', true, false, true, 'ran'],
  ['a person said yes, yet it was stopped', true, true, false, 'refused'],
] as const)('%s', (_, offered, approved, received, outcome) => {
  expect(nameOutcome({ offered, approved, received })).toBe(outcome);
});
