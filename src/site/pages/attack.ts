import { getAttackPages, type Catalog } from '../../catalog/index.ts';
import { getAttackWalk } from '../attack-walk.ts';
import { getHead } from '../head.ts';
import { found, single, type PageKind } from '../page-kind.ts';
import { paged, pageParams, pageDescription, pageTitle } from '../paging.ts';
import { toolCount } from './term.ts';

/** The list of attacks. */
export const attacksPage = single('/attacks/', (catalog) => {
  const summary =
    'How agents are made to misuse tools: what happens, which axes of a verdict allow it, and where a policy stops it.';
  return {
    head: getHead(catalog, { title: 'Attacks', description: summary, path: catalog.addresses.attacks }),
    title: 'Attacks',
    summary,
    entries: getAttackPages(catalog).map(({ href, data, tools }) => ({
      href,
      title: data.title,
      summary: data.summary,
      count: toolCount(tools.length),
    })),
  };
});

type AttackParams = { attack: string; page: string | undefined };

/** One attack, explained, with the tools whose axes allow it. */
export const attackPage = {
  pattern: '/attacks/[attack]/[...page]',
  list: (catalog: Catalog): AttackParams[] =>
    getAttackPages(catalog).flatMap(({ id, tools }) =>
      pageParams(tools.length).map((params) => ({ attack: id, ...params })),
    ),
  page: (catalog: Catalog, params: AttackParams) => {
    const attack = found(
      getAttackPages(catalog).find(({ id }) => id === params.attack),
      params.attack,
    );
    const hrefOf = (page: number): string => `${attack.href}${page === 1 ? '' : `${page}/`}`;
    const page = paged(attack.tools, params.page, hrefOf);
    const crumbs = [{ label: 'Attacks', href: catalog.addresses.attacks }];
    return {
      head: getHead(catalog, {
        title: pageTitle(attack.data.title, page),
        description: pageDescription(attack.data.summary, page),
        path: hrefOf(page.page),
        article: true,
        crumbs,
      }),
      crumbs,
      data: attack.data,
      prose: page.page === 1 ? attack.file : null,
      walk: page.page === 1 ? getAttackWalk(catalog, attack) : null,
      count: toolCount(attack.tools.length),
      page,
    };
  },
} satisfies PageKind<AttackParams>;
