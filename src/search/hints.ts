import { nearest } from '../model/nearest.ts';
import { facetByName, facetNames } from './facets.ts';
import { parseQuery, type Query, stringifyQuery, type Term, valuesOf } from './query.ts';

/** What in a query cannot be meant, and what to type instead. */
export interface Hint {
  /** One sentence or two. */
  text: string;
  /** The whole query, corrected; null where nothing is near. */
  instead: string | null;
}

const named = /^(-?)(\p{L}[\p{L}-]*):(.+)$/u;

/** One hint for each facet and each value of a facet that there is not; `servers` are the ids of those that there are. */
export function queryHints(query: Query, servers: readonly string[]): Hint[] {
  const unnamed = query.words.split(' ').filter((word) => named.test(word));
  return [...unnamed.map((word) => facetHint(query, word)), ...valueHints(query, servers)];
}

/** The words but for those that look like a typed facet, though no facet has that name: `severty:critical`. */
export function withoutMisspelt(words: string): string {
  return words
    .split(' ')
    .filter((word) => !named.test(word))
    .join(' ');
}

function facetHint(query: Query, word: string): Hint {
  const [, minus, name, value] = named.exec(word)!;
  const near = nearest(name!, facetByName.keys());
  if (near === undefined)
    return { text: `No facet is named “${name}”: the facets are ${facetNames.join(', ')}.`, instead: null };
  const typed = `${minus}${facetByName.get(near)}:${value}`;
  const words = query.words.split(' ').map((other) => (other === word ? typed : other));
  return {
    text: `No facet is named “${name}”: type ${typed}.`,
    instead: stringifyQuery(parseQuery(stringifyQuery({ ...query, words: words.join(' ') }))),
  };
}

function valueHints(query: Query, servers: readonly string[]): Hint[] {
  return query.terms.flatMap((term) => {
    const values = valuesOf(term.facet) ?? servers;
    return values.includes(term.value) ? [] : [valueHint(query, term, values)];
  });
}

function valueHint(query: Query, wrong: Term, values: readonly string[]): Hint {
  const { facet, value, not } = wrong;
  const near = nearest(value, values);
  const says = `${facet} has no value “${value}”`;
  if (near === undefined) {
    const known = valuesOf(facet) === null ? 'its values are the ids of servers' : `it has ${values.join(', ')}`;
    return { text: `${says}: ${known}.`, instead: null };
  }
  const terms = query.terms.map((other) => (other === wrong ? { ...wrong, value: near } : other));
  return {
    text: `${says}: type ${not ? '-' : ''}${facet}:${near}.`,
    instead: stringifyQuery(parseQuery(stringifyQuery({ ...query, terms }))),
  };
}
