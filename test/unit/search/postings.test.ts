import { describe, expect, test } from 'vitest';
import { buildPostings, entriesFor } from '../../../src/search/postings.ts';
import { record } from './records.ts';

/** How much an index of these records holds: letters and places. */
function sizeOf(names: readonly string[]): number {
  const { words, joined } = buildPostings(names.map((name) => record(name, { line: `About ${name}.` })));
  return [...words, ...joined].reduce((sum, { word, places }) => sum + word.length + places.length, 0);
}

describe('an index grows', () => {
  test('with its records, not with their square', () => {
    const names = (count: number) => Array.from({ length: count }, (_, at) => `get_item_${1000 + at}`);
    expect(sizeOf(names(400)) / sizeOf(names(100))).toBeLessThan(4.1);
  });

  test('with the words of a name, not with their square', () => {
    const name = (count: number) => Array.from({ length: count }, (_, at) => `w${1000 + at}`).join('_');
    expect(sizeOf([name(400)]) / sizeOf([name(100)])).toBeLessThan(4.5);
  });
});

test.each([
  ['querylog', true],
  ['showquerylog', true],
  ['logquery', false],
])('%s finds the words of a name typed as one: %s', (typed, found) => {
  const postings = buildPostings([record('show_query_log')]);
  expect(entriesFor(postings, typed).length > 0).toBe(found);
});
