import { baseForms } from './inflection.ts';
import type { ToolRecord } from './record.ts';
import { allowedErrors, typingErrors } from './spelling.ts';
import { tokens } from './tokens.ts';

/** A word, and the records that have it: twice the record's number, and one more where it stands in the tool's name. */
interface Entry {
  word: string;
  places: number[];
}

/** An inverted index over the names of tools and servers. */
export interface Postings {
  /** In code-unit order. */
  words: readonly Entry[];
  /** The same by length, for words typed wrongly; without numbers, of which every other one is as near. */
  byLength: ReadonlyMap<number, readonly Entry[]>;
  /** Names from one of their words on, as one word, in code-unit order: `querylog` for `show_query_log`. */
  joined: readonly Entry[];
  /** How many words each tool's name has, beside those that half of its server's tools share. */
  lengths: Uint16Array;
}

const number = /^\p{N}+$/u;

/** So many words of a name are joined at most: nobody types more, and a name of thousands would cost their square. */
const joinedAtMost = 8;

/** Builds the inverted index over the names of every record, given as their words, and its server. */
export function buildPostings(
  records: readonly ToolRecord[],
  names: readonly (readonly string[])[] = records.map(({ tool }) => tokens(tool)),
): Postings {
  const words = new Map<string, Entry>();
  const joined = new Map<string, Entry>();
  const lengths = new Uint16Array(records.length);
  const shared = sharedWords(records, names);
  const ofServers = new Map<string, string[]>();
  for (const [at, record] of records.entries()) {
    const name = names[at]!;
    lengths[at] = Math.max(1, name.filter((word) => shared.get(record.server)?.has(word) !== true).length);
    for (const word of name) add(words, word, at, 1);
    let ofServer = ofServers.get(record.server);
    if (ofServer === undefined)
      ofServers.set(record.server, (ofServer = tokens(`${record.server} ${record.serverName}`)));
    for (const word of ofServer) add(words, word, at, 0);
    for (let from = name.length - 2; from >= 0; from--)
      add(joined, name.slice(from, from + joinedAtMost).join(''), at, 1);
  }
  const spelled = [...words.values()].filter(({ word }) => !number.test(word));
  const byLength = Map.groupBy(spelled, ({ word }) => word.length);
  return { words: inOrder(words), byLength, joined: inOrder(joined), lengths };
}

/** How much longer than what was typed a word may be that is found in spite of errors: an ending, such as a plural's. */
const ending = 2;
/** How well another form of the typed word fits. */
export const inflected = 0.95;

/** How well a word fits that ends with what was typed, such as `worklog`, and from how many letters on. */
const [compound, shortestEnd] = [0.45, 3];

/** A word that so many names have is spelled so. */
const wellKnown = 3;
/** How well a word fits that was typed with one error, and what it loses by another first letter. */
const [mistyped, otherFirst] = [0.45, 0.5];

/** The entries that a typed word may mean, each with how well it fits, 0 to 1; a word that is `known` has no typing errors. */
export function entriesFor(
  { words, byLength, joined }: Postings,
  typed: string,
  known = false,
): { entry: Entry; fit: number }[] {
  const started = startingWith(words, typed);
  const forms = baseForms(typed).flatMap((form) => exactly(words, form) ?? []);
  // What starts a word of a name starts no joined name that the word does not lead to as well.
  const fits = (started.length > 0 ? started : startingWith(joined, typed)).map((entry) => ({
    entry,
    fit: fitOf(typed, entry.word),
  }));
  for (const entry of forms) fits.push({ entry, fit: inflected });
  if (typed.length >= shortestEnd)
    for (const entry of words)
      if (entry.word.length > typed.length && entry.word.endsWith(typed)) fits.push({ entry, fit: compound });
  const spelled = known || number.test(typed) || (exactly(words, typed)?.places.length ?? 0) >= wellKnown;
  const limit = spelled ? 0 : allowedErrors(typed.length);
  for (let length = typed.length - limit; limit > 0 && length <= typed.length + limit + ending; length++)
    for (const entry of byLength.get(length) ?? []) {
      if (entry.word.startsWith(typed)) continue;
      const errors = typingErrors(typed, entry.word, limit);
      if (errors > limit) continue;
      fits.push({ entry, fit: (mistyped / errors) * (entry.word[0] === typed[0] ? 1 : otherFirst) });
    }
  return fits;
}

/** The entry of exactly this word. */
export function exactly<E extends { word: string }>(entries: readonly E[], word: string): E | undefined {
  const entry = entries[lowerBound(entries, word)];
  return entry?.word === word ? entry : undefined;
}

/** How well a word fits that begins with what was typed. */
export function fitOf(typed: string, word: string): number {
  if (word === typed) return 1;
  return baseForms(word).includes(typed) ? inflected : 0.5 + 0.4 * (typed.length / word.length);
}

/** So many tools a server has before a word can be said to be shared. */
const family = 4;

/** By server the words that more than half of its tools have in their names, such as its own name. */
function sharedWords(
  records: readonly ToolRecord[],
  names: readonly (readonly string[])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const counts = new Map<string, { tools: number; words: Map<string, number> }>();
  for (const [at, { server }] of records.entries()) {
    const count = counts.get(server) ?? { tools: 0, words: new Map<string, number>() };
    counts.set(server, count);
    count.tools++;
    for (const word of new Set(names[at])) count.words.set(word, (count.words.get(word) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([server, { tools, words }]) => [
      server,
      new Set(tools < family ? [] : [...words].flatMap(([word, count]) => (count > tools / 2 ? [word] : []))),
    ]),
  );
}

function add(entries: Map<string, Entry>, word: string, record: number, inName: 0 | 1): void {
  let entry = entries.get(word);
  if (entry === undefined) entries.set(word, (entry = { word, places: [] }));
  // Names come first, so a word counts as the name's where a record has it in both.
  if ((entry.places.at(-1) ?? -1) >> 1 !== record) entry.places.push(record * 2 + inName);
}

function inOrder(entries: ReadonlyMap<string, Entry>): Entry[] {
  return [...entries.keys()].sort().map((word) => entries.get(word)!); // a function that compares takes thrice the time
}

/** The entries whose words begin with this, of entries in code-unit order. */
export function startingWith<E extends { word: string }>(entries: readonly E[], start: string): E[] {
  const low = lowerBound(entries, start);
  let end = low;
  while (end < entries.length && entries[end]!.word.startsWith(start)) end++;
  return entries.slice(low, end);
}

function lowerBound(entries: readonly { word: string }[], word: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.word < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
