import type { Policy } from '../model/core.ts';
import { count, type Counters, decide, isListed, noCounters, type Reservation } from '../policy/core.ts';
import { type Enforcer, refusedByPolicy, type Ruling } from './enforcer.ts';

/** The calls counted so far; it outlives a policy that is read again. */
export interface CallCount {
  counters: Counters;
}

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
      const counters = isContinued ? noCounters : calls.counters;
      const decision = decide(policy, { server, tool: call.tool, arguments: call.arguments }, { now, counters });
      const { effect, reason } = decision;
      if (isContinued || decision.reserve.length === 0) return { effect, reason, settle };
      calls.counters = count(calls.counters, decision);
      return {
        effect,
        reason,
        settle(end) {
          if (end === 'not sent') calls.counters = giveBack(calls.counters, decision.reserve);
        },
      };
    },
  };
}

const settle = () => undefined;

function giveBack(counters: Counters, places: readonly Reservation[]): Counters {
  const next = new Map(counters);
  for (const { key, window } of places) {
    const counter = next.get(key);
    if (counter?.window === window) next.set(key, { window, calls: counter.calls - 1 });
  }
  return next;
}
