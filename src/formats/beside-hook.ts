import type { Effect, Policy, PolicyRule } from '../model/index.ts';
import { rulesOf } from '../policy/core.ts';

/** From the loosest to the strictest. */
const loosest: readonly Effect[] = ['allow', 'limit', 'ask', 'deny', 'hide'];

/**
 * What the permissions of a client have to say beside a hook that holds the policy: each tool without its conditions and
 * limits, as loosely as any of its rules lets it run, since the hook can only hold back. Where the hook cannot `ask`, a tool
 * of which a call may be asked for is asked for each time.
 */
export function besideHook(policy: Policy, { asks }: { asks: boolean }): Policy {
  const seen = new Set<string>();
  const rules = policy.rules.flatMap(({ server, tool }): PolicyRule[] => {
    const key = JSON.stringify([server, tool]);
    if (seen.has(key)) return [];
    seen.add(key);
    const own = rulesOf(policy, server, tool);
    const hidden = own.find(({ effect }) => effect === 'hide');
    const asked = asks ? undefined : own.find(({ effect }) => effect === 'ask');
    const open = loosest.flatMap((effect) => own.find((rule) => rule.effect === effect) ?? [])[0]!;
    const { effect, reason } = hidden ?? asked ?? open;
    return [{ server, tool, effect: effect === 'limit' ? 'allow' : effect, reason }];
  });
  return { ...policy, rules };
}
