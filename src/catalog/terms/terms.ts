import { categories, categoryNames, severities, severityNames, type Entry, type TermPage } from '../../model/index.ts';
import type { Catalog } from '../judge.ts';
import { getRows, type ToolRow } from '../server/rows.ts';

/** A page that explains one word of the catalogue and lists the tools it holds for. */
export interface TermModel {
  slug: string;
  title: string;
  summary: string;
  /** The address of one page of its list, from 1. */
  hrefOf: (page: number) => string;
  /** Its path below `content/`, by which its prose is rendered. */
  file: string;
  rows: ToolRow[];
}

/** One severity per page, worst first. */
export function getSeverities(catalog: Catalog): TermModel[] {
  return [...severityNames].reverse().map((value) => ({
    ...term(value, severities[value].description, catalog.data.severities),
    hrefOf: (page) => catalog.addresses.severity(value, page),
    rows: getRows(catalog).rows.filter((row) => row.severity === value),
  }));
}

/** One category per page, most consequential first. */
export function getCategories(catalog: Catalog): TermModel[] {
  return [...categoryNames].reverse().map((value) => ({
    ...term(value, categories[value].description, catalog.data.categories),
    hrefOf: (page) => catalog.addresses.category(value, page),
    rows: getRows(catalog).rows.filter((row) => row.category === value),
  }));
}

function term(value: string, description: string, entries: readonly Entry<TermPage>[]) {
  const slug = value.toLowerCase();
  const entry = entries.find((candidate) => candidate.id === slug);
  return { slug, title: value, summary: entry?.data.summary ?? description, file: entry?.file ?? '' };
}
