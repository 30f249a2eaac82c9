import type { Effect } from '../model/core.ts';

/** A call of a tool of the server behind the gateway. */
export interface ToolCall {
  tool: string;
  /** Undefined where the call gives none. */
  arguments: Record<string, unknown> | undefined;
}

/** What a policy says of one call. A place in the counters is taken at once, so that no other call can take it too. */
export interface Ruling {
  effect: Effect;
  /** For the agent that is refused, and for the person who is asked. */
  reason: string;
  /** Tells how the call ended, so that a place may be given back. */
  settle(end: 'not sent' | 'answered' | 'error'): void;
}

/** A policy in whatever dialect, as the gateway asks it. */
export interface Enforcer {
  /** What stands before the reason where the agent reads a refusal. */
  readonly prefix: string;
  /** For what the policy does not speak of: resources and prompts. `never`: no option opens them. */
  readonly default: 'allow' | 'deny' | 'never';
  /** What whoever runs the gateway should know of the policy, as sentences. */
  readonly notes?: readonly string[];
  isListed(tool: string): boolean;
  /** The arguments that decide about calls of a tool: names, or names joined by dots through objects. */
  testedPaths(tool: string): readonly string[];
  /** `isContinued`: the call was let through before and now answers what the server asked back; it takes no new place. */
  rule(call: ToolCall, now: number, isContinued: boolean): Ruling;
}

/** The prefix where the dialect of a policy brings none. */
export const refusedByPolicy = 'Refused by policy: ';

/** Refuses everything: what stands in for a policy that cannot be read. */
export function refuseAll(reason: string): Enforcer {
  return {
    prefix: refusedByPolicy,
    default: 'never',
    isListed: () => false,
    testedPaths: () => [],
    rule: () => ({ effect: 'deny', reason, settle: () => undefined }),
  };
}
