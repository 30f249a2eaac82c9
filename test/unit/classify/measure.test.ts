import { describe, expect, test } from 'vitest';
import { compileRules, labelSetOf, measure } from '../../../src/classify/index.ts';
import { figureOf } from '../../../src/classify/measure/bootstrap.ts';
import { Confusion } from '../../../src/classify/measure/confusion.ts';
import { readAccuracy, readRules } from '../../../src/store/index.ts';

const rules = compileRules(readRules());

describe('labels are known by their rows', () => {
  test.each([
    ['hints', { server: 's', name: 'get_x', readOnlyHint: true, destructiveHint: null }],
    ['categories', { server: 's', name: 'get_x', category: 'Read', severity: 'Low' }],
    ['access-levels', { source: 'cloud/s', name: 'GetX', label: 'Read', mapped_category: 'Read' }],
    [undefined, { name: 'get_x' }],
    [undefined, 'text'],
  ])('%s', (kind, row) => {
    expect(labelSetOf('set', [row])?.kind).toBe(kind);
  });
});

test('the label is removed from the input and kept beside it', () => {
  const set = labelSetOf('set', [{ server: 's', name: 'send_mail', readOnlyHint: true, destructiveHint: null }]);
  expect(set?.tools[0]?.definition.annotations).toBeUndefined();
  expect(set?.tools[0]?.whole.annotations?.readOnlyHint).toBe(true);
});

test('a table of four tools gives these figures', () => {
  const outcomes = [
    { server: 'a', label: 'Read', verdict: 'Read', review: false },
    { server: 'a', label: 'Write', verdict: 'Read', review: true },
    { server: 'b', label: 'Write', verdict: 'Write', review: false },
    { server: 'b', label: 'Write', verdict: 'Read', review: false },
  ];
  const confusion = new Confusion(['Read', 'Write', 'Execute'], outcomes);
  const { value, interval } = figureOf(confusion.servers, confusion.right);
  expect(value).toBe(0.5);
  expect(interval).toEqual([0.5, 0.5]);
  expect(figureOf(confusion.servers, confusion.macroF1).value).toBe(0.5);
  expect(confusion.perServer()).toBe(0.5);
});

test('a set is measured with and without the evidence that only its own server shows', () => {
  const set = labelSetOf('set', [
    { server: 'a', name: 'list_x', category: 'Read', severity: 'Low' },
    { server: 'b', name: 'list_y', category: 'Read', severity: 'Low' },
    { server: 'b', name: 'obliterate_y', category: 'Destructive', severity: 'High' },
  ])!;
  const [measured] = measure([set], rules, new Set());
  expect(measured?.figures.category?.right.value).toBe(1);
  expect(measured?.heldOut?.category?.right.value).toBeCloseTo(2 / 3, 3);
  expect(measured?.spans).toBe(1);
});

test('every rule fires somewhere or is listed as unused', () => {
  const accuracy = readAccuracy()!;
  const fired = new Set<string>();
  measure([], rules, fired);
  expect(fired.size).toBe(0);
  expect(accuracy.unusedRules.every((id) => rules.rules.some(({ rule }) => rule.id === id))).toBe(true);
});
