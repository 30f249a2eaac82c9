import { type Act, acted, isOneEdit } from './act.ts';
import { type Built, nothing } from './built.ts';

/** A policy with what it was before and what was taken back. A value: doing something gives another one. */
export interface History {
  past: readonly Built[];
  present: Built;
  future: readonly Built[];
  /** The last act, with which the next may be one; null after a step back or forth. */
  last: Act | null;
}

/** A history in which nothing has been done. */
export const beginning: History = { past: [], present: nothing, future: [], last: null };

/** The history after an act; typing into one field is one step of it. */
export function did(history: History, act: Act): History {
  const { past, present, last } = history;
  const next = acted(present, act);
  if (next === present) return history;
  const isSameStep = last !== null && past.length > 0 && isOneEdit(last, act);
  return { past: isSameStep ? past : [...past, present], present: next, future: [], last: act };
}

/** The history after one step back; the same where there is none. */
export function undone({ past, present, future, last }: History): History {
  const before = past.at(-1);
  if (before === undefined) return { past, present, future, last };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], last: null };
}

/** The history after one step forth; the same where nothing was taken back. */
export function redone({ past, present, future, last }: History): History {
  const [after, ...rest] = future;
  if (after === undefined) return { past, present, future, last };
  return { past: [...past, present], present: after, future: rest, last: null };
}
