import { describe, expect, it } from 'vitest';
import type { ArgumentRule, Axes, Category, Effect, Severity } from '../../../src/model/index.ts';
import {
  decide,
  noCounters,
  policyForServer,
  policyForTool,
  type PolicySubject,
  type Profile,
  type ProfiledTool,
  recommend,
} from '../../../src/policy/index.ts';

const subject = (
  category: Category,
  severity: Severity,
  more: Partial<Axes> = {},
  reasons?: string[],
): PolicySubject => ({
  category,
  severity,
  axes: {
    reversibility: category === 'Read' ? 'nothing' : 'hand',
    reach: 'one',
    whose: 'shared',
    effective: 'at-once',
    guard: 'none',
    exposure: 'nothing',
    input: 'closed',
    outside: 'stays',
    content: 'unknown',
    money: 'none',
    multiplexed: 'one',
    ...more,
  },
  review: { needed: reasons !== undefined, reasons: reasons ?? [] },
});
const narrowed: ArgumentRule = {
  tool: 'abort_session',
  when: [{ path: 'session_id', op: 'gte', value: 1 }],
  reason: 'session_id 0 asks for every session',
  facts: [],
};

describe('recommend', () => {
  const cases: [string, PolicySubject, ArgumentRule[], Effect][] = [
    ['Critical', subject('Destructive', 'Critical'), [], 'hide'],
    ['Critical with a narrowing condition', subject('Destructive', 'Critical'), [narrowed], 'hide'],
    ['High', subject('Execute', 'High'), [], 'ask'],
    ['Medium', subject('Write', 'Medium'), [], 'limit'],
    ['Medium with a condition', subject('Write', 'Medium'), [narrowed], 'allow'],
    ['Low', subject('Read', 'Low'), [], 'allow'],
    ['Critical, needs review', subject('Destructive', 'Critical', {}, ['one rule only']), [], 'hide'],
    ['High, needs review', subject('Execute', 'High', {}, ['one rule only']), [], 'deny'],
    ['Medium, needs review', subject('Write', 'Medium', {}, ['one rule only']), [], 'ask'],
    ['Low, needs review', subject('Read', 'Low', {}, ['one rule only']), [], 'limit'],
  ];
  it.each(cases)('%s', (_, given, argumentRules, effect) => {
    const recommendation = recommend(given, argumentRules);
    expect(recommendation.effect).toBe(effect);
    expect(recommendation.limit !== undefined).toBe(effect === 'limit');
    if (given.review.needed && effect !== 'hide') expect(recommendation.reason).toContain('one rule only');
  });

  it('gives the reason of a condition, and refuses calls outside it', () => {
    const recommendation = recommend(subject('Execute', 'High'), [narrowed]);
    expect(recommendation.reason).toContain('session_id 0 asks for every session.');
    const policy = policyForTool('wlm', 'abort_session', recommendation);
    const effects = [{ session_id: 1 }, { session_id: 0 }, { session_id: '1' }, {}].map(
      (args) =>
        decide(policy, { server: 'wlm', tool: 'abort_session', arguments: args }, { now: 0, counters: noCounters })
          .effect,
    );
    expect(effects).toEqual(['ask', 'deny', 'deny', 'deny']);
  });

  it('leaves the rest of the server as it is in the policy for one tool', () => {
    expect(policyForTool('wlm', 'a', recommend(subject('Write', 'Critical'), []))).toMatchObject({
      version: 1,
      default: 'allow',
      rules: [{ server: 'wlm', tool: 'a', effect: 'hide' }],
    });
  });
});

const tool = (name: string, given: PolicySubject, argumentRules: ArgumentRule[] = []): ProfiledTool => ({
  name,
  subject: given,
  argumentRules,
  recommendation: recommend(given, argumentRules),
});
const tools = [
  tool('show_sessions', subject('Read', 'Low')),
  tool('show_query_log', subject('Read', 'Medium')),
  tool('abort_session', subject('Destructive', 'Critical', { reversibility: 'never' }), [narrowed]),
  tool('abort_sessions_user', subject('Destructive', 'Critical', { reversibility: 'never' })),
  tool('delete_throttle', subject('Destructive', 'High', { reversibility: 'never' })),
  tool('disable_throttle', subject('Write', 'Medium', { reversibility: 'tool' })),
  tool('modify_throttle_limit', subject('Write', 'Medium')),
  tool('release_delay_queue', subject('Execute', 'High', { reversibility: 'unknown' })),
];
const sameEnd = [{ tools: ['delete_throttle', 'disable_throttle', 'gone'], reason: 'either ends its protection.' }];
const effectsOf = (profile: Profile) =>
  Object.fromEntries(policyForServer('wlm', profile, tools, sameEnd).rules.map((rule) => [rule.tool, rule.effect]));

describe('policyForServer', () => {
  it('observe: reads only', () => {
    expect(effectsOf('observe')).toEqual({
      show_sessions: 'allow',
      show_query_log: 'limit',
      abort_session: 'hide',
      abort_sessions_user: 'hide',
      delete_throttle: 'hide',
      disable_throttle: 'hide',
      modify_throttle_limit: 'hide',
      release_delay_queue: 'hide',
    });
  });

  it('operate: asks for High, and for Critical where a condition narrows it; one end, one strictness', () => {
    expect(effectsOf('operate')).toEqual({
      show_sessions: 'allow',
      show_query_log: 'limit',
      abort_session: 'ask',
      abort_sessions_user: 'hide',
      delete_throttle: 'ask',
      disable_throttle: 'ask',
      modify_throttle_limit: 'limit',
      release_delay_queue: 'ask',
    });
  });

  it('all but irreversible: hides what cannot be taken back, and what reaches the same end', () => {
    expect(effectsOf('all-but-irreversible')).toEqual({
      show_sessions: 'allow',
      show_query_log: 'allow',
      abort_session: 'hide',
      abort_sessions_user: 'hide',
      delete_throttle: 'hide',
      disable_throttle: 'hide',
      modify_throttle_limit: 'allow',
      release_delay_queue: 'hide',
    });
  });

  it('asks for abort_session with a session number from 1 and refuses 0, a text and none', () => {
    const policy = policyForServer('wlm', 'operate', tools, sameEnd);
    const effects = [{ session_id: 1 }, { session_id: 0 }, { session_id: '1' }, {}].map(
      (args) =>
        decide(policy, { server: 'wlm', tool: 'abort_session', arguments: args }, { now: 0, counters: noCounters })
          .effect,
    );
    expect(effects).toEqual(['ask', 'deny', 'deny', 'deny']);
  });

  it('denies a tool that the server gains later', () => {
    const policy = policyForServer('wlm', 'observe', tools, []);
    expect(decide(policy, { server: 'wlm', tool: 'new', arguments: {} }, { now: 0, counters: noCounters }).effect).toBe(
      'deny',
    );
  });

  it('raises groups that share a tool together, with the lowest cap', () => {
    const chained = [
      tool('a', subject('Write', 'Low')),
      tool('b', subject('Write', 'Medium')),
      tool('c', subject('Read', 'Medium')),
    ];
    const groups = [
      { tools: ['a', 'b'], reason: 'x' },
      { tools: ['b', 'c'], reason: 'y' },
    ];
    const policy = policyForServer('s', 'operate', chained, groups);
    expect(policy.rules.map((rule) => [rule.effect, rule.limit?.max])).toEqual([
      ['limit', 5],
      ['limit', 5],
      ['limit', 5],
    ]);
    expect(policy.rules[0]!.reason).toContain('As strict as b: x');
  });

  it('gives a tool that its group raises the reason of the group, not the one for the milder effect', () => {
    const reasons = Object.fromEntries(
      policyForServer('wlm', 'operate', tools, sameEnd).rules.map((rule) => [rule.tool, rule.reason]),
    );
    expect(reasons['disable_throttle']).toBe('As strict as delete_throttle: either ends its protection.');
    expect(reasons['delete_throttle']).toMatch(/^High: /);
  });

  it('keeps the condition of a tool that its group raises, and the sentence about it', () => {
    const raised = [tool('a', subject('Write', 'High')), tool('b', subject('Write', 'Medium'), [narrowed])];
    const policy = policyForServer('s', 'operate', raised, [{ tools: ['a', 'b'], reason: 'one end.' }]);
    expect(policy.rules[1]).toMatchObject({
      effect: 'ask',
      when: narrowed.when,
      reason: 'As strict as a: one end. session_id 0 asks for every session.',
    });
  });
});
