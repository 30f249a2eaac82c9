import type { Policy } from '../model/core.ts';
import { type Counters, decide, type Decision, isListed, noCounters } from '../policy/core.ts';
import type { CallCount } from './call-count.ts';
import { type Enforcer, refusedByPolicy, type Ruling } from './enforcer.ts';

/** The neutral policy for one server, as the gateway asks it. */
export function neutralEnforcer(policy: Policy, server: string, calls: CallCount): Enforcer {
  const conditioned = new Map<string, string[]>();
  for (const rule of policy.rules)
    if (rule.server === server)
      conditioned.set(rule.tool, [...(conditioned.get(rule.tool) ?? []), ...(rule.when ?? []).map(({ path }) => path)]);
  return {
    prefix: refusedByPolicy,
    default: policy.default,
    isListed: (tool) => isListed(policy, server, tool),
    testedPaths: (tool) => conditioned.get(tool) ?? [],
    rule(call, now, isContinued): Ruling {
      const decideBy = (counters: Counters): Decision =>
        decide(policy, { server, tool: call.tool, arguments: call.arguments }, { now, counters });
      if (isContinued) return rulingOf(decideBy(noCounters));
      try {
        let decision = decideBy(calls.at(now));
        if (decision.reserve.length === 0) return rulingOf(decision);
        const giveBack = calls.take(now, decision.reserve, (before) => {
          decision = decideBy(before);
          return decision.reserve.length > 0;
        });
        return rulingOf(decision, (end) => {
          if (end === 'not sent') giveBack?.();
        });
      } catch (error) {
        return rulingOf({ effect: 'deny', reason: `The counters cannot be kept: ${(error as Error).message}.` });
      }
    },
  };
}

function rulingOf(
  { effect, reason }: Pick<Decision, 'effect' | 'reason'>,
  settle: Ruling['settle'] = () => undefined,
): Ruling {
  return { effect, reason, settle };
}
