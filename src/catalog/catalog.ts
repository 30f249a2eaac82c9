import { severityNames } from '../model/index.ts';
import type { CatalogData } from './data.ts';
import { byRisk, getServer, type ServerModel, type ToolRow } from './server.ts';
import type { ToolModel } from './tool.ts';

/** The whole catalogue, ready for pages. */
export interface Catalog {
  data: CatalogData;
  servers: ServerModel[];
  /** All tools, current and removed. */
  tools: ToolModel[];
  /** Current tools, riskiest first. */
  rows: ToolRow[];
  removedRows: ToolRow[];
  figures: { label: string; value: number }[];
}

/** Assembles every page model from the content. */
export function buildCatalog(data: CatalogData): Catalog {
  const servers = data.servers.map((server) => getServer(server, data));
  const tools = servers.flatMap((server) => [...server.tools, ...server.removedTools]);
  const rows = servers.flatMap((server) => server.rows).sort(byRisk);
  const worst = severityNames.at(-1)!;
  return {
    data,
    servers,
    tools,
    rows,
    removedRows: servers.flatMap((server) => server.removedRows).sort(byRisk),
    figures: [
      { label: servers.length === 1 ? 'server' : 'servers', value: servers.length },
      { label: 'tools', value: rows.length },
      { label: worst.toLowerCase(), value: rows.filter((row) => row.severity === worst).length },
      { label: 'definitions recorded', value: data.servers.flatMap((s) => s.snapshots).flatMap((s) => s.tools).length },
      { label: 'rules', value: data.rules.length },
      { label: 'policies exported and decided', value: policiesOf(servers) },
    ],
  };
}

/** Texts of policies on the site: every tool and every profile, in every format. */
function policiesOf(servers: readonly ServerModel[]): number {
  return servers
    .flatMap((server) => [
      ...[...server.tools, ...server.removedTools].map((tool) => tool.policy.formats.length),
      ...server.profiles.map((profile) => profile.formats.length),
    ])
    .reduce((sum, formats) => sum + formats, 0);
}
