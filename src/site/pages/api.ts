import {
  absolute,
  badgeToApi,
  getCombinations,
  getRows,
  serverToApi,
  toolToApi,
  type Catalog,
  type JudgedServer,
} from '../../catalog/index.ts';
import { documentSchemas, keys } from '../../model/index.ts';
import { getHead } from '../head.ts';
import { single } from '../page-kind.ts';

/** A call that a reader can try, and what the site of this build answers. */
interface ApiCall {
  says: string;
  command: string;
  answer: string;
}

/** How programs use the catalogue. */
export const apiPage = single('/api/', (catalog) => {
  const { addresses, settings } = catalog;
  const summary =
    'Every verdict, policy and change as a static file: no key, no limit, and the same answer for everybody.';
  return {
    head: getHead(catalog, {
      title: 'API',
      description: summary,
      path: addresses.api,
      alternates: [{ type: 'application/vnd.oai.openapi+json', href: addresses.openApi }],
    }),
    title: 'API',
    summary,
    calls: getCalls(catalog),
    badge: getBadge(catalog),
    at: addresses,
    root: absolute(settings, addresses.home),
    schemas: keys(documentSchemas).map((name) => ({ name, href: addresses.schema(name) })),
  };
});

/** Three calls about the riskiest tool and its server, each with the answer; none where there is no tool. */
function getCalls(catalog: Catalog): ApiCall[] {
  const { addresses, settings, servers } = catalog;
  const [row] = getRows(catalog).rows;
  const server = servers.find(({ id }) => id === row?.server);
  const tool = server?.byName.get(row?.name ?? '');
  if (!row || !server || !tool) return [];
  const curl = (href: string) => `curl -s '${absolute(settings, href)}'`;
  const { name, category, severity, confidence, recommended } = toolToApi(tool);
  return [
    {
      says: 'How bad can one call be, and what is recommended?',
      command: `${curl(`${tool.href}index.json`)} | jq '{name, category, severity, confidence, effect: .recommended.effect}'`,
      answer: shown({ name, category, severity, confidence, effect: recommended.effect }),
    },
    {
      says: 'Which tools of a server can do the worst?',
      command: `${curl(addresses.verdictsNdjson)} | jq -r 'select(.server == "${server.id}" and .severity == "${severity}" and .removedIn == null) | .name'`,
      answer: worst(server, severity).join('\n'),
    },
    {
      says: 'What has to be asked for or refused to break every known chain by which private data leaves?',
      command: `${curl(`${chained(catalog).href}index.json`)} | jq '.combinations.triple'`,
      answer: shown(serverToApi(chained(catalog)).combinations.triple),
    },
  ];
}

function worst({ current }: JudgedServer, severity: string): string[] {
  return current.filter(({ verdict }) => verdict.severity === severity).map(({ name }) => name);
}

/** The server whose chains are broken by the fewest tools; the first where none has a chain. */
function chained({ servers }: Catalog): JudgedServer {
  const sizes = servers.map((server) => getCombinations(server).triple?.cut.tools.length ?? Infinity);
  return servers[sizes.indexOf(Math.min(...sizes))]!;
}

/** A badge of the riskiest tool, as an image and as data; null where there is no tool. */
function getBadge(catalog: Catalog) {
  const [row] = getRows(catalog).rows;
  if (!row) return null;
  const { category, severity } = row;
  return {
    image: catalog.addresses.badge(category, severity),
    data: catalog.addresses.badgeData(category, severity),
    answer: shown(badgeToApi(category, severity)),
  };
}

function shown(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
