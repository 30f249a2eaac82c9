import type { ListedCatalogue, ListedEffect, ListedTool } from '../clients/catalogue.ts';
import { reduce } from '../formats/write/reduce.ts';
import type { Effect } from '../model/index.ts';
import type { Profile } from '../policy/index.ts';
import type { Catalog, JudgedServer, JudgedTool } from './judge.ts';
import { listCatalogue } from './listed.ts';
import { getProfiles } from './policy/profiles.ts';

/** By what every server is recognised in a configuration, without its tools. */
export function getStackServers(catalog: Catalog): ListedCatalogue {
  return { servers: listCatalogue(catalog).servers.map((server) => ({ ...server, tools: [] })) };
}

/** The tools of a server as a stack needs them, with what each ready policy makes of them. */
export function getStackTools(server: JudgedServer): ListedTool[] {
  const [listed] = listCatalogue({ ...server.catalog, servers: [server] }).servers;
  const byProfile = new Map(getProfiles(server).map(({ id, policy }) => [id, effectsUnder(server, policy)]));
  return listed!.tools.map((tool) => ({
    ...tool,
    href: server.byName.get(tool.name)!.href,
    effects: Object.fromEntries(
      [...byProfile].map(([id, effects]) => [id, effects.get(tool.name) ?? plain(server.byName.get(tool.name)!)]),
    ) as Record<Profile, ListedEffect>,
  }));
}

/** The whole catalogue as a stack needs it. */
export function getStackCatalogue(catalog: Catalog): ListedCatalogue {
  const { servers } = listCatalogue(catalog);
  return { servers: servers.map((listed, at) => ({ ...listed, tools: getStackTools(catalog.servers[at]!) })) };
}

/** What clients have: no conditions, no limits. */
const client = { consumer: 'A client', effects: ['hide', 'ask', 'allow'], operators: [], windows: [] } as const;

function effectsUnder(
  { id, current }: JudgedServer,
  policy: Parameters<typeof reduce>[0],
): ReadonlyMap<string, ListedEffect> {
  const context = { server: { id, tools: current }, title: '', permalink: '', digest: '' };
  const { stated } = reduce(policy, context, client);
  return new Map([...stated].map(([tool, [rule]]) => [tool, listedEffect(rule!.effect)]));
}

/** What a tool that the newest version no longer has is recommended. */
function plain({ recommendation: { effect, when } }: JudgedTool): ListedEffect {
  return when && effect === 'allow' ? 'ask' : listedEffect(effect);
}

const listedEffects = {
  hide: 'hide',
  deny: 'hide',
  ask: 'ask',
  limit: 'ask',
  allow: 'allow',
} as const satisfies Record<Effect, ListedEffect>;

function listedEffect(effect: Effect): ListedEffect {
  return listedEffects[effect];
}
