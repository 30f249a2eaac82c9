import { describe, expect, test } from 'vitest';
import { getProfiles, getTool, type JudgedTool } from '../../src/catalog/index.ts';
import type { Call, Effect, Policy } from '../../src/model/index.ts';
import {
  boundaryCalls,
  count,
  decide,
  explain,
  isListed,
  noCounters,
  type PolicySubject,
  policyForServer,
  policyForTool,
  type Profile,
  profiles,
  recommend,
} from '../../src/policy/index.ts';
import { type ArgumentRule, type Axes, axes, categoryNames, keys, severityNames } from '../../src/model/index.ts';
import { promiseOf } from './spoken-policy.ts';
import { catalog } from '../catalogue.ts';

const { servers } = catalog;
const tools = servers.flatMap((server) => server.tools);

describe('what a sentence says of a policy is what deciding it shows', () => {
  test.each(tools.map((tool) => [tool.name, tool] as const))('%s', (_, tool) => {
    const { policy } = getTool(tool);
    const said = [
      { policy: policy.policy, sentence: policy.sentence },
      ...(tool.removedIn
        ? []
        : getProfiles(tool.server).map((whole, at) => ({
            policy: whole.policy,
            sentence: policy.profiles[at]!.sentence,
          }))),
    ];
    expect(said.flatMap((each) => callsOf(tool).flatMap((call) => breaches(each, call)))).toEqual([]);
  });

  test('a sentence that promises something else is found', () => {
    const call = { server: 's', tool: 'a', arguments: { x: 1 } };
    const rule = { server: 's', tool: 'a', reason: 'r' };
    const policy: Policy = { version: 1, default: 'allow', rules: [{ ...rule, effect: 'deny' }] };
    expect(breaches({ policy, sentence: 'Calls of a run.' }, call)).toHaveLength(1);
    expect(breaches({ policy, sentence: 'Agents do not see a, and every call is refused.' }, call)).toHaveLength(1);
    const capped: Policy = {
      ...policy,
      rules: [{ ...rule, effect: 'limit', limit: { max: 3, per: 'day' } }],
    };
    const sentence = explain(capped, 's', 'a');
    expect(breaches({ policy: capped, sentence }, call)).toEqual([]);
    expect(breaches({ policy: capped, sentence: sentence.replace('3', '2') }, call)).toHaveLength(1);
    expect(breaches({ policy: capped, sentence: sentence.replace('3', '4') }, call)).toHaveLength(1);
  });
});

describe('a reason fits its effect', () => {
  const foreign: Record<Effect, RegExp> = {
    hide: /a minute|approves|calls run|^What a call does can be|changes nothing|^Low|^Medium: (five|thirty)/,
    deny: /a minute leave|approves each call|^What a call does can be|changes nothing/,
    ask: /^Low: a call changes|five calls|thirty calls|only reads|cannot be taken back/,
    limit: /approves|only reads|taken back|agents do not see/,
    allow: /approves|a minute|only reads|cannot be taken back|^(High|Critical):/,
  };
  const misfits = (policy: Policy) =>
    policy.rules
      .filter(({ effect, reason }) => foreign[effect].test(reason))
      .map(({ tool, effect, reason }) => `${tool}: ${effect}: ${reason}`);

  test('in every policy that is published', () => {
    const published = [
      ...tools.map((tool) => getTool(tool).policy.policy),
      ...servers.flatMap((server) => getProfiles(server).map(({ policy }) => policy)),
    ];
    expect(published.flatMap(misfits)).toEqual([]);
  });

  test('whatever the verdict, needing review or not, narrowed or not, alone or beside a stricter one', () => {
    const narrowed: ArgumentRule = {
      tool: 'a',
      when: [{ path: 'x', op: 'gte', value: 1 }],
      reason: '0 means all',
      facts: [],
    };
    const found = new Set<string>();
    for (const subject of subjects())
      for (const rules of [[], [narrowed]]) {
        const recommendation = recommend(subject, rules);
        const tool = { name: 'a', subject, argumentRules: rules, recommendation };
        misfits(policyForTool('s', 'a', recommendation)).forEach((one) => found.add(one));
        for (const stricter of [...subjects()].filter((_, at) => at % 7 === 0)) {
          const beside = { name: 'b', subject: stricter, argumentRules: [], recommendation: recommend(stricter, []) };
          const groups = [{ tools: ['a', 'b'], reason: 'either ends it.' }];
          for (const profile of keys(profiles) as Profile[])
            misfits(policyForServer('s', profile, [tool, beside], groups)).forEach((one) => found.add(one));
        }
      }
    expect([...found]).toEqual([]);
  });
});

/** Verdicts of every category, severity and way to undo, each needing review and not. */
function* subjects(): Generator<PolicySubject> {
  const values: Axes = {
    reversibility: 'unknown',
    reach: 'one',
    whose: 'shared',
    effective: 'at-once',
    guard: 'none',
    exposure: 'personal',
    input: 'closed',
    outside: 'unknown',
    content: 'unknown',
    money: 'none',
    multiplexed: 'one',
  };
  for (const category of categoryNames)
    for (const severity of severityNames)
      for (const reversibility of keys(axes.reversibility.values))
        for (const needed of [false, true]) {
          if ((category === 'Read') !== (reversibility === 'nothing')) continue;
          const review = { needed, reasons: needed ? ['one rule only'] : [] };
          yield { category, severity, axes: { ...values, reversibility }, review };
        }
}

/** The calls of a tool on both sides of each of its conditions. */
function callsOf({ name, server, definition, argumentRules }: JudgedTool): Call[] {
  const conditions = argumentRules.flatMap(({ when }) => when);
  return boundaryCalls(definition, conditions).map((call) => ({
    server: server.id,
    tool: name,
    arguments: call.arguments,
  }));
}

function breaches({ policy, sentence }: { policy: Policy; sentence: string }, call: Call): string[] {
  const promised = promiseOf(sentence, call);
  const { effect } = decide(policy, call, { now: 0, counters: noCounters });
  const listed = isListed(policy, call.server, call.tool);
  const said = `“${sentence}” of ${JSON.stringify(call.arguments)}`;
  if (promised?.effect !== effect || listed !== (promised.effect !== 'hide')) return [`${said}: ${effect}`];
  if (promised.max === null) return [];
  let counters = noCounters;
  for (let made = 0; ; made++) {
    const decision = decide(policy, call, { now: 0, counters });
    if (decision.effect === 'deny') return made === promised.max ? [] : [`${said}: ${made} ran`];
    if (made > promised.max) return [`${said}: more ran`];
    counters = count(counters, decision);
  }
}
