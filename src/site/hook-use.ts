import { type Catalog, type FormatModel, getProfiles, getProof, getRows, type ProofModel } from '../catalog/index.ts';
import { besideHook } from '../formats/beside-hook.ts';
import { brokenResidents, brokenWays, entryFor, type Hook, type HookFile } from '../formats/hook.ts';
import { hooks } from '../formats/hooks.ts';
import { counted, keys, operators, type Policy } from '../model/index.ts';

/** What a client can be told by its permissions alone, and by these with a hook that asks this project. */
export interface HookUse {
  title: string;
  since: string | null;
  /** What is said of each, by what can be said. */
  rows: { what: string; alone: string; together: string }[];
  /** What a ready policy loses; null where there is no server. */
  example: string | null;
  broken: { way: string; becomes: string }[];
  notes: readonly string[];
  proof: ProofModel;
  tried: string | null;
  entry: HookFile;
  /** The form that stays and is asked over HTTP; null where the client has none. */
  resident: { command: string; entry: HookFile; broken: { way: string; becomes: string }[] } | null;
  source: Hook['source'];
}

/** The hook of a format; null where its client has none. */
export function getHookUse(catalog: Catalog, { id, title, format }: FormatModel): HookUse | null {
  const hook = hooks.get(id);
  if (!hook) return null;
  const proof = getProof(id, catalog.data.hookProofs);
  const can = (effect: (typeof format.effects)[number]) => format.effects.includes(effect);
  return {
    title,
    since: hook.since ?? null,
    rows: [
      { what: 'Hide a tool', alone: can('hide') ? 'yes' : 'no', together: can('hide') ? 'yes' : 'no' },
      {
        what: 'Refuse a tool that it lists',
        alone: can('deny') ? 'yes' : 'no, it is hidden',
        together: 'yes, with the reason',
      },
      {
        what: 'Ask a person',
        alone: can('ask') || format.asksUnnamed ? 'yes, for every call of a tool' : 'no',
        together: hook.asks
          ? 'yes, by arguments too, with the call and its arguments in the question'
          : 'yes, by the permissions, for every call of a tool that the hook lets pass',
      },
      {
        what: 'Count calls',
        alone: format.windows.length === 0 ? 'no' : `in each ${listOf(format.windows)}`,
        together: 'in each minute, hour and day',
      },
      {
        what: 'Test arguments',
        alone: format.operators.length === 0 ? 'no' : `by ${format.operators.length} of ${operators.length} operators`,
        together: `by all ${operators.length} operators`,
      },
    ],
    example: exampleOf(catalog, format, hook),
    broken: waysOf(brokenWays, hook.broken),
    notes: hook.notes,
    proof,
    tried: triedIn(proof),
    entry: entryFor(hook, ['node', 'TOOLRISK/hook.cjs'], id, 'POLICY.json'),
    resident: hook.resident
      ? {
          command: `toolrisk hook ${id} --http PORT --policy POLICY.json`,
          entry: hook.resident.entry({ url: 'http://127.0.0.1:PORT/', token: 'TOKEN' }),
          broken: waysOf(brokenResidents, hook.resident.broken),
        }
      : null,
    source: hook.source,
  };
}

/** What becomes of a call in each way of not answering. */
function waysOf<K extends string>(
  ways: Readonly<Record<K, string>>,
  broken: Readonly<Record<K, 'refused' | 'passes'>>,
) {
  return keys(ways).map((way) => ({
    way: ways[way],
    becomes: broken[way] === 'refused' ? 'the call is refused' : 'the call goes on to the permissions',
  }));
}

/** What the ready policy of the server of the riskiest tool loses without and with the hook. */
function exampleOf(catalog: Catalog, format: FormatModel['format'], hook: Hook): string | null {
  const server = catalog.servers.find(({ id }) => id === getRows(catalog).rows[0]?.server);
  const profile = server && getProfiles(server).find(({ id }) => id === 'operate');
  if (!server || !profile) return null;
  const tools = server.current.map(({ name, definition: { inputSchema } }) => ({ name, inputSchema }));
  const context = { server: { id: server.id, tools }, title: '', permalink: '', digest: server.newest.digest };
  const lost = (policy: Policy) => new Set(format.export(policy, context).losses.map(({ tool }) => tool)).size;
  const [alone, together] = [lost(profile.policy), lost(besideHook(profile.policy, hook))];
  const said = (count: number) => (count === 0 ? 'none' : String(count));
  return `Of the ${counted(tools.length, 'tool')} in the policy “${profile.label}” for ${server.data.server.short}, the permissions alone have to treat ${said(alone)} more strictly than the policy says, and with the hook ${said(together)}.`;
}

function triedIn({ names, modes }: ProofModel): string | null {
  const parts = [
    ...(modes.length > 0
      ? [`in the modes ${modes.map(({ name, cases }) => `\`${name}\` (${cases} cases)`).join(', ')}`]
      : []),
    ...(names.length > 0 ? [`under the names ${names.map(({ name }) => `\`${name}\``).join(', ')}`] : []),
  ];
  return parts.length === 0 ? null : `Tried ${parts.join(', and ')}.`;
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}
