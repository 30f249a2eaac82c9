import type { ToolRecord } from './record.ts';
import { allowedErrors, typingErrors } from './spelling.ts';
import { tokens } from './tokens.ts';

/** A word, and the records that have it: twice the record's number, and one more where it stands in the tool's name. */
interface Entry {
  word: string;
  places: number[];
}

/** An inverted index over names, servers and lines. */
export interface Postings {
  /** In code-unit order. */
  words: readonly Entry[];
  /** The same by length, for words typed wrongly; without numbers, of which every other one is as near. */
  byLength: ReadonlyMap<number, readonly Entry[]>;
  /** Names from one of their words on, as one word, in code-unit order: `querylog` for `show_query_log`. */
  joined: readonly Entry[];
}

const number = /^\p{N}+$/u;

/** So many words of a name are joined at most: nobody types more, and a name of thousands would cost their square. */
const joinedAtMost = 8;

/** Builds the inverted index over name, server and line of every record. */
export function buildPostings(records: readonly ToolRecord[]): Postings {
  const words = new Map<string, Entry>();
  const joined = new Map<string, Entry>();
  for (const [at, record] of records.entries()) {
    const name = tokens(record.tool);
    for (const word of name) add(words, word, at, 1);
    for (const word of tokens(`${record.server} ${record.serverName} ${record.line}`)) add(words, word, at, 0);
    for (let from = name.length - 2; from >= 0; from--)
      add(joined, name.slice(from, from + joinedAtMost).join(''), at, 1);
  }
  const spelled = [...words.values()].filter(({ word }) => !number.test(word));
  const byLength = Map.groupBy(spelled, ({ word }) => word.length);
  return { words: inOrder(words), byLength, joined: inOrder(joined) };
}

/** How much longer than what was typed a word may be that is found in spite of errors: an ending, such as a plural's. */
const ending = 2;

/** The entries that a typed word may mean, each with how well it fits, 0 to 1. */
export function entriesFor({ words, byLength, joined }: Postings, typed: string): { entry: Entry; fit: number }[] {
  const started = startingWith(words, typed);
  // What starts a word of a name starts no joined name that the word does not lead to as well.
  const fits = (started.length > 0 ? started : startingWith(joined, typed)).map((entry) => ({
    entry,
    fit: entry.word === typed ? 1 : 0.5 + 0.4 * (typed.length / entry.word.length),
  }));
  const limit = number.test(typed) ? 0 : allowedErrors(typed.length);
  for (let length = typed.length - limit; limit > 0 && length <= typed.length + limit + ending; length++)
    for (const entry of byLength.get(length) ?? []) {
      if (entry.word.startsWith(typed)) continue;
      const errors = typingErrors(typed, entry.word, limit);
      if (errors <= limit) fits.push({ entry, fit: 0.5 / errors });
    }
  return fits;
}

function add(entries: Map<string, Entry>, word: string, record: number, inName: 0 | 1): void {
  let entry = entries.get(word);
  if (entry === undefined) entries.set(word, (entry = { word, places: [] }));
  // Names come first, so a word counts as the name's where a record has it in both.
  if ((entry.places.at(-1) ?? -1) >> 1 !== record) entry.places.push(record * 2 + inName);
}

function inOrder(entries: ReadonlyMap<string, Entry>): Entry[] {
  return [...entries.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
}

function startingWith(entries: readonly Entry[], start: string): Entry[] {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.word < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < entries.length && entries[end]!.word.startsWith(start)) end++;
  return entries.slice(low, end);
}
