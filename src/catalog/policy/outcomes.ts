import type { Answer } from '../../formats/index.ts';
import { type Call, jsonLine, type Policy } from '../../model/index.ts';
import { effectOf } from '../../policy/core.ts';

/** What an agent experiences when it makes one call: the result of deciding that call. */
export interface Outcome {
  /** The call as one would write it. */
  call: string;
  tool: string;
  effect: Answer;
  /** What the agent gets, in words. */
  gets: string;
  /** A remark on why the row is worth reading; null for most. */
  note: string | null;
}

/** What one call meets, and whether the text names its tool: what it does not name, the client's own mode decides. */
export interface Met {
  effect: Answer;
  isNamed: boolean;
}

/** Puts what one call meets into words. */
export function getOutcome(
  { effect, isNamed }: Met,
  { tool, arguments: args }: Call,
  note: string | null = null,
): Outcome {
  return {
    call: `${tool} ${jsonLine(args)}`,
    tool,
    effect,
    gets: isLeft({ effect, isNamed }) ? left : gets[effect],
    note,
  };
}

/** What an agent experiences under a neutral policy, which decides every call by itself. */
export function outcomeOf(policy: Policy, call: Call): Outcome {
  return getOutcome({ effect: effectOf(policy, call), isNamed: true }, call);
}

/** Whether a call is not decided by the text, but by the mode of a client. */
export function isLeft({ effect, isNamed }: Met): boolean {
  return effect === 'ask' && !isNamed;
}

/** What some calls meet under a neutral policy, counted: `1 hidden and refused, 41 pass`. */
export function countInWords(effects: readonly Answer[]): string {
  return countMet(effects.map((effect) => ({ effect, isNamed: true })));
}

/** What some calls meet under a text, counted: `1 hidden and refused, 41 left to the mode of your client`. */
export function countMet(met: readonly Met[]): string {
  const counts = new Map<string, number>();
  for (const each of met) {
    const words = isLeft(each) ? left : counted[each.effect];
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...new Set([...Object.values(counted), left])]
    .flatMap((words) => (counts.has(words) ? [`${counts.get(words)} ${words}`] : []))
    .join(', ');
}

/** How many calls meet the same, what gets through first. */
export interface OutcomeCount {
  effect: Answer;
  words: string;
  count: number;
  /** Whether such a call can be made at all. */
  keeps: boolean;
}

/** The outcomes of one call of every tool, counted for a row of few words. */
export function countOutcomes(outcomes: readonly Outcome[]): OutcomeCount[] {
  return standings
    .map(({ effect, words, keeps, holds }) => ({ effect, words, keeps, count: outcomes.filter(holds).length }))
    .filter(({ count }) => count > 0);
}

const left = 'left to the mode of your client';

const standings: (Omit<OutcomeCount, 'count'> & { holds: (outcome: Outcome) => boolean })[] = [
  { effect: 'allow', words: 'run', keeps: true, holds: ({ effect }) => effect === 'allow' },
  { effect: 'limit', words: 'up to a limit', keeps: true, holds: ({ effect }) => effect === 'limit' },
  {
    effect: 'ask',
    words: 'asked for',
    keeps: true,
    holds: ({ effect, gets: got }) => effect === 'ask' && got !== left,
  },
  { effect: 'ask', words: 'left to your mode', keeps: true, holds: ({ gets: got }) => got === left },
  { effect: 'deny', words: 'refused', keeps: false, holds: ({ effect }) => effect === 'deny' || effect === 'refused' },
  { effect: 'hide', words: 'hidden', keeps: false, holds: ({ effect }) => effect === 'hide' },
];

const gets: Record<Answer, string> = {
  hide: 'not listed, and a call is refused',
  deny: 'refused',
  refused: 'refused',
  ask: 'waits until a person approves it',
  limit: 'passed on, until the limit is reached',
  allow: 'passed on',
};

const counted: Record<Answer, string> = {
  hide: 'hidden and refused',
  deny: 'refused',
  refused: 'refused',
  ask: 'put to a person',
  limit: 'pass up to a limit',
  allow: 'pass',
};
