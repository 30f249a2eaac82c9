import type { Answer } from '../../formats/index.ts';
import type { Call } from '../../model/index.ts';

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
  const isLeft = effect === 'ask' && !isNamed;
  return {
    call: `${tool} ${JSON.stringify(args)}`,
    tool,
    effect,
    gets: isLeft ? 'left to the mode of your client' : gets[effect],
    note,
  };
}

/** What some calls meet, counted: `1 hidden and refused, 41 pass`. */
export function countInWords(effects: readonly Answer[]): string {
  const counts = new Map<string, number>();
  for (const effect of effects) counts.set(counted[effect], (counts.get(counted[effect]) ?? 0) + 1);
  return [...new Set(Object.values(counted))]
    .flatMap((words) => (counts.has(words) ? [`${counts.get(words)} ${words}`] : []))
    .join(', ');
}

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
