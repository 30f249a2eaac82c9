import { parseQuery, type Query, stringifyQuery } from './query.ts';
import { typingErrors } from './spelling.ts';
import { tokens } from './tokens.ts';

/** A query like one that found nothing, and how many tools it finds. */
export interface Nearby {
  query: string;
  total: number;
}

/** The queries that leave out one word or one facet, with what `count` finds for each; the fullest first. */
export function nearbyQueries(query: Query, count: (query: Query) => number): Nearby[] {
  const words = query.words.split(' ').filter((word) => word !== '');
  const groups = new Set(query.terms.map(({ facet, not }) => `${not ? '-' : ''}${facet}`));
  if (words.length + groups.size < 2) return [];
  const shorter = [
    ...words.map((_, at) => ({ words: words.filter((__, other) => other !== at).join(' '), terms: query.terms })),
    ...[...groups].map((group) => ({
      words: query.words,
      terms: query.terms.filter(({ facet, not }) => `${not ? '-' : ''}${facet}` !== group),
    })),
  ];
  return [...new Set(shorter.map(stringifyQuery))]
    .map((text) => ({ query: text, total: count(parseQuery(text)) }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}

/** The places of the names that are most like the words, at most so many; none that is not like them at all. */
export function nearestNames(names: readonly string[], words: string, most: number): number[] {
  const typed = tokens(words).join(' ').slice(0, 60);
  if (typed === '') return [];
  const limit = Math.max(2, Math.floor(typed.length / 3));
  return names
    .map((name, place) => {
      const spelled = tokens(name).join(' ');
      return { place, errors: typingErrors(typed, spelled, limit), over: Math.abs(spelled.length - typed.length) };
    })
    .filter(({ errors }) => errors <= limit)
    .sort((a, b) => a.errors - b.errors || a.over - b.over)
    .slice(0, most)
    .map(({ place }) => place);
}
