import { type Facet, facetNames, facets } from './facets.ts';

/** One typed facet, such as `risk:critical` or `-category:read`. */
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
const term = new RegExp(`^(-?)(${facetNames.join('|')}):(.+)$`, 'i');

/** Reads one line of words and typed facets, such as `delete server:github -category:read`. Nothing is an error. */
export function parseQuery(text: string): Query {
  const words: string[] = [];
  const terms = new Map<string, Term>();
  for (const token of text.split(/\s+/u).filter((part) => part !== '')) {
    const match = term.exec(token);
    if (match === null) words.push(token);
    else {
      const found = { facet: match[2]!.toLowerCase() as Facet, value: match[3]!.toLowerCase(), not: match[1] === '-' };
      terms.set(stringifyTerm(found), found);
    }
  }
  return { words: words.join(' '), terms: [...terms.values()] };
}

/** The line that `parseQuery` reads as this query. */
export function stringifyQuery(query: Query): string {
  return [query.words, ...query.terms.map(stringifyTerm)].filter((part) => part !== '').join(' ');
}

/** The query with the term added, or without it where it was there. */
export function toggleTerm(query: Query, facet: Facet, value: string): Query {
  const without = query.terms.filter((other) => other.facet !== facet || other.value !== value);
  const had = query.terms.some((other) => other.facet === facet && other.value === value && !other.not);
  return { words: query.words, terms: had ? without : [...without, { facet, value, not: false }] };
}

/** One sentence per term whose value its facet does not have, saying which values there are. */
export function unknownValues(query: Query): string[] {
  return query.terms.flatMap(({ facet, value }) => {
    const values: readonly string[] | null = facets[facet].values;
    if (values === null || values.includes(value)) return [];
    return [`${facet} has no value “${value}”: type ${values.map((known) => `${facet}:${known}`).join(' or ')}.`];
  });
}

function stringifyTerm({ facet, value, not }: Term): string {
  return `${not ? '-' : ''}${facet}:${value}`;
}
