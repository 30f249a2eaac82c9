import { type Call, type Effect, isObject, type Policy, type PolicyRule } from '../model/core.ts';
import { type Outcome, test } from './condition.ts';
import { type Counters, noCounters, reservation, type Reservation, used } from './counters.ts';
import { describeCondition, describeLimit } from './describe.ts';
import { rulesOf } from './rules-of.ts';
import { strictest } from './strictness.ts';

/** What became of one rule of the tool for this call. */
export interface TraceLine {
  rule: PolicyRule;
  /** Whether its conditions hold; it applies when they do. */
  outcome: Outcome;
  /** Why, in words. */
  because: string;
}

/** What a policy does with one call. `limit` and `allow` let it run, `ask` leaves it to a person. */
export interface Decision {
  effect: Effect;
  /** The deciding rule; null where the default or the form of the call decided. */
  rule: PolicyRule | null;
  reason: string;
  /** One line for each rule of the tool, in the order of the policy. */
  trace: readonly TraceLine[];
  /** The places to count (see `count`) when the call is let through. */
  reserve: readonly Reservation[];
}

/** What a decision depends on beside policy and call. */
export interface State {
  /** Milliseconds since 1970 UTC. */
  now: number;
  counters: Counters;
}

/** Decides one call: every rule of the tool whose conditions hold applies, and the strictest effect wins. */
export function decide(policy: Policy, call: Call, { now, counters }: State): Decision {
  const rules = rulesOf(policy, call.server, call.tool);
  const args = call.arguments === undefined ? {} : call.arguments;
  if (rules.length === 0 && isObject(args)) return byDefault[policy.default];
  // Most tools that are named have one rule without conditions: those of a large server are decided by the million.
  const [only] = rules;
  if (rules.length === 1 && !only!.when && only!.effect !== 'limit' && isObject(args))
    return { effect: only!.effect, rule: only!, reason: only!.reason, trace: [traceRule(only!, args)], reserve: [] };
  const trace = rules.map((rule) => traceRule(rule, args));
  const answer = (effect: Effect, rule: PolicyRule | null, reason: string): Decision => ({
    effect,
    rule,
    reason,
    trace,
    reserve: [],
  });

  const hidden = rules.find((rule) => rule.effect === 'hide');
  if (hidden) return answer('hide', hidden, hidden.reason);
  if (!isObject(args)) return answer('deny', null, 'The arguments are not an object.');
  const broken = trace.find((line) => line.outcome === 'unusable');
  if (broken) return answer('deny', broken.rule, broken.because);

  const applying = trace.filter((line) => line.outcome === 'holds').map((line) => line.rule);
  const effect = strictest(applying.map((rule) => rule.effect));
  if (!effect) return answer('deny', null, 'None of the rules for this tool applies to these arguments.');
  const deciding = applying.filter((rule) => rule.effect === effect);
  if (effect !== 'limit') return answer(effect, deciding[0]!, deciding[0]!.reason);

  const places = new Map<string, Reservation>();
  for (const rule of deciding) {
    const place = reservation(rule, rule.limit!.per, now);
    places.set(place.key, place);
    if (used(counters, place) >= rule.limit!.max)
      return answer('deny', rule, `The limit of ${describeLimit(rule.limit!)} is reached.`);
  }
  return { ...answer('limit', deciding[0]!, deciding[0]!.reason), reserve: [...places.values()] };
}

/** What one call meets before any was counted: the effect of `decide`, without the way to it. */
export function effectOf(policy: Policy, call: Call): Effect {
  const rules = rulesOf(policy, call.server, call.tool);
  const isPlain = rules.length < 2 && !rules[0]?.when && isObject(call.arguments);
  return isPlain ? (rules[0]?.effect ?? policy.default) : decide(policy, call, { now: 0, counters: noCounters }).effect;
}

/** Most calls of most policies: one answer each, made once. */
const byDefault: Record<Policy['default'], Decision> = { allow: unnamed('allow'), deny: unnamed('deny') };

function unnamed(effect: Policy['default']): Decision {
  const reason = `No rule names this tool, and the default is ${effect}.`;
  return { effect, rule: null, reason, trace: [], reserve: [] };
}

/** True where tools/list shows the tool. */
export function isListed(policy: Policy, server: string, tool: string): boolean {
  return !rulesOf(policy, server, tool).some((rule) => rule.effect === 'hide');
}

function traceRule(rule: PolicyRule, args: unknown): TraceLine {
  for (const condition of rule.when ?? []) {
    const outcome = test(condition, args);
    const words = describeCondition(condition);
    if (outcome === 'unusable') return { rule, outcome, because: `A condition cannot be tested: ${words}.` };
    if (outcome === 'fails') return { rule, outcome, because: `Does not hold: ${words}.` };
  }
  return { rule, outcome: 'holds', because: rule.when ? 'All its conditions hold.' : 'It has no conditions.' };
}
