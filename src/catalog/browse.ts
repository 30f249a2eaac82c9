import { categoryNames, effectNames, effects, severityNames, type Effect } from '../model/index.ts';
import { facets, type Facet, type ToolRecord } from '../search/index.ts';
import { addresses } from './addresses.ts';
import type { Catalog } from './catalog.ts';
import type { ToolRow } from './server.ts';

/** How many rows one page of the list has. */
export const pageSize = 100;

/** The facets of the browse page, each value with its prerendered page. */
export interface FacetModel {
  facet: Facet;
  label: string;
  values: { value: string; label: string; href: string; count: number }[];
}

/** One prerendered page of the list of all tools. */
export interface BrowsePage {
  page: number;
  pages: number;
  rows: ToolRow[];
  previous: string | null;
  next: string | null;
}

/** The list of current tools, cut into pages. */
export function getBrowsePages({ rows }: Catalog): BrowsePage[] {
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  return Array.from({ length: pages }, (_, i) => ({
    page: i + 1,
    pages,
    rows: rows.slice(i * pageSize, (i + 1) * pageSize),
    previous: i === 0 ? null : addresses.browsePage(i),
    next: i + 1 === pages ? null : addresses.browsePage(i + 2),
  }));
}

/** The facets with the number of current tools for each value. */
export function getFacets({ rows, servers }: Catalog): FacetModel[] {
  const count = (holds: (row: ToolRow) => boolean) => rows.filter(holds).length;
  return [
    {
      facet: 'risk',
      label: facets.risk.label,
      values: [...severityNames].reverse().map((value) => ({
        value: value.toLowerCase(),
        label: value,
        href: addresses.severity(value),
        count: count((row) => row.severity === value),
      })),
    },
    {
      facet: 'category',
      label: facets.category.label,
      values: [...categoryNames].reverse().map((value) => ({
        value: value.toLowerCase(),
        label: value,
        href: addresses.category(value),
        count: count((row) => row.category === value),
      })),
    },
    {
      facet: 'effect',
      label: facets.effect.label,
      values: effectNames.map((value) => ({
        value,
        label: effects[value].label,
        href: addresses.effect(value),
        count: count((row) => row.effect === value),
      })),
    },
    {
      facet: 'server',
      label: facets.server.label,
      values: servers.map((server) => ({
        value: server.id,
        label: server.short,
        href: server.href,
        count: server.rows.length,
      })),
    },
    {
      facet: 'is',
      label: facets.is.label,
      values: [
        { value: 'review', label: 'Needs review', href: addresses.needsReview, count: count((row) => row.review) },
      ],
    },
  ];
}

/** The current tools for which an effect is recommended, riskiest first. */
export function getEffectRows(catalog: Catalog, effect: Effect): ToolRow[] {
  return catalog.rows.filter((row) => row.effect === effect);
}

/** The records that the search in the browser works on. */
export function getSearchRecords(catalog: Catalog): ToolRecord[] {
  return [...catalog.rows, ...catalog.removedRows].map((row) => ({
    server: row.server,
    serverName: row.serverShort,
    tool: row.name,
    href: row.href,
    line: row.line,
    category: row.category,
    severity: row.severity,
    effect: row.effect,
    review: row.review,
    removed: row.removed,
  }));
}
