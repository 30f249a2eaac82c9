import type { Change } from '../history/index.ts';
import { addresses } from './addresses.ts';
import type { Catalog } from './catalog.ts';
import { inWords } from './home.ts';

/** One version of one server on the page of changes. */
export interface VersionEntry {
  id: string;
  server: string;
  serverHref: string;
  serverId: string;
  shortVersion: string;
  date: string;
  sentence: string;
  tools: { name: string; href: string; change: Change }[];
}

/** All versions of all servers, newest first within each server. */
export function getVersionEntries(catalog: Catalog): VersionEntry[] {
  const hrefs = new Map(catalog.tools.map((tool) => [`${tool.server.id} ${tool.name}`, tool.href]));
  return catalog.servers.flatMap((server) =>
    server.versions.map((version) => ({
      id: `${server.id}-${version.shortVersion}`,
      server: server.short,
      serverHref: server.href,
      serverId: server.id,
      shortVersion: version.shortVersion,
      date: version.date,
      sentence: inWords(version),
      tools: version.changes.map((change) => ({
        name: change.tool,
        href: hrefs.get(`${server.id} ${change.tool}`) ?? addresses.server(server.id),
        change,
      })),
    })),
  );
}
