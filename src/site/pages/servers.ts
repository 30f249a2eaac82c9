import { getServer, type Catalog } from '../../catalog/index.ts';
import { keys, type Server } from '../../model/index.ts';
import { getHead } from '../head.ts';
import { single, type PageKind } from '../page-kind.ts';
import { paged, pageParams, pageDescription, pageTitle } from '../paging.ts';

const size = 100;

/** Whose server it is, in the order of the list. */
const kinds = {
  official: 'By the vendor of the system behind it',
  reference: 'Reference servers of the protocol',
  community: 'By others',
} satisfies Record<Server['kind'], string>;

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
  const inOrder = keys(kinds).flatMap((kind) =>
    catalog.servers
      .filter(({ data }) => data.server.kind === kind)
      .sort((a, b) => a.data.server.vendor.localeCompare(b.data.server.vendor, 'en') || (a.id < b.id ? -1 : 1)),
  );
  const page = paged(inOrder, number, catalog.addresses.serverList, size);
  const groups = Map.groupBy(page.items, ({ data }) => data.server.kind);
  return {
    head: getHead(catalog, {
      title: pageTitle('Servers', page),
      description: pageDescription(
        'The MCP servers in the catalogue: how many tools each has, and how bad one wrong call can be.',
        page,
      ),
      path: catalog.addresses.serverList(page.page),
    }),
    page,
    groups: [...groups].map(([kind, servers]) => ({ title: kinds[kind], servers: servers.map(getServer) })),
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
