import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyAll, compileRules } from '../../src/classify/index.ts';
import type { Verdict } from '../../src/model/index.ts';
import { readRules } from '../../src/store/index.ts';
import { friendly, laws } from './laws.ts';
import { recounted, workOf } from './work.ts';

const rules = compileRules(readRules());
const judge = (odd: object): Verdict => classifyAll([{ name: 'x', ...odd }], rules)[0] as Verdict;

test.each(laws)('$name', ({ property }) => {
  fc.assert(property(rules), { seed: 20261123, numRuns: 400 });
});

const wide = (size: number) => ({
  properties: Object.fromEntries(Array.from({ length: size }, (_, i) => [`p${i}`, { type: 'string' }])),
});

/** Definitions of any size, each with the size at which it is as large as an attacker would make it. */
const growing: [what: string, large: number, make: (size: number) => object][] = [
  ['a description of a megabyte', 80_000, (size) => ({ description: 'Deletes all. '.repeat(size) })],
  ['a name of a megabyte', 250_000, (size) => ({ name: 'get_'.repeat(size) })],
  ['a name of verbs joined by or', 100_000, (size) => ({ name: 'get_or_'.repeat(size) })],
  [
    'a schema three thousand levels deep',
    3000,
    (size) => ({ inputSchema: JSON.parse(`${'{"properties":{"a":'.repeat(size)}{}${'}}'.repeat(size)}`) as unknown }),
  ],
  ['five thousand parameters', 5000, (size) => ({ inputSchema: wide(size) })],
  [
    'a parameter of a megabyte',
    500_000,
    (size) => ({ inputSchema: { properties: { ['x '.repeat(size)]: { enum: ['y'.repeat(2 * size)] } } } }),
  ],
];

describe.each(growing)('%s', (_, large, make) => {
  test('is judged', () => {
    expect(judge(make(large)).evidence.length).toBeLessThan(400);
  });

  test('of ten times the size takes at most eleven times the work', recounted, () => {
    // Made anew for each run, since what is known of a definition is kept.
    const [less, more] = [large / 100, large / 10].map((size) => workOf(() => judge(make(size)))) as [number, number];
    expect(less).toBeGreaterThan(100);
    expect(more).toBeLessThan(11 * less);
  });
});

test.each([
  ['a reference to itself', { inputSchema: { $ref: '#' } }],
  [
    'references in a circle',
    { inputSchema: { $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } }, $ref: '#/$defs/a' } },
  ],
])('%s is judged', (_, odd) => {
  expect(judge(odd).evidence.length).toBeLessThan(400);
});

test.each(friendly)('%j right behind what is made hides none of it', (sentence) => {
  expect(judge({ description: `create user ${sentence}` }).sum).toEqual(judge({ description: 'create user' }).sum);
});

test('a schema that is not read to its end asks for a review', () => {
  const verdict = judge({ name: 'get_page', inputSchema: wide(5000) });
  expect(verdict.review.reasons).toContain('the input schema is larger than what was read');
});
