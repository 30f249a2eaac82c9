import { severityNames } from '../model/vocabulary.ts';
import { candidates, type TextEntry, withAtLeast, type Words } from './candidates.ts';
import { buildColumns, type Columns, filter } from './columns.ts';
import { type NumberedRecord, readCore, type SearchCore } from './core.ts';
import type { FacetCounts } from './facets.ts';
import { type Hint, queryHints, withoutMisspelt } from './hints.ts';
import { baseForms } from './inflection.ts';
import { actOf, type Lexicon, readLanguage, tellingOf, thingOf } from './language.ts';
import type { LinePart } from './pack.ts';
import { type Nearby, nearbyQueries, nearestNames } from './nearby.ts';
import { type Order, putInOrder } from './order.ts';
import { unpackLanguage } from './packed-language.ts';
import { buildPostings, type Postings } from './postings.ts';
import type { Query } from './query.ts';
import type { ToolRecord } from './record.ts';
import { tokens } from './tokens.ts';
import { partsFor, places, type WordPart } from './word-parts.ts';

/** What `search` needs of the tools: the core, and the parts that were added. */
export interface SearchIndex {
  core: SearchCore;
  /** Riskiest first; the other parts speak of a record by its place here. */
  records: readonly NumberedRecord[];
  /** The place of each record by its number in the core. */
  placeOf: Int32Array;
  names: Postings;
  lexicon: Lexicon;
  columns: Columns;
  /** Places of records by the tool's name in lower case, and by the words of the name. */
  byName: ReadonlyMap<string, number[]>;
  byWords: ReadonlyMap<string, number[]>;
  /** The ids of the servers, in lower case. */
  servers: readonly string[];
  /** The words of the parts that were added, by the number of the part. */
  texts: Map<number, readonly TextEntry[]>;
}

/** One page of the tools found, how many there are in all, and the counts per facet value. */
export interface SearchResult {
  hits: ToolRecord[];
  total: number;
  counts: FacetCounts;
  /** True where no tool has what was asked for, and those found have some of the words. */
  loose: boolean;
  /** What in the query cannot be meant. */
  hints: Hint[];
  /** Where nothing is found: queries with one word or facet less that find something, and the tools of the nearest names. */
  nearby: Nearby[];
  nearest: ToolRecord[];
}

/** Which of the tools found are wanted, and in which order. */
export interface SearchPage {
  offset: number;
  limit: number;
  order?: Order | undefined;
}

/** Prepares a core for searching; among tools of one severity and sum the order of the core is kept. */
export function createIndex(core: SearchCore): SearchIndex {
  const records = riskiestFirst(readCore(core));
  const names = records.map(({ tool }) => tokens(tool));
  const placeOf = new Int32Array(records.length);
  for (const [place, { number }] of records.entries()) placeOf[number] = place;
  return {
    ...{
      core,
      records,
      placeOf,
      names: buildPostings(records, names),
      columns: buildColumns(records),
      texts: new Map(),
    },
    lexicon: readLanguage(unpackLanguage(core.language)),
    byName: Map.groupBy(records.keys(), (place) => records[place]!.tool.toLowerCase()),
    byWords: Map.groupBy(records.keys(), (place) => names[place]!.join(' ')),
    servers: core.servers.map(({ id }) => id.toLowerCase()),
  };
}

/** The numbers of the parts with words that a query would be answered better with, and that were not added yet. */
export function missingWords({ core, lexicon, texts }: SearchIndex, query: Query): number[] {
  const typed = tellingOf(lexicon, tokens(withoutMisspelt(query.words))).filter((word) => word.length > 2);
  const looked = typed.flatMap((word, at) => [
    word,
    ...baseForms(word),
    ...(actOf(lexicon, word, at === 0)?.classes ?? []).map((one) => one.word),
    ...(thingOf(lexicon, word) === undefined ? [] : [thingOf(lexicon, word)!.key]),
  ]);
  const parts = new Set(looked.flatMap((word) => partsFor(core.wordsFrom, word)));
  return [...parts].filter((part) => !texts.has(part));
}

/** Adds a part with words; one of another version adds nothing. */
export function addWords({ core, placeOf, texts }: SearchIndex, part: number, { version, words }: WordPart): void {
  if (version !== core.version) return void texts.set(part, []);
  const entries = words.map(([word, differences]) => ({
    word,
    places: places(differences).map((place) => placeOf[place >> 1]! * 2 + (place & 1)),
  }));
  texts.set(part, entries);
}

/** The numbers of the parts with the lines of these tools, of those that have none yet. */
export function missingLines({ core }: SearchIndex, hits: readonly ToolRecord[]): number[] {
  const without = (hits as NumberedRecord[]).filter(({ line }) => line === '');
  return [...new Set(without.map(({ number }) => Math.floor(number / core.linesEach)))];
}

/** Adds a part with lines; one of another version adds nothing. */
export function addLines({ core, records, placeOf }: SearchIndex, part: number, { version, lines }: LinePart): void {
  if (version !== core.version) return;
  for (const [at, line] of lines.entries()) {
    const record = records[placeOf[part * core.linesEach + at]!];
    if (record !== undefined) record.line = line;
  }
}

/**
 * The tools that the query asks for: without words the riskiest first; with words the tool of exactly that name first,
 * then of that name in other case or with other separators, then by how well names, lines and definitions fit. Tools
 * that their server no longer has are found by their exact name and by `is:removed`.
 */
export function search(index: SearchIndex, query: Query, page: SearchPage = { offset: 0, limit: 50 }): SearchResult {
  const { passed, counts, loose, scores } = find(index, query);
  const { offset, limit, order } = page;
  if (order !== undefined) putInOrder(passed, index.records, order);
  else if (scores !== null) sortBest(passed, scores);
  const take = (places: readonly number[]): ToolRecord[] => places.map((place) => index.records[place]!);
  const none = passed.length === 0;
  return {
    hits: take(passed.slice(offset, offset + limit)),
    total: passed.length,
    counts,
    loose,
    hints: queryHints(query, index.servers),
    nearby: none ? nearbyQueries(query, (other) => find(index, other).passed.length).slice(0, nearbyAtMost) : [],
    nearest: none ? take(nearestNames(index.records.map(nameOf), withoutMisspelt(query.words), nearestAtMost)) : [],
  };
}

const [nearbyAtMost, nearestAtMost] = [4, 3];

/** What is offered as a near name: none of a tool that its server no longer has. */
function nameOf({ tool, removed }: ToolRecord): string {
  return removed ? '' : tool;
}

/** The places of all tools that the query asks for, in no order yet. */
function find(index: SearchIndex, query: Query) {
  const { steps, scores } = match(index, query.words);
  const asked = wanted(index, query);
  let [found, loose] = [filter(index.columns, steps[0]!(), asked), false];
  for (const step of steps.slice(1)) {
    if (found.passed.length > 0) break;
    [found, loose] = [filter(index.columns, step(), asked), true];
  }
  return { ...found, scores, loose: loose && found.passed.length > 0 };
}

/** The query without removed tools, unless it asks for them. */
function wanted(index: SearchIndex, query: Query): Query {
  const named = index.byName.get(query.words.toLowerCase()) ?? [];
  const onlyRemoved = named.length > 0 && named.every((place) => index.records[place]!.removed);
  if (onlyRemoved || query.terms.some((term) => term.facet === 'is' && term.value === 'removed')) return query;
  return { ...query, terms: [...query.terms, { facet: 'is', value: 'removed', not: true }] };
}

/** Scores of an exact name, of one in other case, and of one with other separators: above all others. */
const tiers = { exact: 1e5, otherCase: 0.9e5, otherForm: 0.8e5 };

/** What the words may mean. */
interface Match {
  /** Give the records that have enough of the words, then those that have fewer and fewer. */
  steps: (() => number[])[];
  /** To put the best first; null where there are no words. */
  scores: Float64Array | null;
}

function match(index: SearchIndex, words: string): Match {
  const named = index.byName.get(words.toLowerCase()) ?? [];
  const typed = withoutMisspelt(words);
  if (typed === '' && named.length === 0) return { steps: [() => [...index.records.keys()]], scores: null };
  const spelled = tokens(typed);
  const lookup: Words = { names: index.names, texts: [...index.texts.values()], lexicon: index.lexicon };
  const found = candidates(lookup, index.records.length, [...new Set(spelled)]);
  const { scores, enough } = found;
  const formed = index.byWords.get(spelled.join(' ')) ?? [];
  for (const place of formed) scores[place] = tiers.otherForm;
  for (const place of named) scores[place] = index.records[place]!.tool === words ? tiers.exact : tiers.otherCase;
  const steps = Array.from({ length: Math.max(1, enough) }, (_, fewer) => () => [
    ...new Set([...named, ...formed, ...withAtLeast(found, Math.max(1, enough - fewer))]),
  ]);
  return { steps, scores };
}

/** Sorts by score, then by place. As one array of numbers it takes a fifth of the time of a comparison function. */
function sortBest(places: number[], scores: Float64Array): void {
  const size = scores.length;
  const keys = Float64Array.from(places, (place) => {
    const score = Math.min(Math.round(scores[place]! * 1e4), 2 ** 30);
    return (2 ** 30 - score) * size + place;
  }).sort();
  for (const [at, key] of keys.entries()) places[at] = key % size;
}

function riskiestFirst(records: readonly NumberedRecord[]): NumberedRecord[] {
  const size = records.length;
  const ranks = new Map(severityNames.map((severity, rank) => [severity, rank] as const));
  const keys = Float64Array.from(records, ({ severity, points, number }) => {
    const rank = ranks.get(severity)! * 100 + points;
    return (severityNames.length * 100 - rank) * size + number;
  }).sort();
  return Array.from(keys, (key) => records[key % size]!);
}
