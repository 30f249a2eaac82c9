import { getVersions, versionInWords, type Catalog } from '../../catalog/index.ts';
import { sentence } from '../../history/index.ts';
import { feedAlternates } from '../feed/alternates.ts';
import { getHead } from '../head.ts';
import type { PageKind } from '../page-kind.ts';
import { paged, pageDescription, pageParams, pageTitle } from '../paging.ts';

const size = 15;

/** All versions of all servers, newest first within each server. */
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
        alternates: feedAlternates(catalog.addresses.changesFeeds, 'Changes of all servers'),
      }),
      title: 'Changes',
      summary,
      feeds: catalog.addresses.changesFeeds,
      page: {
        ...page,
        items: page.items.map(({ server, version }) => ({
          id: `${server.id}-${version.shortVersion}`,
          server: server.data.server.short,
          serverHref: server.href,
          shortVersion: version.shortVersion,
          date: version.date,
          sentence: versionInWords(version),
          tools: version.changes.map((change) => ({
            name: change.tool,
            href: server.byName.get(change.tool)?.href ?? server.href,
            kind: change.kind,
            details: change.details.filter(({ what }) => what !== 'description').map(sentence),
            words: change.details.flatMap((detail) => (detail.what === 'description' ? detail.words : [])),
          })),
        })),
      },
    };
  },
} satisfies PageKind<{ page: string | undefined }>;

function versionsOf({ servers }: Catalog) {
  return servers.flatMap((server) => getVersions(server).map((version) => ({ server, version })));
}
