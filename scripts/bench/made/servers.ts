import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { verdictsFile, type RuleSet } from '../../../src/classify/index.ts';
import { digestOfContent } from '../../../src/introspect/index.ts';
import type { Server, Snapshot } from '../../../src/model/index.ts';
import { contentRoot, digestOf, placeOf, writeFile, writeSnapshot, writeVerdicts } from '../../../src/store/index.ts';
import type { Domain } from './domain.ts';
import { domains } from './domains.ts';
import type { Mix } from './mix.ts';
import { type Random, seeded } from './random.ts';
import { changed, madeTools, type Spelling } from './tools.ts';

/** A server that was made, as it is kept in `content/servers/`. */
export interface MadeServer {
  server: Server;
  snapshots: Snapshot[];
}

const spellings: readonly Spelling[] = [
  (words) => words.join('_'),
  (words) => words.join('_'),
  (words) => words.join('-'),
  (words) => words.map((word, at) => (at === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join(''),
];

/** Servers of these sizes; equal sizes give equal servers. */
export function madeServers(sizes: Mix): MadeServer[] {
  return sizes.map((size, at) => {
    const random = seeded(`server ${at} of ${size} tools`);
    return madeServer(random, domains[at % domains.length]!, at, size);
  });
}

/** A content folder with these servers, their verdicts, and everything else that the project's own has. */
export function writeContent(root: string, servers: readonly MadeServer[], rules: RuleSet): void {
  mkdirSync(join(root, 'servers'), { recursive: true });
  cpSync(contentRoot, root, { recursive: true, filter: (file) => !file.startsWith(join(contentRoot, 'servers')) });
  for (const { server, snapshots } of servers) {
    // JSON is YAML.
    writeFile(join(root, 'servers', server.id, 'server.yaml'), JSON.stringify(server, null, 2));
    for (const snapshot of snapshots) writeSnapshot(snapshot, placeOf(server.id, snapshot.version, root));
    writeVerdicts(server.id, verdictsFile(server, snapshots, rules), root);
  }
}

function madeServer(random: Random, domain: Domain, at: number, size: number): MadeServer {
  const product = random.pick(domain.products);
  const id = `${product.toLowerCase().replaceAll(' ', '-')}-${at + 1}`;
  const name = `@${id}/mcp-server`;
  const last = `1.${random.between(0, 30)}.${random.between(0, 9)}`;
  const server: Server = {
    id,
    name: `${product} ${at + 1} MCP server`,
    short: `${product} ${at + 1}`,
    vendor: product,
    kind: 'official',
    about: `An agent reaches one ${domain.holder} of ${product}, and through it: ${domain.things.slice(0, 5).join(', ').replaceAll('_', ' ')}.`,
    purposes: [domain.purpose],
    repository: `https://example.com/${id}`,
    licence: { spdx: 'MIT', basis: 'Made for measuring; no such server exists.' },
    launch: {
      source: { kind: 'npm', name, version: last },
      transport: 'stdio',
      command: ['npx', '-y', `${name}@${last}`],
      environment: {},
    },
    notes: [],
  };
  const tools = madeTools(random, domain, random.pick(spellings), size);
  const source = { kind: 'npm', name } as const;
  const older = random.chance(0.2);
  const earlier = tools
    .filter((_, place) => place % 12 !== 5)
    .map((tool, place) => (place % 9 === 0 ? changed(random, tool) : tool));
  return {
    server,
    snapshots: [
      ...(older ? [snapshotOf(id, { ...source, version: '1.0.0-rc.1' }, 1, earlier)] : []),
      snapshotOf(id, { ...source, version: last }, older ? 2 : 1, tools),
    ],
  };
}

function snapshotOf(
  server: string,
  source: Snapshot['provenance']['source'],
  sequence: number,
  definitions: readonly object[],
): Snapshot {
  const tools = (definitions as Snapshot['tools'][number]['definition'][])
    .map((definition) => ({ digest: digestOf(definition), definition }))
    .sort((a, b) => (a.definition.name < b.definition.name ? -1 : 1));
  const content = { tools, resources: null, resourceTemplates: null, prompts: null };
  return {
    format: 1,
    server,
    version: source.version!,
    sequence,
    status: 'ok',
    digest: digestOfContent(content),
    provenance: {
      source,
      how: 'Made for measuring; no such server exists.',
      command: ['npx', '-y', `${source.name}@${source.version}`],
      environment: [],
      transport: 'stdio',
      runtime: 'node 24.21.0',
      protocolVersion: '2025-11-25',
      date: `2026-0${sequence}-15`,
    },
    ...content,
    problems: [],
  };
}
