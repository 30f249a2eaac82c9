import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifyAll, compileRules } from '../../src/classify/index.ts';
import type { Verdict } from '../../src/model/index.ts';
import { readRules } from '../../src/store/index.ts';
import { laws } from './laws.ts';

const rules = compileRules(readRules());

test.each(laws)('$name', ({ property }) => {
  fc.assert(property(rules), { seed: 20261123, numRuns: 400 });
});

const deep = JSON.parse(`${'{"properties":{"a":'.repeat(3000)}{}${'}}'.repeat(3000)}`) as unknown;
const wide = { properties: Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`p${i}`, { type: 'string' }])) };

test.each([
  ['a description of a megabyte', { description: 'Deletes all. '.repeat(80_000) }],
  ['a name of a megabyte', { name: 'get_'.repeat(250_000) }],
  ['a schema three thousand levels deep', { inputSchema: deep }],
  ['five thousand parameters', { inputSchema: wide }],
  ['a reference to itself', { inputSchema: { $ref: '#' } }],
  [
    'references in a circle',
    { inputSchema: { $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } }, $ref: '#/$defs/a' } },
  ],
  [
    'a parameter of a megabyte',
    { inputSchema: { properties: { ['x '.repeat(500_000)]: { enum: ['y'.repeat(1_000_000)] } } } },
  ],
])('%s is judged in a second', (_, odd) => {
  const start = performance.now();
  const [verdict] = classifyAll([{ name: 'x', ...odd }], rules) as Verdict[];
  expect(verdict!.evidence.length).toBeLessThan(400);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('a schema that is not read to its end asks for a review', () => {
  const [verdict] = classifyAll([{ name: 'get_page', inputSchema: wide }], rules) as Verdict[];
  expect(verdict!.review.reasons).toContain('the input schema is larger than what was read');
});
