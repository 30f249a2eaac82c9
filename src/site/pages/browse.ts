import { getRows, type Catalog, type ToolRow } from '../../catalog/index.ts';
import { counted, once } from '../../model/index.ts';
import { addWords, createIndex, facets, orders, parseQuery, search } from '../../search/index.ts';
import { facetSummary, facetTerm, getFacets, listedFacets, rowsBy, type ListedFacet } from '../facets.ts';
import { getHead } from '../head.ts';
import { single, type PageKind } from '../page-kind.ts';
import { getActs, getSearchData } from '../search-records.ts';
import { paged, pageParams, pageDescription, pageTitle } from '../paging.ts';
import { toolCount } from './term.ts';

/** So many rows a page of the list of all tools has, with a script and without. */
const listSize = 50;

/** The first page of the list of all tools. */
export const browsePage = single('/browse/', (catalog) => getList(catalog, undefined));

/** The other pages of the list of all tools. */
export const moreBrowsePage = {
  pattern: '/browse/[page]/',
  list: (catalog: Catalog) =>
    pageParams(getRows(catalog).rows.length, listSize).flatMap(({ page }) => (page === undefined ? [] : [{ page }])),
  page: (catalog: Catalog, { page }: { page: string }) => getList(catalog, page),
} satisfies PageKind<{ page: string }>;

/** The model of a page of the list of all tools. */
export type BrowsePageModel = ReturnType<typeof getList>;

function getList(catalog: Catalog, number: string | undefined) {
  const { addresses } = catalog;
  const { rows } = getRows(catalog);
  const page = paged(rows, number, addresses.browsePage, listSize);
  return {
    head: getHead(catalog, {
      title: pageTitle('Browse all tools', page),
      description: pageDescription(
        `${counted(rows.length, 'tool')} of MCP servers, riskiest first: search by name, filter by severity, category, server and recommended effect.`,
        page,
      ),
      path: addresses.browsePage(page.page),
    }),
    facets: getFacets(catalog),
    questions: getQuestions(catalog),
    acts: getCountedActs(catalog),
    page,
    pageSize: listSize,
    orders: Object.entries(orders).map(([value, label]) => ({ value, label })),
    action: addresses.browse,
    records: addresses.searchData,
  };
}

/** What people ask most, as queries; each with the page that lists the tools of its first facet. */
const questions = [
  { label: 'takes effect at once and changes something', query: 'takes-effect:at-once -undo:nothing' },
  { label: 'cannot be undone', query: 'undo:never' },
  { label: 'reaches a user, tenant or system', query: 'reach:system' },
  { label: 'discloses secrets', query: 'exposure:secrets' },
] as const;

function getQuestions({ addresses }: Catalog) {
  return questions.map(({ label, query }) => {
    const { facet, value } = parseQuery(query).terms[0]!;
    return { label, query, href: addresses.facet(facet, value) };
  });
}

/** Acts by which tools are found, where nothing else was, with how many each finds. */
const getCountedActs = once((catalog: Catalog) => {
  const packed = getSearchData(catalog);
  const index = createIndex(packed.core);
  for (const [part, data] of packed.words.entries()) addWords(index, part, data);
  return getActs(catalog.data.lexicon)
    .map((query) => ({ query, count: search(index, parseQuery(query)).total }))
    .filter(({ count }) => count > 0);
});

type FacetParams = { facet: ListedFacet; value: string; page: string | undefined };

/** The tools with one value of a facet: an axis, or the recommended effect. */
export const facetPage = {
  pattern: '/browse/[facet]/[value]/[...page]',
  list: (catalog: Catalog): FacetParams[] =>
    listedFacets.flatMap((facet) =>
      facets[facet].values.flatMap((value) =>
        pageParams(rowsBy(catalog, facet).get(value)?.length ?? 0).map((params) => ({ facet, value, ...params })),
      ),
    ),
  page: (catalog: Catalog, { facet, value, page: number }: FacetParams) => {
    return getRowList(catalog, {
      title: `${facets[facet].label}: ${facetTerm(facet, value).label.toLowerCase()}`,
      summary: facetSummary(facet, value),
      none: 'No tool in the catalogue has it.',
      rows: rowsBy(catalog, facet).get(value) ?? [],
      number,
      hrefOf: (page) => catalog.addresses.facet(facet, value, page),
    });
  },
} satisfies PageKind<FacetParams>;

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
      description: pageDescription(`${summary} ${toolCount(rows.length)}.`, page),
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

function inReview(catalog: Catalog): ToolRow[] {
  return getRows(catalog).rows.filter((row) => row.review);
}
