import { severityNames } from '../model/vocabulary.ts';
import { candidates } from './candidates.ts';
import { buildColumns, type Columns, filter } from './columns.ts';
import type { FacetCounts } from './facets.ts';
import { buildPostings, type Postings } from './postings.ts';
import type { Query } from './query.ts';
import { type Hint, queryHints, withoutMisspelt } from './hints.ts';
import { rank } from './rank.ts';
import type { ToolRecord } from './record.ts';
import { tokens } from './tokens.ts';

/** How many of the narrowed records Fuse ranks. */
const rankedAtMost = 250;

/** What `search` needs of the records. */
export interface SearchIndex {
  /** Riskiest first; the other parts speak of a record by its number here. */
  records: readonly ToolRecord[];
  postings: Postings;
  columns: Columns;
  /** Record numbers by the tool's name in lower case. */
  byName: ReadonlyMap<string, number[]>;
  /** The ids of the servers, in lower case. */
  servers: readonly string[];
}

/** One page of the tools found, how many there are in all, and the counts per facet value. */
export interface SearchResult {
  hits: ToolRecord[];
  total: number;
  counts: FacetCounts;
  /** What in the query cannot be meant. */
  hints: Hint[];
}

/** Prepares the records for searching; among tools of one severity their order is kept. */
export function createIndex(records: readonly ToolRecord[]): SearchIndex {
  const sorted = [...records].sort(byRisk);
  const byName = Map.groupBy(sorted.keys(), (number) => sorted[number]!.tool.toLowerCase());
  const servers = [...new Set(sorted.map(({ server }) => server.toLowerCase()))];
  return { records: sorted, postings: buildPostings(sorted), columns: buildColumns(sorted), byName, servers };
}

/**
 * The tools that the query asks for: without words the riskiest first; with words the tool of exactly that name first,
 * then of that name in other case, then by how well name, server and line fit. Tools that their server no longer has are
 * found by their exact name and by `is:removed`.
 */
export function search(index: SearchIndex, query: Query, page = { offset: 0, limit: 50 }): SearchResult {
  const { numbers, scores } = match(index, query.words);
  const { passed, counts } = filter(index.columns, numbers, wanted(index, query));
  if (scores !== null) sortBest(passed, scores);
  const head =
    scores === null ? [] : inOrder(rank(take(index, passed.slice(0, rankedAtMost)), query.words), query.words);
  const { offset, limit } = page;
  const tail = take(index, passed.slice(Math.max(head.length, offset), offset + limit));
  return {
    hits: [...head.slice(offset, offset + limit), ...tail].slice(0, limit),
    total: passed.length,
    counts,
    hints: queryHints(query, index.servers),
  };
}

/** The query without removed tools, unless it asks for them. */
function wanted(index: SearchIndex, query: Query): Query {
  const named = index.byName.get(query.words.toLowerCase()) ?? [];
  const onlyRemoved = named.length > 0 && named.every((number) => index.records[number]!.removed);
  if (onlyRemoved || query.terms.some((term) => term.facet === 'is' && term.value === 'removed')) return query;
  return { ...query, terms: [...query.terms, { facet: 'is', value: 'removed', not: true }] };
}

/** The records that the words may mean, and scores to put the best first; no scores where there are no words. */
function match(index: SearchIndex, words: string): { numbers: number[]; scores: Float64Array | null } {
  const named = index.byName.get(words.toLowerCase()) ?? [];
  const typed = withoutMisspelt(words);
  if (typed === '' && named.length === 0) return { numbers: [...index.records.keys()], scores: null };
  const found = candidates(index.postings, index.records.length, [...new Set(tokens(typed))]);
  for (const number of named) found.scores[number] = Infinity;
  return { numbers: [...new Set([...named, ...found.records])], scores: found.scores };
}

/** Sorts by score, then by number. As one array of numbers it takes a fifth of the time of a comparison function. */
function sortBest(numbers: number[], scores: Float64Array): void {
  const size = scores.length;
  const keys = Float64Array.from(numbers, (number) => {
    const score = Math.min(Math.round(scores[number]! * 1e4), 2 ** 30);
    return (2 ** 30 - score) * size + number;
  }).sort();
  for (const [at, key] of keys.entries()) numbers[at] = key % size;
}

/** Puts the exact name first, then the name in other case, then in other separators; else keeps the order. */
function inOrder(records: ToolRecord[], words: string): ToolRecord[] {
  const spelled = tokens(words).join(' ');
  const tier = ({ tool }: ToolRecord): number => {
    if (tool === words) return 0;
    if (tool.toLowerCase() === words.toLowerCase()) return 1;
    return tokens(tool).join(' ') === spelled ? 2 : 3;
  };
  return records
    .map((record, at) => ({ record, at, tier: tier(record) }))
    .sort((a, b) => a.tier - b.tier || a.at - b.at)
    .map(({ record }) => record);
}

function take(index: SearchIndex, numbers: readonly number[]): ToolRecord[] {
  return numbers.map((number) => index.records[number]!);
}

function byRisk(a: ToolRecord, b: ToolRecord): number {
  return severityNames.indexOf(b.severity) - severityNames.indexOf(a.severity);
}
