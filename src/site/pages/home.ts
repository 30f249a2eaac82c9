import { countRows, getRows, versionInWords, type Catalog, type ToolRow } from '../../catalog/index.ts';
import { axes, axisNames, axisTerm, counted } from '../../model/index.ts';
import { getDefaultDeny } from '../default-deny.ts';
import { getHead } from '../head.ts';
import { shownTool } from '../shown-tool.ts';
import { saysWhole } from '../says-whole.ts';
import { single } from '../page-kind.ts';
import { getToolPanel } from '../panel.ts';
import { getProofFigures } from '../proof-figures.ts';
import { placeOf, versionsOf } from './changes.ts';

const shown = { tools: 9, axes: 4, versions: 4 };

/** The front page. */
export const homePage = single('/', (catalog) => {
  const { rows } = getRows(catalog);
  const { addresses } = catalog;
  const figures = getProofFigures(catalog);
  return {
    head: getHead(catalog, {
      title: 'Toolrisk: what MCP tools can do, and the policy to copy',
      description: `What ${counted(rows.length, 'tool')} of MCP servers can do when an agent calls them, how bad one wrong call can be, and which policy to copy.`,
      path: addresses.home,
    }),
    total: rows.length,
    severities: countRows(rows, addresses).severities.filter(({ count }) => count > 0),
    tries: getTries(rows).map((query) => ({
      query,
      href: `${addresses.browse}?q=${encodeURIComponent(query).replaceAll('%20', '+')}`,
    })),
    card: getCard(catalog, shownTool(catalog, rows)),
    // What a person has to look at first is no example of what the catalogue knows.
    riskiest: onePerServer(
      rows.filter((row) => !row.review && saysWhole(catalog, row)),
      shown.tools,
    ),
    figures,
    versions: versionsOf(catalog)
      .slice(0, shown.versions)
      .map(({ server, version }) => ({
        server: server.data.server.short,
        href: `${addresses.changes}#${placeOf(server, version)}`,
        shortVersion: version.shortVersion,
        date: version.date,
        sentence: versionInWords(version),
      })),
    at: addresses,
  };
});

/** The riskiest tool with its policy to copy, and what a policy does that hides it by the wrong default; null where there is no tool. */
function getCard({ servers }: Catalog, row: ToolRow | undefined) {
  const server = servers.find(({ id }) => id === row?.server);
  const tool = row && server?.byName.get(row.name);
  if (!row || !server || !tool) return null;
  return {
    row,
    axes: axisNames
      .filter((name) => row.axes[name] !== 'unknown')
      .slice(0, shown.axes)
      .map((name) => ({ label: axes[name].label, value: axisTerm(name, row.axes[name]).label })),
    panel: getToolPanel(tool),
    deny: getDefaultDeny(server, tool.name),
  };
}

/** The worst tool of each server, riskiest first; where there are few servers, their next ones too. */
function onePerServer(rows: readonly ToolRow[], size: number): ToolRow[] {
  const first = new Map<string, ToolRow>();
  for (const row of rows) if (!first.has(row.server)) first.set(row.server, row);
  const worst = [...first.values()].slice(0, size);
  const chosen = new Set([...worst, ...rows.filter((row) => !worst.includes(row)).slice(0, size - worst.length)]);
  return rows.filter((row) => chosen.has(row));
}

/** Searches to try, each of which finds something. */
function getTries(rows: readonly ToolRow[]): string[] {
  const asked = ['run sql', 'delete branch', 'abort session', 'send email', 'refund', 'drop database'];
  const finds = (query: string): boolean => {
    const words = query.split(' ');
    return rows.some(({ name, line }) => words.every((word) => `${name} ${line}`.toLowerCase().includes(word)));
  };
  const risks = rows.some(({ severity }) => severity === 'Critical') ? ['risk:critical'] : [];
  return [...asked.filter(finds).slice(0, 3), ...risks];
}
