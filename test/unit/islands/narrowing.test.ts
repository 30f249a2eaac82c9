import { describe, expect, test } from 'vitest';
import { countLeft, isChosen, parseChosen, stringifyChosen } from '../../../src/islands/narrowing.ts';

const rows = [
  ['severity:critical', 'reach:system'],
  ['severity:critical', 'reach:one'],
  ['severity:low', 'reach:one'],
];
const chosen = new Map([
  ['severity', 'critical'],
  ['reach', 'one'],
]);

test('a row is shown that has every chosen value', () => {
  expect(rows.map((row) => isChosen(row, chosen))).toEqual([false, true, false]);
  expect(rows.every((row) => isChosen(row, new Map()))).toBe(true);
});

describe('a value counts what it would leave, were nothing chosen of its own facet:', () => {
  test.for([
    ['severity', 'critical', 1],
    ['severity', 'low', 1],
    ['reach', 'system', 1],
    ['reach', 'one', 1],
    ['reach', 'many', 0],
  ] as const)('%s %s leaves %i', ([facet, value, count]) => {
    expect(countLeft(rows, chosen, facet, value)).toBe(count);
  });
});

test('an address keeps what was chosen, and gives it back', () => {
  expect(stringifyChosen(chosen)).toBe('?severity=critical&reach=one');
  expect([...parseChosen(stringifyChosen(chosen), ['severity', 'reach'])]).toEqual([...chosen]);
  expect(stringifyChosen(new Map())).toBe('');
});

test('of an address only what names a facet counts', () => {
  expect([...parseChosen('?utm=1&reach=&severity=low', ['severity', 'reach'])]).toEqual([['severity', 'low']]);
});
