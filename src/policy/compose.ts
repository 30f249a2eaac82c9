import type { Condition, Policy, PolicyRule } from '../model/index.ts';
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
    rules.push(...policies.flatMap((policy) => sets(policy, server, tool)).reduce(both));
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
  const hidden = [...first, ...second].find((rule) => rule.effect === 'hide');
  if (hidden) return [hidden];
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

function distinct(when: readonly Condition[]): Condition[] {
  return [...new Map(when.map((condition) => [JSON.stringify(condition), condition])).values()];
}
