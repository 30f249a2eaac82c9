import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classifyAll } from '../../../src/classify/index.ts';
import type { Verdict } from '../../../src/model/index.ts';
import { contentRoot } from '../../../src/store/index.ts';
import { namedByRules } from './rule-names.ts';
import { firedOn } from './rule-samples.ts';
import { ruleSet, rules } from '../../rules.ts';

test('there are rules', () => {
  expect(rules.length).toBeGreaterThan(40);
});

describe.each(rules)('$id', (rule) => {
  test.each(rule.tests.match.map((sample) => ({ name: JSON.stringify(sample), sample })))(
    'fires on $name',
    ({ sample }) => {
      expect(firedOn(sample, ruleSet)).toContain(rule.id);
    },
  );

  test.each(rule.tests.no.map((sample) => ({ name: JSON.stringify(sample), sample })))(
    'is silent on $name',
    ({ sample }) => {
      expect(firedOn(sample, ruleSet)).not.toContain(rule.id);
    },
  );
});

test.each(rules)('$id says why it holds and when it is wrong', ({ id }) => {
  const body = readFileSync(join(contentRoot, 'rules', `${id}.mdx`), 'utf8').split(/^---$/m)[2]!;
  expect(body.trim().split('\n\n').length).toBeGreaterThan(1);
});

test('no rule matches the name of one recorded server, or the whole of a recorded name of three words', () => {
  expect(namedByRules()).toEqual([]);
});

test('of parameters of which one is enough, only the first is quoted', () => {
  const text = { type: 'string' };
  const inputSchema = {
    type: 'object',
    properties: { order_id: text, line_id: text },
    required: ['order_id', 'line_id'],
  };
  const [verdict] = classifyAll([{ name: 'ship', inputSchema }], ruleSet) as Verdict[];
  expect(verdict!.evidence.filter(({ rule }) => rule === 'outside-kept').map((hit) => hit.text)).toEqual(['order_id']);
});

test.each([
  ['a record that is made is undone by deleting it', 'note', 'tool'],
  ['a call that rings is not undone by deleting its record', 'call', 'unknown'],
])('%s', (_, thing, undo) => {
  const named = (verb: string) => ({ name: `${verb}_${thing}`, inputSchema: { type: 'object' } });
  const [verdict] = classifyAll([named('create'), named('delete')], ruleSet) as Verdict[];
  expect(verdict!.axes.reversibility).toBe(undo);
});
