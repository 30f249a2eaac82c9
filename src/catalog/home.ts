import { addresses } from './addresses.ts';
import type { Catalog } from './catalog.ts';
import { getHead, type PageHead } from './head.ts';
import type { ServerModel, ToolRow, VersionModel } from './server.ts';

/** The front page. */
export interface HomeModel {
  head: PageHead;
  figures: { label: string; value: string }[];
  riskiest: ToolRow[];
  total: number;
  servers: ServerModel[];
  versions: { server: string; href: string; shortVersion: string; date: string; sentence: string }[];
}

const shown = { tools: 8, versions: 3 };

/** The model of the front page. */
export function getHome(catalog: Catalog): HomeModel {
  return {
    head: getHead(catalog, {
      title: 'Toolrisk: what MCP tools can do, and the policy to copy',
      description: `What ${catalog.rows.length} tools of MCP servers can do when an agent calls them, how bad one wrong call can be, and which policy to copy.`,
      path: addresses.home,
    }),
    figures: catalog.figures.map(({ label, value }) => ({ label, value: value.toLocaleString('en') })),
    riskiest: catalog.rows.slice(0, shown.tools),
    total: catalog.rows.length,
    servers: catalog.servers,
    versions: catalog.servers
      .flatMap((server) =>
        server.versions.map((version) => ({
          server: server.short,
          href: `${addresses.changes}#${server.id}-${version.shortVersion}`,
          shortVersion: version.shortVersion,
          date: version.date,
          sentence: inWords(version),
        })),
      )
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
      .slice(0, shown.versions),
  };
}

/** What a version brought, as a sentence part. */
export function inWords(version: VersionModel): string {
  const parts = [
    version.added.length > 0 ? `${version.added.length} added` : null,
    version.removed.length > 0 ? `${version.removed.length} removed` : null,
    version.changed.length > 0 ? `${version.changed.length} definitions changed` : null,
  ].filter((part) => part !== null);
  return parts.length === 0
    ? `${version.tools} tools, the first recorded version`
    : `${version.tools} tools: ${parts.join(', ')}`;
}
