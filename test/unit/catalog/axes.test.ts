import { describe, expect, test } from 'vitest';
import { getAxes } from '../../../src/catalog/tool/axes.ts';
import type { Axes, Hit } from '../../../src/model/index.ts';

const values: Axes = {
  reversibility: 'unknown',
  reach: 'unknown',
  whose: 'unknown',
  effective: 'unknown',
  guard: 'unknown',
  exposure: 'unknown',
  input: 'unknown',
  outside: 'unknown',
  money: 'unknown',
  multiplexed: 'unknown',
  content: 'unknown',
};
const hit = (supports: string, text: string, tool?: string): Hit => ({
  rule: 'r',
  supports: supports as Hit['supports'],
  field: '/description',
  start: 0,
  end: text.length,
  text,
  weight: 1,
  ...(tool !== undefined && { tool }),
});
const shown = (given: Partial<Axes>, grounds: Partial<Parameters<typeof getAxes>[1]> = {}) => {
  const { known, unsaid } = getAxes({ ...values, ...given }, { evidence: [], overrides: [], reads: false, ...grounds });
  return { known: known.map(({ name, value, decidedBy }) => `${name} ${value} ${decidedBy.kind}`), unsaid };
};

describe('the axes of a tool', () => {
  test('what nothing decides is one list, not a row each', () => {
    expect(shown({})).toEqual({
      known: [],
      unsaid: ['undo', 'reach', 'whose it is', 'when it takes effect', 'guards', 'outside contact'],
    });
  });

  test.each([
    ['outside', 'stays'],
    ['reach', 'one'],
    ['whose', 'own'],
    ['effective', 'staged'],
    ['reversibility', 'tool'],
    ['reversibility', 'nothing'],
  ] as const)('%s is not shown as harmless (%s) where nothing shows it', (name, value) => {
    expect(shown({ [name]: value }).known).toEqual([]);
    expect(shown({ [name]: value }).unsaid).toHaveLength(6);
    const evidence = [hit(`${name}=${value}`, 'so')];
    expect(shown({ [name]: value }, { evidence }).known).toEqual([`${name} ${value} words`]);
    expect(shown({ [name]: value }, { evidence }).unsaid).toHaveLength(5);
  });

  test.each([
    ['reversibility', 'never'],
    ['reach', 'system'],
    ['guard', 'none'],
    ['outside', 'open'],
  ] as const)('%s is shown as %s also where no words are quoted', (name, value) => {
    expect(shown({ [name]: value }).known).toEqual([`${name} ${value} schema`]);
  });

  test('a read has nothing to undo, and says neither when it takes effect nor what holds it back', () => {
    const read = shown({ reversibility: 'nothing', guard: 'none' }, { reads: true });
    expect(read.known).toEqual(['reversibility nothing schema']);
    expect(read.unsaid).toEqual(['reach', 'whose it is', 'outside contact']);
  });

  test('what a review settled is shown, whatever it is', () => {
    const override = {
      tool: 't',
      definition: `sha256:${'0'.repeat(64)}`,
      axes: { exposure: 'nothing' as const },
      reason: 'r',
      facts: ['f'],
      by: 'b',
      date: '2026-11-29',
    };
    expect(shown({ exposure: 'nothing' }).known).toEqual([]);
    expect(shown({ exposure: 'nothing' }, { overrides: [override] }).known).toEqual(['exposure nothing review']);
  });
});
