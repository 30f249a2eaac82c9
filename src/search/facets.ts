// The vocabulary alone, not the model's door: this runs in the browser, which has no use for schemas.
import { categoryNames, effectNames, keys, severityNames } from '../model/vocabulary.ts';
import type { ToolRecord } from './record.ts';

interface FacetDefinition {
  /** What the facet asks, for people. */
  label: string;
  /** Every value, as it is typed, in the order to show them; null where the records decide. */
  values: readonly string[] | null;
  /** The values that a record has. */
  of: (record: ToolRecord) => string[];
}

/** The facets that can be typed as `facet:value`, in the order to show them. */
export const facets = {
  risk: {
    label: 'Severity',
    values: severityNames.map((name) => name.toLowerCase()).reverse(),
    of: (record) => [record.severity.toLowerCase()],
  },
  category: {
    label: 'Category',
    values: categoryNames.map((name) => name.toLowerCase()).reverse(),
    of: (record) => [record.category.toLowerCase()],
  },
  effect: { label: 'Recommended effect', values: effectNames, of: (record) => [record.effect] },
  server: { label: 'Server', values: null, of: (record) => [record.server.toLowerCase()] },
  is: {
    label: 'State',
    values: ['review', 'removed'],
    of: (record) => [...(record.review ? ['review'] : []), ...(record.removed ? ['removed'] : [])],
  },
} as const satisfies Record<string, FacetDefinition>;

export type Facet = keyof typeof facets;

/** The names of the facets, in the order to show them. */
export const facetNames = keys(facets);

/** How many tools each value of each facet would leave, were the facet's own terms not there. */
export type FacetCounts = Record<Facet, { value: string; count: number }[]>;
