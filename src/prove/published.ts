import { getProfiles, getTool, judge, readSettings, type Catalog, type JudgedServer } from '../catalog/index.ts';
import type { ExportContext } from '../formats/index.ts';
import type { Call, Policy } from '../model/index.ts';
import { boundaryCalls } from '../policy/index.ts';
import { readCatalogData } from '../store/index.ts';

/** The policies that the catalogue publishes for a server: three profiles, and one for each tool. */
export interface Published {
  context: ExportContext;
  policies: { name: string; policy: Policy }[];
  /** Calls of every tool: an example, and both sides of every condition. */
  calls: Call[];
  /** Those of the calls that fit the tools' schemas. */
  fitting: Call[];
}

const judged = new Map<string, Catalog>();

/** The catalogue of one server alone, which says of it what the whole one says. It is read and judged once. */
export function catalogOf(id: string): Catalog {
  const catalog = judged.get(id) ?? judge(readCatalogData(undefined, [id]), readSettings({}));
  judged.set(id, catalog);
  return catalog;
}

/** What the pages of the server show by which consumers are put to the proof. */
export function publishedForWlm(): Published {
  return publishedFor(catalogOf('teradata-wlm').servers[0]!);
}

/** What the pages of a server show, for its current tools. */
export function publishedFor(server: JudgedServer): Published {
  const { current, newest, id } = server;
  const calls = current.flatMap(({ name, definition, argumentRules }) =>
    boundaryCalls(
      definition,
      argumentRules.flatMap((rule) => rule.when),
    ).map((call) => ({ shows: call.shows, call: { server: id, tool: name, arguments: call.arguments } })),
  );
  return {
    context: {
      server: {
        id,
        tools: current.map(({ name, definition: { inputSchema } }) => ({ name, inputSchema })),
      },
      title: 'A test',
      permalink: 'http://localhost/',
      digest: newest.digest,
    },
    policies: [
      ...getProfiles(server).map((profile) => ({ name: profile.id, policy: profile.policy })),
      ...current.map((tool) => ({ name: tool.name, policy: getTool(tool).policy.policy })),
    ],
    calls: calls.map(({ call }) => call),
    fitting: calls.filter(({ shows }) => ['example', 'inside', 'outside'].includes(shows)).map(({ call }) => call),
  };
}
