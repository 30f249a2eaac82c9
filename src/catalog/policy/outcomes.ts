import type { Call, Effect, Policy } from '../../model/index.ts';
import { decide, noCounters } from '../../policy/core.ts';

// Before anything was counted; a window that is full is said in words, not shown as a row.
const fresh = { now: 0, counters: noCounters };

/** What an agent experiences when it makes one call under a policy: the result of deciding that call. */
export interface Outcome {
  /** The call as one would write it. */
  call: string;
  tool: string;
  effect: Effect;
  /** What the agent gets, in words. */
  gets: string;
  tone: 'yes' | 'maybe' | 'no';
  /** A remark on why the row is worth reading; null for most. */
  note: string | null;
}

/** How many of the tools of a server end in which way, each called once with example arguments. */
export interface Tally {
  total: number;
  hidden: number;
  denied: number;
  asked: number;
  limited: number;
  allowed: number;
}

/** Decides one call and puts the result into words. */
export function getOutcome(policy: Policy, call: Call, note: string | null = null): Outcome {
  const decision = decide(policy, call, fresh);
  return {
    call: `${call.tool} ${JSON.stringify(call.arguments)}`,
    tool: call.tool,
    effect: decision.effect,
    ...inWords(decision.effect, decision.reason),
    note,
  };
}

/** Decides one call to each tool. */
export function tallyOf(policy: Policy, calls: readonly Call[]): Tally {
  const counts: Record<Effect, number> = { hide: 0, deny: 0, ask: 0, limit: 0, allow: 0 };
  for (const call of calls) counts[decide(policy, call, fresh).effect]++;
  return {
    total: calls.length,
    hidden: counts.hide,
    denied: counts.deny,
    asked: counts.ask,
    limited: counts.limit,
    allowed: counts.allow,
  };
}

/** The tally as a sentence part: `1 hidden, 41 pass`. */
export function tallyInWords(tally: Tally): string {
  const parts: [number, string][] = [
    [tally.hidden, 'hidden and refused'],
    [tally.denied, 'refused'],
    [tally.asked, 'put to a person'],
    [tally.limited, 'pass up to a limit'],
    [tally.allowed, 'pass'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');
}

function inWords(effect: Effect, reason: string): { gets: string; tone: Outcome['tone'] } {
  switch (effect) {
    case 'hide':
      return { gets: 'does not see the tool; a call is refused', tone: 'no' };
    case 'deny':
      return { gets: `refused: ${reason}`, tone: 'no' };
    case 'ask':
      return { gets: 'waits until a person approves it', tone: 'maybe' };
    case 'limit':
      return { gets: 'passed on, until the limit is reached', tone: 'yes' };
    case 'allow':
      return { gets: 'passed on', tone: 'yes' };
  }
}
