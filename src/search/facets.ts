// The vocabulary alone, not the model's door: this runs in the browser, which has no use for schemas.
import { axes, categoryNames, effectNames, keys, severityNames } from '../model/vocabulary.ts';
import { facetAxes, type FacetAxis, type ToolRecord } from './record.ts';

interface FacetDefinition {
  /** What the facet asks, for people. */
  label: string;
  /** Other names under which it may be typed. */
  aliases: readonly string[];
  /** Every value, as it is typed, in the order to show them; null where the records decide. */
  values: readonly string[] | null;
  /** The values that a record has. */
  of: (record: ToolRecord) => readonly string[];
}

const singles = new Map<string, readonly [string]>();

/** A value in lower case, alone in a list that is made once: those of 50,000 tools are read before the first query. */
function single(value: string): readonly [string] {
  let alone = singles.get(value);
  if (alone === undefined) singles.set(value, (alone = [value.toLowerCase()]));
  return alone;
}

/** What is listed of a tool by whether it wants a review, then by whether it is removed. */
const states = [
  [[], ['removed']],
  [['review'], ['review', 'removed']],
] as const;

/** The facets that can be typed as `facet:value`, in the order to show them. */
export const facets = {
  severity: {
    label: 'Severity',
    aliases: ['risk'],
    values: severityNames.map((name) => name.toLowerCase()).reverse(),
    of: (record) => single(record.severity),
  },
  'takes-effect': axisFacet('effective', 'effective'),
  undo: axisFacet('reversibility', 'reversibility'),
  reach: axisFacet('reach'),
  outside: axisFacet('outside'),
  exposure: axisFacet('exposure'),
  category: {
    label: 'Category',
    aliases: [],
    values: categoryNames.map((name) => name.toLowerCase()).reverse(),
    of: (record) => single(record.category),
  },
  effect: {
    label: 'Recommended',
    aliases: ['recommended'],
    values: effectNames,
    of: (record) => single(record.effect),
  },
  server: { label: 'Server', aliases: [], values: null, of: (record) => single(record.server) },
  is: {
    label: 'State',
    aliases: ['state'],
    values: ['review', 'removed'],
    of: ({ review, removed }) => states[review ? 1 : 0][removed ? 1 : 0],
  },
} as const satisfies Record<string, FacetDefinition>;

export type Facet = keyof typeof facets;

/** The names of the facets, in the order to show them. */
export const facetNames = keys(facets);

/** Every name that can be typed for a facet, with the facet. */
export const facetByName: ReadonlyMap<string, Facet> = new Map(
  facetNames.flatMap((facet) => [facet, ...facets[facet].aliases].map((name) => [name, facet] as const)),
);

/** The facets that show an axis, each with its axis. */
export const axisOfFacet = {
  'takes-effect': 'effective',
  undo: 'reversibility',
  reach: 'reach',
  outside: 'outside',
  exposure: 'exposure',
} as const satisfies Partial<Record<Facet, FacetAxis>>;

/** How many tools each value of each facet would leave, were the facet's own terms not there. */
export type FacetCounts = Record<Facet, { value: string; count: number }[]>;

/** From this share of unknown on a facet helps nobody to choose. */
const mostly = 0.8;

/** In words how much of a facet is unknown, where that is nearly all; null where it is not. */
export function unknownShare(counts: readonly { value: string; count: number }[]): string | null {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const unknown = counts.find(({ value }) => value === 'unknown')?.count ?? 0;
  if (total === 0 || unknown <= total * mostly) return null;
  return unknown === total ? 'all' : `${Math.floor((100 * unknown) / total)} %`;
}

/** No counts of any facet. */
export function noCounts(): FacetCounts {
  return Object.fromEntries(facetNames.map((facet) => [facet, []])) as unknown as FacetCounts;
}

/** The worst values first, and what nothing decides last. */
function axisFacet(axis: FacetAxis, ...aliases: string[]): FacetDefinition & { values: readonly string[] } {
  const values = Object.keys(axes[axis].values);
  const known = values.filter((value) => value !== 'unknown');
  return {
    label: axes[axis].label,
    aliases,
    values: [...(facetAxes[axis] === 'worst last' ? known.reverse() : known), 'unknown'],
    of: (record) => single(record[axis]),
  };
}
