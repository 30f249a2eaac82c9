import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, parseState, stringifyState } from '../../../src/search/index.ts';

describe('an address is read as', () => {
  test.for([
    ['', '', 1],
    ['?q=abort+session', 'abort session', 1],
    ['?q=risk:critical&page=3', '', 3],
    ['?page=0', '', 1],
    ['?page=-2', '', 1],
    ['?page=1.5', '', 1],
    ['?page=1e99', '', 1],
    ['?page=two', '', 1],
    ['?other=1&q=%E2%98%83', '☃', 1],
    ['?q=%', '%', 1],
  ] as const)('%s', ([search, words, page]) => {
    const state = parseState(search);
    expect(state.query.words).toBe(words);
    expect(state.page).toBe(page);
  });
});

describe('a state is written as', () => {
  test.for([
    ['', 1, ''],
    ['', 2, '?page=2'],
    ['delete risk:critical', 1, '?q=delete+severity:critical'],
    ['severity:critical,high', 1, '?q=severity:critical,high'],
    ['a&b=c', 2, '?q=a%26b%3Dc&page=2'],
  ] as const)('%j, page %j: %s', ([text, page, address]) => {
    expect(stringifyState({ query: parseQuery(text), page })).toBe(address);
  });
});

test('an order is read and written, and one that there is not is left out', () => {
  expect(parseState('?q=a&order=name')).toMatchObject({ order: 'name' });
  expect(parseState('?order=constructor')).not.toHaveProperty('order');
  expect(stringifyState({ query: parseQuery('a'), page: 2, order: 'server' })).toBe('?q=a&order=server&page=2');
});

test('what is written is read as the same state', () => {
  const property = fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 1e6 }), (text, page) => {
    const state = { query: parseQuery(text), page };
    expect(parseState(stringifyState(state))).toEqual(state);
  });
  fc.assert(property, { seed: 3, numRuns: 1000 });
});
