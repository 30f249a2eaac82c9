import { expect, test } from 'vitest';
import { classifyAll, firedRules, idleOverrides, publish } from '../../../src/classify/index.ts';
import type { Override, Verdict } from '../../../src/model/index.ts';
import { ruleSet } from '../../rules.ts';

const [automatic] = classifyAll([{ name: 'create_filter', description: 'Creates a filter.' }], ruleSet) as [Verdict];
const digest = `sha256:${'a'.repeat(64)}`;
const override: Override = {
  tool: 'create_filter',
  definition: digest,
  axes: { effective: 'at-once' },
  reason: 'The source activates it.',
  facts: ['live'],
  by: 'a reader',
  date: '2026-11-23',
};

test('an override for this definition changes the published verdict and leaves the automatic one', () => {
  const published = publish(automatic, digest, [override, { ...override, tool: 'other' }]);
  expect(published.verdict.axes.effective).toBe('at-once');
  expect(published.automatic).toBe(automatic);
  expect(published.automatic.axes.effective).toBe('unknown');
  expect(published.applied).toEqual([override]);
  expect(published.lapsed).toEqual([]);
});

test('an override for another definition has lapsed', () => {
  const published = publish(automatic, `sha256:${'b'.repeat(64)}`, [override]);
  expect(published.verdict).toEqual(automatic);
  expect(published.lapsed).toEqual([override]);
});

test.each([
  ['the same category', { category: 'Write' as const }],
  ['the same axis', { axes: { effective: 'unknown' as const } }],
])('an override that says %s is idle', (_, same) => {
  const { axes: _axes, ...rest } = override;
  expect(idleOverrides(publish(automatic, digest, [{ ...rest, ...same }]))).toHaveLength(1);
});

test('an override that changes something is not idle', () => {
  expect(idleOverrides(publish(automatic, digest, [override, { ...override, severity: 'High' }]))).toEqual([]);
});

test('the rules that fired are named once each', () => {
  const rules = firedRules(automatic);
  expect(rules).toContain('verb-create');
  expect(new Set(rules).size).toBe(rules.length);
});
