import { type Facet, facetByName, facets } from './facets.ts';

/** One value of a typed facet, such as `severity:critical` or `-category:read`. */
export interface Term {
  facet: Facet;
  /** In lower case, as `facets` lists it. */
  value: string;
  /** True for `-facet:value`: tools that have the value are left out. */
  not: boolean;
}

/**
 * What is asked for: words, and facet terms. Several values of one facet widen it, different facets narrow;
 * `is:review` and `is:removed` count as different facets.
 */
export interface Query {
  words: string;
  terms: readonly Term[];
}

// Without the flag u: with it, `iſ:removed` would pass for `is:removed`.
const term = new RegExp(`^(-?)(${[...facetByName.keys()].join('|')}):(.+)$`, 'i');

/**
 * Reads one line of words and typed facets, such as `delete server:github severity:critical,high -category:read`.
 * Nothing is an error.
 */
export function parseQuery(text: string): Query {
  const words: string[] = [];
  const terms: Term[] = [];
  for (const token of text.split(/\s+/u).filter((part) => part !== '')) {
    const read = readTerm(token);
    if (read.length === 0) words.push(token);
    else terms.push(...read);
  }
  return { words: words.join(' '), terms: inGroups(terms).flat() };
}

/** The line that `parseQuery` reads as this query. */
export function stringifyQuery(query: Query): string {
  const terms = inGroups(query.terms).map(([first, ...more]) =>
    [`${first!.not ? '-' : ''}${first!.facet}:${first!.value}`, ...more.map(({ value }) => value)].join(','),
  );
  return [query.words, ...terms].filter((part) => part !== '').join(' ');
}

/** The query with the term added, or without it where it was there. */
export function toggleTerm(query: Query, facet: Facet, value: string, not = false): Query {
  const without = query.terms.filter((other) => other.facet !== facet || other.value !== value);
  const had = hasTerm(query, facet, value, not);
  return { words: query.words, terms: had ? without : inGroups([...without, { facet, value, not }]).flat() };
}

/** Whether the query has exactly this term. */
export function hasTerm(query: Query, facet: Facet, value: string, not = false): boolean {
  return query.terms.some((term) => term.facet === facet && term.value === value && term.not === not);
}

/** The values of a facet that can be known without the records; null for the others. */
export function valuesOf(facet: Facet): readonly string[] | null {
  return facets[facet].values;
}

function readTerm(token: string): Term[] {
  const [, minus, name, values] = term.exec(token) ?? [];
  if (values === undefined) return [];
  const facet = facetByName.get(name!.toLowerCase())!;
  return values
    .toLowerCase()
    .split(',')
    .filter((value) => value !== '')
    .map((value) => ({ facet, value, not: minus === '-' }));
}

/** The terms, each once, those of one facet and sign together, in the order in which each group first stands. */
function inGroups(terms: readonly Term[]): Term[][] {
  const groups = new Map<string, Map<string, Term>>();
  for (const one of terms) {
    const key = `${one.not ? '-' : ''}${one.facet}`;
    const group = groups.get(key) ?? new Map<string, Term>();
    groups.set(key, group.set(one.value, one));
  }
  return [...groups.values()].map((group) => [...group.values()]);
}
