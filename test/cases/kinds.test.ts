import { describe, expect, test } from 'vitest';
import { classifyAll } from '../../src/classify/index.ts';
import type { Verdict } from '../../src/model/index.ts';
import { kinds } from './kinds.ts';
import { ruleSet as rules } from '../rules.ts';

describe.each(kinds)('$title', ({ tools }) => {
  const list = tools.map(({ name, title, description, properties }) => ({
    name,
    title,
    description,
    inputSchema: { type: 'object', ...(properties && { properties }) },
  }));
  const verdicts = classifyAll(list, rules) as Verdict[];
  test.each(tools.map(({ name, is }, at) => [name, is, verdicts[at]!] as const))('%s is %s', (_, is, verdict) => {
    const { category, severity, review } = verdict;
    expect(`${category} ${severity} ${review.needed ? 'uncertain' : 'certain'}`.startsWith(is)).toBe(true);
  });
});
