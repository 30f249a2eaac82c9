import { getRows, getServerRows, type Addresses, type Catalog, type ToolRow } from '../catalog/index.ts';
import {
  axes,
  axisTerm,
  categories,
  categoryNames,
  effectNames,
  effects,
  keys,
  once,
  severities,
  severityNames,
  type Term,
} from '../model/index.ts';
import { axisOfFacet, facets, unknownShare, type Facet } from '../search/index.ts';

/** A facet of the browse page, each value with its prerendered page. */
export interface FacetModel {
  facet: Facet;
  label: string;
  values: FacetValue[];
  /** How much of it is unknown, where that is nearly all. */
  unknown: string | null;
}

/** A value of a facet, and how many of all current tools have it. */
export interface FacetValue {
  value: string;
  label: string;
  /** Null where no page lists it. */
  href: string | null;
  count: number;
}

/** The facets whose pages list the tools of one value and nothing more. */
export const listedFacets = [...keys(axisOfFacet), 'effect'] as const;
export type ListedFacet = (typeof listedFacets)[number];

/** What a value of a facet that has such pages means. */
export function facetTerm(facet: ListedFacet, value: string): Term {
  return facet === 'effect' ? effects[value as keyof typeof effects] : axisTerm(axisOfFacet[facet], value);
}

/** What a list of one value of such a facet is about, in two sentences. */
export function facetSummary(facet: ListedFacet, value: string): string {
  const { label, description } = facetTerm(facet, value);
  return facet === 'effect' ? description : `${axes[axisOfFacet[facet]].question} ${label}. ${description}`;
}

/** The current tools by their value of a facet that has such pages, each list riskiest first. */
export function rowsBy(catalog: Catalog, facet: ListedFacet): ReadonlyMap<string, ToolRow[]> {
  return groupedRows(catalog)[facet];
}

const groupedRows = once((catalog: Catalog) => {
  const { rows } = getRows(catalog);
  const by = (facet: ListedFacet) =>
    Map.groupBy(rows, (row): string => (facet === 'effect' ? row.effect : row.axes[axisOfFacet[facet]]));
  return Object.fromEntries(listedFacets.map((facet) => [facet, by(facet)])) as Record<
    ListedFacet,
    Map<string, ToolRow[]>
  >;
});

/** The facets with the number of current tools for each value. */
export const getFacets = once((catalog: Catalog): FacetModel[] => {
  const { addresses, servers } = catalog;
  const { rows, removedRows } = getRows(catalog);
  const values: Record<Facet, FacetValue[]> = {
    severity: terms(severityNames, severities, rows, 'severity', addresses),
    category: terms(categoryNames, categories, rows, 'category', addresses),
    server: servers
      .map((server) => ({
        value: server.id,
        label: server.data.server.short,
        href: server.href,
        count: getServerRows(server).rows.length,
      }))
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
    is: [
      {
        value: 'review',
        label: 'Needs review',
        href: addresses.review(1),
        count: rows.filter((row) => row.review).length,
      },
      { value: 'removed', label: 'Removed', href: null, count: removedRows.length },
    ],
    ...(Object.fromEntries(listedFacets.map((facet) => [facet, listedValues(catalog, facet)])) as Record<
      ListedFacet,
      FacetValue[]
    >),
  };
  return keys(facets).map((facet) => ({
    facet,
    label: facets[facet].label,
    values: values[facet],
    unknown: unknownShare(values[facet]),
  }));
});

function listedValues(catalog: Catalog, facet: ListedFacet): FacetValue[] {
  const by = rowsBy(catalog, facet);
  const known: readonly string[] = facet === 'effect' ? effectNames : facets[facet].values!;
  return known.map((value) => ({
    value,
    label: facetTerm(facet, value).label,
    href: catalog.addresses.facet(facet, value),
    count: by.get(value)?.length ?? 0,
  }));
}

function terms<T extends string>(
  names: readonly T[],
  known: Record<T, Term>,
  rows: readonly ToolRow[],
  key: 'severity' | 'category',
  addresses: Addresses,
): FacetValue[] {
  return [...names].reverse().map((value) => ({
    value: value.toLowerCase(),
    label: known[value].label,
    href: addresses[key](value as never),
    count: rows.filter((row) => row[key] === (value as string)).length,
  }));
}
