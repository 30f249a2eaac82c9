import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, Effect, Json, Policy, PolicyRule } from '../../../src/model/index.ts';
import { count, decide, effectOf, isListed, noCounters } from '../../../src/policy/index.ts';

import { callOf, policyOf } from './arbitrary.ts';

const rule = (effect: Effect, more: Partial<PolicyRule> = {}): PolicyRule => ({
  server: 'wlm',
  tool: 'abort_session',
  effect,
  reason: `because ${effect}`,
  ...more,
});
const policy = (rules: PolicyRule[], fallback: Policy['default'] = 'allow'): Policy => ({
  version: 1,
  default: fallback,
  rules,
});
const state = { now: 0, counters: noCounters };
const call = (args: unknown, tool = 'abort_session', server = 'wlm') => ({ server, tool, arguments: args });
const atLeastOne: Condition = { path: 'session_id', op: 'gte', value: 1 };

describe('the strictest applying effect wins', () => {
  const cases: [string, Policy, unknown, Effect][] = [
    ['no rule, default allow', policy([]), {}, 'allow'],
    ['no rule, default deny', policy([], 'deny'), {}, 'deny'],
    ['allow under default deny', policy([rule('allow')], 'deny'), {}, 'allow'],
    ['allow and ask', policy([rule('allow'), rule('ask')]), {}, 'ask'],
    ['ask and limit', policy([rule('ask'), rule('limit', { limit: { max: 1, per: 'day' } })]), {}, 'ask'],
    ['deny and ask', policy([rule('ask'), rule('deny')]), {}, 'deny'],
    ['hide and deny', policy([rule('deny'), rule('hide')]), {}, 'hide'],
    ['a rule whose condition holds', policy([rule('ask', { when: [atLeastOne] })]), { session_id: 1 }, 'ask'],
    ['only rules that do not apply', policy([rule('allow', { when: [atLeastOne] })]), { session_id: 0 }, 'deny'],
    ['a stricter rule that does not apply', policy([rule('allow'), rule('deny', { when: [atLeastOne] })]), {}, 'allow'],
    ['a rule of another server', policy([rule('hide', { server: 'other' })]), {}, 'allow'],
    ['a rule for the name in other case', policy([rule('hide', { tool: 'Abort_Session' })]), {}, 'allow'],
    ['arguments left out', policy([rule('allow')]), undefined, 'allow'],
    ['arguments null', policy([rule('allow')]), null, 'deny'],
    ['arguments a list', policy([]), [], 'deny'],
    ['arguments a text', policy([]), '{}', 'deny'],
    ['a hidden tool with arguments a list', policy([rule('hide')]), [], 'hide'],
    [
      'a pattern that is none, in a rule that would only refuse',
      policy([rule('allow'), rule('deny', { when: [{ path: 'sql', op: 'matches', value: '(' }] })]),
      { sql: 'x' },
      'deny',
    ],
  ];
  it.each(cases)('%s', (_, given, args, effect) => {
    expect(decide(given, call(args), state).effect).toBe(effect);
  });

  it('names the deciding rule, its reason, and what became of every rule of the tool', () => {
    const ask = rule('ask', { when: [atLeastOne] });
    const given = policy([rule('allow'), ask, rule('deny', { tool: 'another' })]);
    expect(decide(given, call({ session_id: 4 }), state)).toMatchObject({
      rule: ask,
      reason: 'because ask',
      trace: [{ outcome: 'holds' }, { outcome: 'holds' }],
    });
    expect(decide(given, call({}), state).trace[1]!.because).toBe('Does not hold: session_id is at least 1.');
  });

  it('lists every tool but the hidden ones', () => {
    const given = policy([rule('hide'), rule('deny', { tool: 'b' })], 'deny');
    expect(['abort_session', 'b', 'c', 'ABORT_SESSION'].map((tool) => isListed(given, 'wlm', tool))).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});

describe('conditions', () => {
  const holds: [Condition['op'], Json, Json | undefined, boolean][] = [
    ['eq', 5, 5, true],
    ['eq', 5, '5', false],
    ['eq', true, 'true', false],
    ['eq', null, null, true],
    ['eq', null, undefined, false],
    ['eq', { a: [1] }, { a: [1] }, true],
    ['eq', { a: 1 }, { a: 1, b: 2 }, false],
    ['neq', 5, 6, true],
    ['neq', 5, 5, false],
    ['neq', 5, '6', false],
    ['neq', 5, undefined, false],
    ['in', ['a', 'b'], 'b', true],
    ['in', [1], '1', false],
    ['not_in', ['a'], 'b', true],
    ['not_in', ['a'], 'a', false],
    ['not_in', ['a'], 1, false],
    ['not_in', ['a'], undefined, false],
    ['lt', 2, 1, true],
    ['lt', 2, 2, false],
    ['lte', 2, 2, true],
    ['gt', 2, 2, false],
    ['gt', 2, 2.5, true],
    ['gte', 1, 1, true],
    ['gte', 1, '1', false],
    ['gte', 1, null, false],
    ['gte', 0, false, false],
    ['matches', '^select\\b', 'select 1', true],
    ['matches', 'b', 'abc', true],
    ['matches', '^select\\b', ' select 1', false],
    ['matches', '1', 1, false],
    ['contains', 'b', 'abc', true],
    ['contains', 1, [1, 2], true],
    ['contains', '1', [1, 2], false],
    ['contains', 'a', { a: 1 }, false],
    ['exists', true, 0, true],
    ['exists', true, undefined, false],
    ['exists', true, null, false],
    ['exists', false, undefined, true],
    ['exists', false, 'x', false],
  ];
  it.each(holds)('%s %j of %j is %s', (op, value, actual, expected) => {
    const given = policy([rule('allow', { when: [{ path: 'x', op, value }] })]);
    const args = actual === undefined ? {} : { x: actual };
    expect(decide(given, call(args), state).effect).toBe(expected ? 'allow' : 'deny');
  });

  const paths: [string, unknown, boolean][] = [
    ['a.b', { a: { b: 1 } }, true],
    ['a.b', { 'a.b': 1 }, false],
    ['a.0', { a: [1] }, false],
    ['constructor.length', {}, false],
    ['__proto__.x', { y: 1 }, false],
    ['__proto__', JSON.parse('{"__proto__": 1}'), true],
    ['a.length', { a: 'x' }, false],
  ];
  it.each(paths)('the path %s in %j exists: %s', (path, args, expected) => {
    const given = policy([rule('allow', { when: [{ path, op: 'eq', value: 1 }] })]);
    expect(decide(given, call(args), state).effect).toBe(expected ? 'allow' : 'deny');
  });

  it('matches a hostile text against a hostile pattern in linear time', () => {
    const given = policy([rule('allow', { when: [{ path: 'x', op: 'matches', value: '^(a+)+$' }] })]);
    expect(decide(given, call({ x: `${'a'.repeat(50_000)}!` }), state).effect).toBe('deny');
  });
});

describe('limits', () => {
  const capped = policy([rule('limit', { limit: { max: 2, per: 'minute' } })]);
  const run = (given: Policy, times: number[], tool = 'abort_session') => {
    let counters = noCounters;
    return times.map((now) => {
      const decision = decide(given, call({}, tool), { now, counters });
      counters = count(counters, decision);
      return decision.effect;
    });
  };

  it('lets the maximum through in a window, then refuses until the next', () => {
    expect(run(capped, [0, 1, 2, 59_999, 60_000, 60_001, 60_002])).toEqual([
      'limit',
      'limit',
      'deny',
      'deny',
      'limit',
      'limit',
      'deny',
    ]);
  });

  it('has fixed windows, so twice the maximum passes across a boundary', () => {
    expect(run(capped, [59_998, 59_999, 60_000, 60_001])).toEqual(['limit', 'limit', 'limit', 'limit']);
  });

  it.each([
    ['hour', 3_600_000],
    ['day', 86_400_000],
  ] as const)('counts by the %s in UTC', (per, length) => {
    const given = policy([rule('limit', { limit: { max: 1, per } })]);
    const start = Date.UTC(2026, 0, 31);
    expect(run(given, [start, start + length - 1, start + length])).toEqual(['limit', 'deny', 'limit']);
  });

  it('holds every limit that applies', () => {
    const given = policy([
      rule('limit', { limit: { max: 2, per: 'minute' } }),
      rule('limit', { limit: { max: 3, per: 'day' } }),
    ]);
    expect(run(given, [0, 1, 60_000, 60_001, 120_000])).toEqual(['limit', 'limit', 'limit', 'deny', 'deny']);
  });

  it('counts each tool apart, and names such as __proto__ like others', () => {
    const given = policy(['a', '__proto__'].map((tool) => rule('limit', { tool, limit: { max: 1, per: 'day' } })));
    expect([run(given, [0, 1], 'a'), run(given, [0, 1], '__proto__')]).toEqual([
      ['limit', 'deny'],
      ['limit', 'deny'],
    ]);
  });

  it('does not change the counters that it was given, and counts nothing for a refused call', () => {
    const full = count(noCounters, decide(policy([rule('limit', { limit: { max: 1, per: 'day' } })]), call({}), state));
    const before = JSON.stringify([...full]);
    const refused = decide(policy([rule('limit', { limit: { max: 1, per: 'day' } })]), call({}), {
      now: 1,
      counters: full,
    });
    expect(refused).toMatchObject({ effect: 'deny', reserve: [], reason: 'The limit of 1 call per day is reached.' });
    expect(JSON.stringify([...count(full, refused)])).toBe(before);
  });
});

it('has the effect of the decision, by the short way as by the long one', () => {
  fc.assert(
    fc.property(policyOf(['s', 't']), callOf(['s', 't']), (policy, call) => {
      expect(effectOf(policy, call)).toBe(decide(policy, call, { now: 0, counters: noCounters }).effect);
    }),
    { seed: 1, numRuns: 2000 },
  );
});
