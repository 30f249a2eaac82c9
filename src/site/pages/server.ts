import { counted } from '../../model/index.ts';
import { getServer, getServerFindings, type Catalog, type ToolRow } from '../../catalog/index.ts';
import { feedAlternates } from '../feed/alternates.ts';
import { hasHistory } from '../feed/feed.ts';
import { getHead } from '../head.ts';
import type { PageKind } from '../page-kind.ts';
import { paged, pageParams, pageDescription, pageTitle } from '../paging.ts';
import { getRowFacets, getRowFacts } from '../row-facets.ts';
import { getServerCopy } from '../server-copy.ts';
import { serverOf } from './tool.ts';

/** The parts of the address of a server's documents. */
export interface ServerParams extends Record<string, string> {
  server: string;
}

type ServerPageParams = { server: string; page: string | undefined };

/** The page of one server; a long list of tools goes on at pages with a number. */
export const serverPage = {
  pattern: '/servers/[server]/[...page]',
  list: ({ servers }: Catalog): ServerPageParams[] =>
    servers.flatMap((server) => pageParams(server.current.length).map((params) => ({ server: server.id, ...params }))),
  page: (catalog: Catalog, params: ServerPageParams) => {
    const judged = serverOf(catalog, params.server);
    const server = getServer(judged);
    const hrefOf = (page: number) => catalog.addresses.serverPage(server.id, page);
    const page = paged(server.rows, params.page, hrefOf);
    const crumbs = [{ label: 'Servers', href: catalog.addresses.servers }];
    const worst = server.severities.map(({ value, count }) => `${count} ${value.toLowerCase()}`).join(', ');
    const facts = getRowFacts(judged);
    const findings = getServerFindings(judged).length;
    const feeds = hasHistory(judged) ? catalog.addresses.serverFeeds(server.id) : null;
    return {
      head: getHead(catalog, {
        title: pageTitle(server.name, page),
        description: pageDescription(
          `${counted(server.rows.length, 'tool')} of ${server.short}: ${worst}. What each can do, and ready policies for all of them.`,
          page,
        ),
        path: hrefOf(page.page),
        about: judged,
        crumbs,
        alternates: [
          { type: 'application/json', href: `${server.href}index.json` },
          { type: 'text/markdown', href: `${server.href}index.md` },
          ...(feeds === null ? [] : feedAlternates(feeds, `Changes of ${server.short}`)),
        ],
      }),
      crumbs,
      server,
      page,
      others: Array.from({ length: page.pages }, (_, at) => hrefOf(at + 1)).filter((_, at) => at + 1 !== page.page),
      copy: getServerCopy(judged),
      facets: getRowFacets(server.rows, facts, page, hrefOf),
      is: (row: ToolRow) =>
        Object.entries(facts.get(row.name)!)
          .map(([facet, value]) => `${facet}:${value}`)
          .join(' '),
      changes: catalog.addresses.changes,
      findings: findings === 0 ? null : { href: catalog.addresses.serverFindings(server.id), count: findings },
      feeds,
    };
  },
} satisfies PageKind<ServerPageParams>;

/** The model of a server's page. */
export type ServerPageModel = ReturnType<typeof serverPage.page>;
