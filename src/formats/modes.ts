import type { Effect } from '../model/index.ts';

/**
 * What becomes of a call in a mode: `judged` where a model decides that we cannot run, `unknown` where nobody has
 * seen it.
 */
export type Fate = 'hidden' | 'refused' | 'asked' | 'runs' | 'judged' | 'unknown';

/** What a text says of a tool; `unnamed` where neither a rule nor a default of the text is for it. */
export type Standing = 'hidden' | 'denied' | 'asked' | 'allowed' | 'unnamed';

/** How something is known: seen by running a version, or read. */
export type Seen =
  { how: 'ran'; version: string; date: string } | { how: 'read'; source: string; url?: string; date: string };

/** A mode of a consumer, in which the same text means something else. */
export interface Mode {
  /** Its name, as the consumer writes it. */
  id: string;
  /** Where it holds, as words that follow "runs": "in `manual`", "with `--auto`". */
  as: string;
  /** Each way to set it, with names in backticks; none for what holds where nothing is set. */
  sets: readonly string[];
  /** True for the mode of a fresh start that sets none. */
  isDefault?: true;
  meets: Readonly<Record<Standing, Fate>>;
  seen: Seen;
  /** What else has to be known of it, as sentences. */
  note?: string;
}

/** The modes of a consumer. */
export interface Modes {
  /** What holds in every mode and what only in some, in one or two sentences. */
  holds: string;
  /** The id of the mode in which the format's reading decides, where a text sets none. */
  rows: string;
  list: readonly [Mode, ...Mode[]];
}

/** Why a format has no modes to list: as sentences, true of its consumer. */
export interface NoModes {
  without: string;
  /** True where what is decided depends on no mode of a client, since it stands apart from any. */
  isApart?: true;
  /** Where what is decided holds, as words that follow "runs", if that is known. */
  as?: string;
}

/** What becomes of a call that a text decides with this effect; `isNamed` where a rule or default of the text is for the tool. */
export function fateIn({ meets }: Mode, effect: Effect, isNamed: boolean): Fate {
  if (effect === 'hide') return meets.hidden;
  if (effect === 'deny') return meets.denied;
  if (!isNamed) return meets.unnamed;
  return effect === 'ask' ? meets.asked : meets.allowed;
}

/** The modes that were seen by running the consumer; empty where there are none. */
export function modesThatRan(modes: Modes | NoModes): Mode[] {
  return 'list' in modes ? modes.list.filter(({ seen }) => seen.how === 'ran') : [];
}
