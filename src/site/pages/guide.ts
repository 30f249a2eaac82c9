import { getGuides, type Catalog } from '../../catalog/index.ts';
import { getHead } from '../head.ts';
import { found, single, type PageKind } from '../page-kind.ts';

/** The list of guides. */
export const guidesPage = single('/guides/', (catalog) => {
  const summary = 'How to read a verdict, choose a place to enforce a policy, and record a server of your own.';
  return {
    head: getHead(catalog, { title: 'Guides', description: summary, path: catalog.addresses.guides }),
    title: 'Guides',
    summary,
    entries: getGuides(catalog).map(({ href, data }) => ({ href, title: data.title, summary: data.summary })),
  };
});

interface GuideParams extends Record<string, string> {
  guide: string;
}

/** One guide. */
export const guidePage = {
  pattern: '/guides/[guide]/',
  list: (catalog: Catalog): GuideParams[] => getGuides(catalog).map(({ id }) => ({ guide: id })),
  page: (catalog: Catalog, params: GuideParams) => {
    const { href, file, data } = found(
      getGuides(catalog).find(({ id }) => id === params.guide),
      params.guide,
    );
    const crumbs = [{ label: 'Guides', href: catalog.addresses.guides }];
    return {
      head: getHead(catalog, { title: data.title, description: data.summary, path: href, article: true, crumbs }),
      crumbs,
      title: data.title,
      summary: data.summary,
      prose: file,
    };
  },
} satisfies PageKind<GuideParams>;
