import type { Condition, Limit, Policy, PolicyRule } from '../model/index.ts';
import { equal } from './equal.ts';
import { namesServer, rulesOf } from './rules-of.ts';
import { stricter } from './strictness.ts';

/**
 * One policy from several. A call of a tool that policies speak of gets the strictest of their answers;
 * the default is deny as soon as one of them denies, since a policy has only one.
 */
export function compose(policies: readonly Policy[]): Policy {
  const rules: PolicyRule[] = [];
  const seen = new Set<string>();
  for (const { server, tool } of policies.flatMap((policy) => policy.rules)) {
    const key = JSON.stringify([server, tool]);
    if (seen.has(key)) continue;
    seen.add(key);
    rules.push(...withoutNeedless(policies.flatMap((policy) => sets(policy, server, tool)).reduce(both)));
  }
  return { version: 1, default: policies.some((policy) => policy.default === 'deny') ? 'deny' : 'allow', rules };
}

/** What a policy says of a tool: its rules, or its default as a rule where it speaks of the server and denies the rest. */
function sets(policy: Policy, server: string, tool: string): (readonly PolicyRule[])[] {
  const ofTool = rulesOf(policy, server, tool);
  if (ofTool.length > 0) return [ofTool];
  if (policy.default === 'allow' || !namesServer(policy, server)) return [];
  return [[{ server, tool, effect: 'deny', reason: 'One of the policies refuses what it does not name.' }]];
}

/** Rules that give the stricter of two answers: each pair, under the conditions of both. */
function both(first: readonly PolicyRule[], second: readonly PolicyRule[]): readonly PolicyRule[] {
  const all = [...first, ...second];
  const whole = all.find((rule) => rule.effect === 'hide') ?? all.find((rule) => rule.effect === 'deny' && !rule.when);
  if (whole) return [whole];
  return first.flatMap((a) =>
    second.flatMap((b) => {
      const effect = stricter(a.effect, b.effect);
      const when = distinct([...(a.when ?? []), ...(b.when ?? [])]);
      return [a, b]
        .filter((rule) => rule.effect === effect)
        .slice(0, effect === 'limit' ? 2 : 1)
        .map(({ when: _, ...rule }) => ({ ...rule, ...(when.length > 0 && { when }) }));
    }),
  );
}

/** Without the rules that another answers for: one that applies wherever they do, as strictly. */
function withoutNeedless(rules: readonly PolicyRule[]): PolicyRule[] {
  const kept = [...rules];
  for (const rule of rules.toReversed()) {
    const others = kept.filter((each) => each !== rule);
    // A condition that cannot be tested refuses the call, so that none is lost.
    const isTested = (rule.when ?? []).every((each) => others.some((other) => hasCondition(other, each)));
    if (isTested && others.some((other) => answersFor(other, rule))) kept.splice(kept.indexOf(rule), 1);
  }
  return kept;
}

function answersFor(other: PolicyRule, rule: PolicyRule): boolean {
  if (!(other.when ?? []).every((each) => hasCondition(rule, each))) return false;
  if (other.effect !== rule.effect) return stricter(other.effect, rule.effect) === other.effect;
  // A window lies whole in each longer one.
  return !rule.limit || (isAsLong(other.limit!.per, rule.limit.per) && other.limit!.max <= rule.limit.max);
}

function isAsLong(window: Limit['per'], other: Limit['per']): boolean {
  return windows.indexOf(window) >= windows.indexOf(other);
}

const windows: readonly Limit['per'][] = ['minute', 'hour', 'day'];

function hasCondition({ when = [] }: PolicyRule, condition: Condition): boolean {
  return when.some((each) => equal(each, condition));
}

function distinct(when: readonly Condition[]): Condition[] {
  return [...new Map(when.map((condition) => [JSON.stringify(condition), condition])).values()];
}
