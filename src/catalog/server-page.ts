import { addresses } from './addresses.ts';
import { getHead, type PageHead } from './head.ts';
import { getCatalog } from './load.ts';
import type { ServerModel } from './server.ts';

/** A server with what only its HTML page needs. */
export interface ServerPageModel {
  head: PageHead;
  crumbs: { label: string; href: string }[];
  server: ServerModel;
}

/** The page of one server. */
export async function getServerPage(server: ServerModel): Promise<ServerPageModel> {
  const crumbs = [{ label: 'Servers', href: addresses.servers }];
  const worst = server.severities.map(({ value, count }) => `${count} ${value.toLowerCase()}`).join(', ');
  return {
    head: getHead(await getCatalog(), {
      title: server.name,
      description: `${server.tools.length} tools of ${server.short}: ${worst}. What each can do, and ready policies for all of them.`,
      path: server.href,
      crumbs,
      alternates: [
        { type: 'application/json', href: `${server.href}index.json` },
        { type: 'text/markdown', href: `${server.href}index.md` },
      ],
    }),
    crumbs,
    server,
  };
}
