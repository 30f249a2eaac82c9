import { expect, test } from 'vitest';
import { contradictedInWords, readInWords } from '../../../src/site/reported-findings.ts';

test.each([
  ['1 finding read in its source', readInWords(1, 'its source')],
  ['3 findings read in the source of 2 servers', readInWords(3, 'the source of 2 servers')],
  ['1 tool carries a hint that its own definition contradicts', contradictedInWords(1)],
  ['2 tools carry a hint that their own definition contradicts', contradictedInWords(2)],
  ['2 tools of 1 server carry a hint that their own definition contradicts', contradictedInWords(2, '1 server')],
])('%s', (says, counted) => {
  expect(counted).toBe(says);
});
