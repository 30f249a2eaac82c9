import {
  getFormats,
  getProfiles,
  getRows,
  getServer,
  getVersions,
  versionInWords,
  type Catalog,
} from '../../catalog/index.ts';
import { severityNames, counted } from '../../model/index.ts';
import { getHead } from '../head.ts';
import { single } from '../page-kind.ts';

const shown = { tools: 8, servers: 6, versions: 3 };

/** The front page. */
export const homePage = single('/', (catalog) => {
  const { rows } = getRows(catalog);
  const { addresses } = catalog;
  const largest = [...catalog.servers].sort((a, b) => b.current.length - a.current.length).slice(0, shown.servers);
  return {
    head: getHead(catalog, {
      title: 'Toolrisk: what MCP tools can do, and the policy to copy',
      description: `What ${counted(rows.length, 'tool')} of MCP servers can do when an agent calls them, how bad one wrong call can be, and which policy to copy.`,
      path: addresses.home,
    }),
    figures: getFigures(catalog).map(({ label, value }) => ({ label, value: value.toLocaleString('en') })),
    riskiest: rows.slice(0, shown.tools),
    total: rows.length,
    servers: largest.map((server) => {
      const { name, about, href, severities } = getServer(server);
      return { name, about, href, severities };
    }),
    serverCount: catalog.servers.length,
    versions: catalog.servers
      .flatMap((server) =>
        getVersions(server).map((version) => ({
          server: server.data.server.short,
          href: `${addresses.changes}#${server.id}-${version.shortVersion}`,
          shortVersion: version.shortVersion,
          date: version.date,
          sentence: versionInWords(version),
        })),
      )
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
      .slice(0, shown.versions),
    at: addresses,
  };
});

function getFigures(catalog: Catalog): { label: string; value: number }[] {
  const { servers, data } = catalog;
  const { rows } = getRows(catalog);
  const worst = severityNames.at(-1)!;
  const policies = servers.reduce((sum, server) => sum + server.tools.length + getProfiles(server).length, 0);
  return [
    { label: servers.length === 1 ? 'server' : 'servers', value: servers.length },
    { label: 'tools', value: rows.length },
    { label: worst.toLowerCase(), value: rows.filter((row) => row.severity === worst).length },
    { label: 'definitions recorded', value: data.servers.flatMap((s) => s.snapshots).flatMap((s) => s.tools).length },
    { label: 'rules', value: data.rules.length },
    { label: 'policies exported and decided', value: policies * getFormats(catalog).length },
  ];
}
