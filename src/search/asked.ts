import { type Lexicon, tellingOf } from './language.ts';
import { exactly, type Postings } from './postings.ts';

/** A word of a query that says something. */
export interface AskedWord {
  word: string;
  /** The words of names that it makes with a neighbour: `datasource` for either of `data source`. */
  joined: readonly string[];
}

/** The words of a query that say something; neighbours that are one word in names alone are one: `oncall` for `on call`. */
export function askedWords({ words }: Postings, lexicon: Lexicon, typed: readonly string[]): AskedWord[] {
  const told = new Set(tellingOf(lexicon, typed));
  const named = (word: string): boolean => exactly(words, word) !== undefined;
  const asked: AskedWord[] = [];
  let before: string[] = [];
  for (let at = 0; at < typed.length; at++) {
    const [word, next] = [typed[at]!, typed[at + 1]];
    const joined = next !== undefined && named(word + next) ? [word + next] : [];
    const alone = told.has(word) && (joined.length === 0 || (named(word) && told.has(next!)));
    if (alone) asked.push({ word, joined: [...before, ...joined] });
    else if (joined.length > 0) asked.push({ word: joined[0]!, joined: [] });
    if (!alone && joined.length > 0) at++; // the neighbour is part of the one word
    before = alone ? joined : [];
  }
  return asked;
}
