import { getRows, getServerRows, type Catalog, type ToolRow } from '../../catalog/index.ts';
import { categoryNames, effectNames, effects, severityNames, type Effect, counted } from '../../model/index.ts';
import { facets, type Facet } from '../../search/index.ts';
import { getHead } from '../head.ts';
import { single, type PageKind } from '../page-kind.ts';
import { paged, pageParams, pageSize, pageTitle } from '../paging.ts';
import { toolCount } from './term.ts';

/** A facet of the browse page, each value with its prerendered page. */
export interface FacetModel {
  facet: Facet;
  label: string;
  values: { value: string; label: string; href: string; count: number }[];
}

/** The first page of the list of all tools. */
export const browsePage = single('/browse/', (catalog) => getList(catalog, undefined));

/** The other pages of the list of all tools. */
export const moreBrowsePage = {
  pattern: '/browse/[page]/',
  list: (catalog: Catalog) =>
    pageParams(getRows(catalog).rows.length).flatMap(({ page }) => (page === undefined ? [] : [{ page }])),
  page: (catalog: Catalog, { page }: { page: string }) => getList(catalog, page),
} satisfies PageKind<{ page: string }>;

/** The model of a page of the list of all tools. */
export type BrowsePageModel = ReturnType<typeof getList>;

function getList(catalog: Catalog, number: string | undefined) {
  const { addresses } = catalog;
  const { rows } = getRows(catalog);
  const page = paged(rows, number, addresses.browsePage);
  return {
    head: getHead(catalog, {
      title: pageTitle('Browse all tools', page),
      description: `${counted(rows.length, 'tool')} of MCP servers, riskiest first: search by name, filter by severity, category, server and recommended effect.`,
      path: addresses.browsePage(page.page),
    }),
    facets: getFacets(catalog),
    page,
    pageSize,
    action: addresses.browse,
    records: addresses.searchData,
  };
}

type EffectParams = { effect: Effect; page: string | undefined };

/** The tools for which one effect is recommended. */
export const effectPage = {
  pattern: '/browse/effect/[effect]/[...page]',
  list: (catalog: Catalog): EffectParams[] =>
    effectNames.flatMap((effect) =>
      pageParams(withEffect(catalog, effect).length).map((params) => ({ effect, ...params })),
    ),
  page: (catalog: Catalog, { effect, page: number }: EffectParams) => {
    const { addresses } = catalog;
    return getRowList(catalog, {
      title: `Recommended: ${effects[effect].label.toLowerCase()}`,
      summary: effects[effect].description,
      none: 'It is recommended for no tool in the catalogue.',
      rows: withEffect(catalog, effect),
      number,
      hrefOf: (page) => addresses.effect(effect, page),
    });
  },
} satisfies PageKind<EffectParams>;

/** The tools whose verdicts need a review. */
export const reviewPage = {
  pattern: '/browse/needs-review/[...page]',
  list: (catalog: Catalog) => pageParams(inReview(catalog).length),
  page: (catalog: Catalog, { page: number }: { page: string | undefined }) =>
    getRowList(catalog, {
      title: 'Verdicts that need review',
      summary:
        'The evidence is thin or contradicts itself; the recommended effect is one step stricter until a person has looked.',
      none: 'No verdict in the catalogue needs review now.',
      rows: inReview(catalog),
      number,
      hrefOf: catalog.addresses.review,
    }),
} satisfies PageKind<{ page: string | undefined }>;

/** The model of a page that lists some of all tools. */
export type RowListModel = ReturnType<typeof getRowList>;

interface RowList {
  title: string;
  summary: string;
  /** What the page says where no tool is listed. */
  none: string;
  rows: readonly ToolRow[];
  number: string | undefined;
  hrefOf: (page: number) => string;
}

function getRowList(catalog: Catalog, { title, summary, none, rows, number, hrefOf }: RowList) {
  const page = paged(rows, number, hrefOf);
  const crumbs = [{ label: 'Browse', href: catalog.addresses.browse }];
  return {
    head: getHead(catalog, {
      title: pageTitle(title, page),
      description: `${summary} ${toolCount(rows.length)}.`,
      path: hrefOf(page.page),
      crumbs,
    }),
    crumbs,
    title,
    summary,
    none,
    page,
  };
}

function withEffect(catalog: Catalog, effect: Effect): ToolRow[] {
  return getRows(catalog).rows.filter((row) => row.effect === effect);
}

function inReview(catalog: Catalog): ToolRow[] {
  return getRows(catalog).rows.filter((row) => row.review);
}

/** The facets with the number of current tools for each value. */
function getFacets(catalog: Catalog): FacetModel[] {
  const { addresses, servers } = catalog;
  const { rows } = getRows(catalog);
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
        label: server.data.server.short,
        href: server.href,
        count: getServerRows(server).rows.length,
      })),
    },
    {
      facet: 'is',
      label: facets.is.label,
      values: [
        { value: 'review', label: 'Needs review', href: addresses.review(1), count: count((row) => row.review) },
      ],
    },
  ];
}
