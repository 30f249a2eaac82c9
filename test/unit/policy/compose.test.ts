import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/model/index.ts';
import { compose, decide, explain, noCounters, refuses, stricter } from '../../../src/policy/index.ts';
import { callOf, policyOf } from './arbitrary.ts';

const state = { now: 0, counters: noCounters };

describe('compose', () => {
  it('gives each call the stricter of the two answers, where both policies speak of its server', () => {
    const servers = ['s'];
    fc.assert(
      fc.property(policyOf(servers), policyOf(servers), callOf(servers), (a, b, call) => {
        fc.pre(a.rules.length > 0 && b.rules.length > 0);
        const one = decide(a, call, state).effect;
        const other = decide(b, call, state).effect;
        const both = decide(compose([a, b]), call, state).effect;
        // a tool with a rule that hides it is hidden whatever else was refused
        if (refuses(one) || refuses(other)) expect(refuses(both)).toBe(true);
        else expect(both).toBe(stricter(one, other));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('leaves each server to the policy that speaks of it, and denies the rest when one of them does', () => {
    const of = (server: string, fallback: Policy['default']): Policy => ({
      version: 1,
      default: fallback,
      rules: [{ server, tool: 'a', effect: 'ask', reason: 'r' }],
    });
    expect(compose([of('x', 'deny'), of('y', 'allow')])).toEqual({
      version: 1,
      default: 'deny',
      rules: [...of('x', 'deny').rules, ...of('y', 'deny').rules],
    });
  });
});

describe('explain', () => {
  const rule = { server: 's', tool: 'a', reason: 'r' };
  const when = [{ path: 'x', op: 'gte' as const, value: 1 }];
  const cases: [string, Policy['rules'], Policy['default']][] = [
    ['No rule names a, so its calls run.', [], 'allow'],
    ['No rule names a, so its calls are refused.', [], 'deny'],
    ['Agents do not see a, and every call is refused.', [{ ...rule, effect: 'hide' }], 'allow'],
    [
      'Calls of a run, at most 1 per day; a call beyond that is refused.',
      [{ ...rule, effect: 'limit', limit: { max: 1, per: 'day' } }],
      'allow',
    ],
    [
      'Where x is at least 1, a person approves each call of a; any other call is refused.',
      [{ ...rule, effect: 'ask', when }],
      'allow',
    ],
    [
      'Of a call of a: in any case, it runs; where x is at least 1, it is refused; of these the strictest holds.',
      [
        { ...rule, effect: 'allow' },
        { ...rule, effect: 'deny', when },
      ],
      'allow',
    ],
  ];
  it.each(cases)('%s', (sentence, rules, fallback) => {
    expect(explain({ version: 1, default: fallback, rules }, 's', 'a')).toBe(sentence);
  });
});
