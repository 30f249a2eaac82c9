import { counted } from '../../model/index.ts';
import { getServer, type Catalog } from '../../catalog/index.ts';
import { getHead } from '../head.ts';
import type { PageKind } from '../page-kind.ts';
import { serverOf } from './tool.ts';

/** The part of a server's address. */
export interface ServerParams extends Record<string, string> {
  server: string;
}

/** The page of one server. */
export const serverPage = {
  pattern: '/servers/[server]/',
  list: listServers,
  page: (catalog: Catalog, params: ServerParams) => {
    const server = getServer(serverOf(catalog, params.server));
    const crumbs = [{ label: 'Servers', href: catalog.addresses.servers }];
    const worst = server.severities.map(({ value, count }) => `${count} ${value.toLowerCase()}`).join(', ');
    return {
      head: getHead(catalog, {
        title: server.name,
        description: `${counted(server.rows.length, 'tool')} of ${server.short}: ${worst}. What each can do, and ready policies for all of them.`,
        path: server.href,
        crumbs,
        alternates: [
          { type: 'application/json', href: `${server.href}index.json` },
          { type: 'text/markdown', href: `${server.href}index.md` },
        ],
      }),
      crumbs,
      server,
      changes: catalog.addresses.changes,
    };
  },
} satisfies PageKind<ServerParams>;

/** The model of a server's page. */
export type ServerPageModel = ReturnType<typeof serverPage.page>;

/** The addresses of all servers. */
export function listServers({ servers }: Catalog): ServerParams[] {
  return servers.map(({ id }) => ({ server: id }));
}
