import type { Effect } from '../model/index.ts';

/** What became of a tool that a model called. */
export type Outcome = 'hidden' | 'refused' | 'asked' | 'ran';

/** The outcome that a decided effect has to have. */
export const outcomeOf: Record<Effect, Outcome> = {
  hide: 'hidden',
  deny: 'refused',
  ask: 'asked',
  limit: 'ran',
  allow: 'ran',
};

/** What was seen of one call. */
export interface Seen {
  offered: boolean;
  /** What the person answered; undefined where nobody was asked. */
  approved: boolean | undefined;
  received: boolean;
}

/** Names what was seen; a call that reached the server against a hiding or a person's no has run. */
export function nameOutcome({ offered, approved, received }: Seen): Outcome {
  if (approved === undefined) return received ? 'ran' : offered ? 'refused' : 'hidden';
  if (received !== approved) return received ? 'ran' : 'refused';
  return 'asked';
}
