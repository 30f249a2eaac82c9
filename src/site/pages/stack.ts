import type { Catalog, JudgedServer } from '../../catalog/index.ts';
import { getFormats, getRows } from '../../catalog/index.ts';
import { clients, listedPlaces } from '../../clients/index.ts';
import { keys } from '../../model/index.ts';
import { profiles } from '../../policy/index.ts';
import { proofInWords } from '../format-use.ts';
import { getHead } from '../head.ts';
import { single } from '../page-kind.ts';

/** What the files of clients let their agents do, and one policy for each of them. */
export const stackPage = single('/stack/', (catalog) => {
  const title = 'What your clients let an agent do';
  const summary =
    'Paste the files in which your MCP clients keep servers and permissions: every tool that an agent can call, riskiest first, now and under a policy, and that policy in the file itself.';
  const { addresses } = catalog;
  return {
    head: getHead(catalog, { title, description: summary, path: addresses.stack }),
    title,
    summary,
    servers: addresses.stackServers,
    tools: addresses.serverStack('SERVER'),
    classify: addresses.classify,
    builder: addresses.builder,
    formats: addresses.formats,
    profiles: keys(profiles).map((id) => ({ id, label: profiles[id].label, description: profiles[id].description })),
    clients: clients.map(({ title: label }) => label),
    places: clients.map((client) => ({
      title: client.title,
      places: listedPlaces.filter((each) => each.client === client).map(({ id, path }) => ({ id, path })),
    })),
    proofs: getProofs(catalog),
    examples: getExamples(catalog),
  };
});

/** What running each client showed of its format, by the client's id; nothing of a client that was not run. */
function getProofs(catalog: Catalog): Record<string, { words: string; href: string }> {
  const ran = getFormats(catalog).filter(({ proof }) => proof.level === 'ran');
  return Object.fromEntries(
    ran
      .filter(({ id }) => clients.some((client) => client.id === id))
      .map(({ id, href, proof }) => [id, { words: `${proof.label}${proofInWords(proof)}`, href }]),
  );
}

// So many that the example is not about one server.
const most = 40;

/** Files of two clients with servers of the catalogue that start from packages, the ones with the riskiest tools, and one that nobody knows. */
function getExamples(catalog: Catalog): string[] {
  const found = new Map<string, JudgedServer>();
  for (const { server } of getRows(catalog).rows) {
    const judged = catalog.servers.find(({ id }) => id === server)!;
    const { kind } = judged.data.server.launch.source;
    if ((kind === 'npm' || kind === 'pypi') && judged.current.length <= most) found.set(server, judged);
  }
  const [first, second, third] = [...found.values()];
  const known = [first, second].filter((server) => server !== undefined);
  const entries = known.map((server): [string, unknown] => [`my-${server.id}`, entryOf(server)]);
  const own = { command: 'node', args: ['./billing/server.js'], env: { BILLING_KEY: 'a key' } };
  const settings = { permissions: { allow: known.map(({ id }) => `mcp__my-${id}`), deny: ['Read(./.env)'] } };
  const { command, args } = third ? entryOf(third) : own;
  return [
    JSON.stringify({ mcpServers: { ...Object.fromEntries(entries), 'acme-billing': own } }, null, 2),
    JSON.stringify(settings, null, 2),
    `# at work\n[mcp_servers.tools]\ncommand = ${JSON.stringify(command)}\nargs = ${JSON.stringify(args)}\ndefault_tools_approval_mode = "approve"\n`,
  ];
}

function entryOf({ data }: JudgedServer): { command: string; args: string[] } {
  const { kind, name } = data.server.launch.source;
  return kind === 'npm' ? { command: 'npx', args: ['-y', name] } : { command: 'uvx', args: [name] };
}
