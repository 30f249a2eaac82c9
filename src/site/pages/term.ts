import { counted, severityBands, severityNames } from '../../model/index.ts';
import { getCategories, getSeverities, type Addresses, type Catalog, type TermModel } from '../../catalog/index.ts';
import { getHead } from '../head.ts';
import { found, single, type PageKind } from '../page-kind.ts';
import { paged, pageParams, pageDescription, pageTitle } from '../paging.ts';

interface Family {
  pattern: string;
  terms: (catalog: Catalog) => TermModel[];
  title: string;
  summary: string;
  index: (addresses: Addresses) => string;
}

const severityFamily: Family = {
  pattern: '/risk/',
  terms: getSeverities,
  title: 'Severities',
  summary: 'The four severities: how bad one plausible wrong call in production is, and the tools in each.',
  index: ({ risks }) => risks,
};

const categoryFamily: Family = {
  pattern: '/categories/',
  terms: getCategories,
  title: 'Categories',
  summary: 'The five categories: what a call does, and the tools in each.',
  index: ({ categories }) => categories,
};

type TermParams = { term: string; page: string | undefined };

/** The list of severities. */
export const severitiesPage = indexPage(severityFamily);
/** The list of categories. */
export const categoriesPage = indexPage(categoryFamily);
/** One severity, explained, with the tools that have it. */
export const severityPage = termPage(severityFamily);
/** One category, explained, with the tools in it. */
export const categoryPage = termPage(categoryFamily);

/** The model of the page of a severity or a category. */
export type TermPageModel = ReturnType<typeof severityPage.page>;

function indexPage({ pattern, terms, title, summary, index }: Family) {
  return single(pattern, (catalog) => ({
    head: getHead(catalog, { title, description: summary, path: index(catalog.addresses) }),
    title,
    summary,
    entries: terms(catalog).map((term) => ({
      href: term.hrefOf(1),
      title: term.title,
      summary: term.summary,
      count: `${toolCount(term.rows.length)}${fromPoints(term.title)}`,
      ...severityNames.filter((value) => value === term.title).map((severity) => ({ severity }))[0],
    })),
  }));
}

/** From how many points on a severity holds, as a sentence part; empty for what has no points. */
function fromPoints(title: string): string {
  const band = severityBands.find(({ severity }) => severity === title);
  if (band === undefined) return '';
  const next = severityBands[severityBands.indexOf(band) + 1];
  return Number.isFinite(band.from) ? `, from ${band.from} points` : `, below ${next!.from} points`;
}

function termPage({ pattern, terms, title, index }: Family) {
  return {
    pattern: `${pattern}[term]/[...page]`,
    list: (catalog: Catalog): TermParams[] =>
      terms(catalog).flatMap(({ slug, rows }) => pageParams(rows.length).map((params) => ({ term: slug, ...params }))),
    page: (catalog: Catalog, params: TermParams) => {
      const term = found(
        terms(catalog).find(({ slug }) => slug === params.term),
        params.term,
      );
      const page = paged(term.rows, params.page, term.hrefOf);
      const crumbs = [{ label: title, href: index(catalog.addresses) }];
      return {
        head: getHead(catalog, {
          title: pageTitle(term.title, page),
          description: pageDescription(`${term.summary} ${toolCount(term.rows.length)}.`, page),
          path: term.hrefOf(page.page),
          crumbs,
        }),
        crumbs,
        title: term.title,
        summary: term.summary,
        prose: page.page === 1 ? term.file : null,
        count: toolCount(term.rows.length),
        page,
      };
    },
  } satisfies PageKind<TermParams>;
}

/** `1 tool`, `42 tools`. */
export function toolCount(count: number): string {
  return counted(count, 'tool');
}
