import {
  getVersions,
  raisedBy,
  versionInWords,
  type Catalog,
  type JudgedServer,
  type VersionModel,
} from '../../catalog/index.ts';
import { type Change, sentence } from '../../history/index.ts';
import { feedAlternates } from '../feed/alternates.ts';
import { getHead } from '../head.ts';
import type { PageKind } from '../page-kind.ts';
import { paged, pageDescription, pageParams, pageTitle } from '../paging.ts';

const size = 5;
// Told word by word; the page of each tool has its whole history.
const most = 3;

/** All versions of all servers: first those that changed something recorded before, newest first. */
export const changesPage = {
  pattern: '/changes/[...page]',
  list: (catalog: Catalog) => pageParams(versionsOf(catalog).length, size),
  page: (catalog: Catalog, { page: number }: { page: string | undefined }) => {
    const summary =
      'What each recorded version of a server changed in its tools: added, removed, and reworded word by word.';
    const page = paged(versionsOf(catalog), number, catalog.addresses.changeList, size);
    return {
      head: getHead(catalog, {
        title: pageTitle('Changes', page),
        description: pageDescription(summary, page),
        path: catalog.addresses.changeList(page.page),
        alternates: [
          ...feedAlternates(catalog.addresses.changesFeeds, 'Changes of all servers'),
          ...feedAlternates(catalog.addresses.raisedFeeds, 'Changes that raise the risk'),
        ],
      }),
      title: 'Changes',
      summary,
      feeds: catalog.addresses.changesFeeds,
      raisedFeeds: catalog.addresses.raisedFeeds,
      page: {
        ...page,
        items: page.items.map(({ server, version }) => ({
          id: placeOf(server, version),
          server: server.data.server.short,
          serverHref: server.href,
          shortVersion: version.shortVersion,
          date: version.date,
          sentence: versionInWords(version),
          ...told(version.changes, server),
        })),
      },
    };
  },
} satisfies PageKind<{ page: string | undefined }>;

/** What a version did to tools: first that which raises the risk of a call, then what is new or gone; a few are told word by word. */
function told(changes: readonly Change[], server: JudgedServer) {
  const lines = changes.map((change) => ({
    name: change.tool,
    href: server.byName.get(change.tool)?.href ?? server.href,
    kind: change.kind,
    raised: raisedBy(change, server),
    details: change.details.filter(({ what }) => what !== 'description').map(sentence),
    words: change.details.flatMap((detail) => (detail.what === 'description' ? detail.words : [])),
  }));
  const order = (line: (typeof lines)[number]) => (line.raised.length > 0 ? 0 : line.kind === 'changed' ? 2 : 1);
  const tools = lines.sort((a, b) => order(a) - order(b));
  return {
    tools: tools.slice(0, most),
    more: tools.slice(most).map(({ name, href, kind }) => ({ name, href, kind })),
  };
}

/** What a version is known by on the page of changes. */
export function placeOf(server: JudgedServer, version: VersionModel): string {
  return `${server.id}-${version.shortVersion}`;
}

/** The versions of all servers in the order of that page, whose first page has the first few. */
export function versionsOf({ servers }: Catalog): { server: JudgedServer; version: VersionModel }[] {
  const versions = servers.flatMap((server) => getVersions(server).map((version) => ({ server, version })));
  // Sorting keeps the order of what it finds equal.
  return versions.toSorted(
    (a, b) => Number(a.version.isFirst) - Number(b.version.isFirst) || b.version.date.localeCompare(a.version.date),
  );
}
