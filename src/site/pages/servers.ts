import { getServer, type Catalog } from '../../catalog/index.ts';
import type { Server } from '../../model/index.ts';
import { getHead } from '../head.ts';
import { single, type PageKind } from '../page-kind.ts';
import { paged, pageParams, pageDescription, pageTitle } from '../paging.ts';

const size = 50;

/** The first page of the list of all servers. */
export const serversPage = single('/servers/', (catalog) => getList(catalog, undefined));

/** Its other pages; they stand elsewhere, since any name below `/servers/` may be a server's. */
export const moreServersPage = {
  pattern: '/browse/servers/[page]/',
  list: ({ servers }: Catalog) =>
    pageParams(servers.length, size).flatMap(({ page }) => (page === undefined ? [] : [{ page }])),
  page: (catalog: Catalog, { page }: { page: string }) => getList(catalog, page),
} satisfies PageKind<{ page: string }>;

function getList(catalog: Catalog, number: string | undefined) {
  const page = paged(catalog.servers, number, catalog.addresses.serverList, size);
  return {
    head: getHead(catalog, {
      title: pageTitle('Servers', page),
      description: pageDescription(
        'The MCP servers in the catalogue: how many tools each has, and how bad one wrong call can be.',
        page,
      ),
      path: catalog.addresses.serverList(page.page),
    }),
    page: { ...page, items: page.items.map(getServer) },
    unrecorded: page.next === null ? catalog.data.unrecorded.map(getUnrecorded) : [],
  };
}

/** A server of which nothing is recorded, and why. */
export interface UnrecordedModel {
  name: string;
  vendor: string;
  package: string;
  why: string;
}

function getUnrecorded({ name, vendor, launch, notCaptured }: Server): UnrecordedModel {
  const why = notCaptured ?? 'its tools have not been recorded yet';
  return { name, vendor, package: `${launch.source.name} ${launch.source.version}`, why };
}
