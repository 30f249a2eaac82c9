import { allowedErrors, typingErrors } from './spelling.ts';
import { tokens } from './tokens.ts';
import type { ToolRecord } from './record.ts';

/** Which records have a word: record numbers, and whether each has it in the tool's name. */
interface Entry {
  word: string;
  records: number[];
  inName: boolean[];
}

/** An inverted index: its words in code-unit order, and those that stand alone by length, for words typed wrongly. */
export interface Postings {
  entries: readonly Entry[];
  byLength: ReadonlyMap<number, readonly Entry[]>;
}

/** Builds the inverted index over name, server and line of every record. */
export function buildPostings(records: readonly ToolRecord[]): Postings {
  const found = new Map<string, Entry>();
  const add = (word: string, record: number, inName: boolean): void => {
    let entry = found.get(word);
    if (entry === undefined) found.set(word, (entry = { word, records: [], inName: [] }));
    if (entry.records.at(-1) === record) return; // names come first, so a word counts as the name's where both have it
    entry.records.push(record);
    entry.inName.push(inName);
  };
  for (const [number, record] of records.entries()) {
    const name = tokens(record.tool);
    for (const word of name) add(word, number, true);
    for (const word of tokens(`${record.server} ${record.serverName} ${record.line}`)) add(word, number, false);
  }
  const byLength = Map.groupBy(found.values(), (entry) => entry.word.length);
  // From each word of a name to its end in one, so that `abortsession` and `querylog` start something.
  for (const [number, record] of records.entries()) {
    const name = tokens(record.tool);
    for (let at = name.length - 2; at >= 0; at--) add(name.slice(at).join(''), number, true);
  }
  const entries = [...found.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
  return { entries, byLength };
}

/** How much longer than what was typed a word may be that is found in spite of errors: an ending, such as a plural's. */
const ending = 2;

/** The entries that a typed word may mean, each with how well it fits, 0 to 1. */
export function entriesFor(postings: Postings, typed: string): Map<Entry, number> {
  const fits = new Map<Entry, number>();
  const { entries, byLength } = postings;
  for (let at = firstFrom(entries, typed); at < entries.length && entries[at]!.word.startsWith(typed); at++)
    fits.set(entries[at]!, entries[at]!.word === typed ? 1 : 0.5 + 0.4 * (typed.length / entries[at]!.word.length));
  const limit = allowedErrors(typed.length);
  for (let length = typed.length - limit; limit > 0 && length <= typed.length + limit + ending; length++)
    for (const entry of byLength.get(length) ?? []) {
      if (fits.has(entry)) continue;
      const errors = typingErrors(typed, entry.word, limit);
      if (errors <= limit) fits.set(entry, 0.5 / errors);
    }
  return fits;
}

function firstFrom(entries: readonly Entry[], word: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.word < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
