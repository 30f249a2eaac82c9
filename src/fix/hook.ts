import { jsonText } from '../amend/edit/json.ts';
import { shownOn } from '../check/find.ts';
import { readClientFile } from '../check/read.ts';
import { candidatesOf, type ListedCatalogue, type Machine, valueOf } from '../clients/index.ts';
import { under } from '../clients/entries.ts';
import type { StackClient, StackFile } from '../clients/stack.ts';
import { besideHook } from '../formats/beside-hook.ts';
import { entryFor, type Hook, type HookFile } from '../formats/hook.ts';
import { hooks } from '../formats/hooks.ts';
import { toolsBeside } from '../hook/tools-file.ts';
import type { KnownTool } from '../model/known-server.ts';
import { InputError, isObject, type Policy } from '../model/core.ts';
import { equal } from '../policy/core.ts';
import type { Profile } from '../policy/profiles.ts';
import { fail } from '../store/read-file.ts';
import { type Kept, keptStricter } from './hook-policy.ts';
import { leftSince, whyNotWritten } from './left.ts';

/** With what hooks are written. */
export interface HookChoice {
  /** The program that a client starts, and Node, which runs it. */
  program: string;
  node: string;
  /** The ready policy for a server of the catalogue, and its tools; undefined where the catalogue has none. */
  readyFor(server: string): { policy: Policy; tools: readonly KnownTool[] } | undefined;
}

/** A file that a hook needs. */
export interface HookText {
  shown: string;
  place: string;
  /** Undefined where there is none yet. */
  before: string | undefined;
  text: string;
  about?: string;
}

/** The catalogue with what the permissions of a client have to say beside its hook; as it is for a client without one. */
export function besideHooks(
  client: string,
  listed: ListedCatalogue,
  profile: Profile,
  { readyFor }: HookChoice,
): ListedCatalogue {
  const hook = hooks.get(client);
  if (!hook) return listed;
  return {
    servers: listed.servers.map((server) => {
      const ready = readyFor(server.id);
      if (!ready) return server;
      const effects = new Map(besideHook(ready.policy, hook).rules.map(({ tool, effect }) => [tool, effect]));
      return {
        ...server,
        tools: server.tools.map((tool) => {
          const effect = effects.get(tool.name);
          if (effect === undefined || !tool.effects) return tool;
          const said = effect === 'deny' || effect === 'limit' ? 'hide' : effect;
          return { ...tool, effects: { ...tool.effects, [profile]: said } };
        }),
      };
    }),
  };
}

/** The files of the hook of a client that change, with what is known of it, or why none can; undefined where none has to. */
export function hookFiles(
  own: readonly StackFile[],
  { id: client, title, servers }: StackClient,
  machine: Machine,
  choice: HookChoice,
  texts: ReadonlyMap<string, string>,
): { files: HookText[]; notes: readonly string[] } | { left: string } | undefined {
  const hook = hooks.get(client);
  const known = servers.flatMap(({ name, off, match }) => {
    const ready = match && off === undefined ? choice.readyFor(match.server.id) : undefined;
    return ready ? [{ name, ...ready }] : [];
  });
  if (!hook || known.length === 0) return undefined;
  const policy: Policy = {
    version: 1,
    default: 'deny',
    rules: known.flatMap(({ name, policy: { rules } }) => rules.map((rule) => ({ ...rule, server: name }))),
  };
  const tools = Object.fromEntries(
    known.map(({ name, policy: own, tools: all }) => [name, { tools: listed(own, all) }]),
  );
  const file = candidatesOf({ scope: 'user', path: `$config/toolrisk/${client}.json` }, machine)[0]!.path;
  const entry = entryFor(hook, [choice.node, choice.program], client, file);
  try {
    const [first, beside, target] = [file, toolsBeside(file), placeOf(entry, machine)].map((place) =>
      at(place, machine),
    ) as [Place, Place, Place];
    const before = { policy: first.before, tools: beside.before };
    const kept = keptStricter({ policy, tools }, before, { policy: first.shown, tools: beside.shown });
    const entered = withEntry(
      entry,
      { ...target, before: texts.get(target.shown) ?? target.before },
      client,
      choice.program,
      hook,
    );
    const files: HookText[] = [
      { ...first, text: kept.policy, about: policyInWords(kept) },
      {
        ...beside,
        text: kept.tools,
        about: 'The names of the tools, and the arguments of those of which arguments are tested.',
      },
      { ...target, text: entered },
    ];
    const changed = files.filter(({ shown, before: now, text }) => text !== (texts.get(shown) ?? now));
    return changed.length === 0
      ? undefined
      : { files: changed, notes: [...switchedOff(own, title, hook), ...notesOf(hook)] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { left: leftSince(error.problems[0]!) };
  }
}

type Place = Pick<HookText, 'shown' | 'place' | 'before'>;

/** A file of a hook as it stands. Throws InputError where it cannot be read or replaced. */
function at(place: string, machine: Machine): Place {
  const shown = shownOn(machine, place);
  const read = readClientFile(place);
  if (read === undefined) return { shown, place, before: undefined };
  const why = 'why' in read ? read.why : whyNotWritten(place);
  if (why !== undefined) return fail(shown, why);
  return { shown, place, before: (read as { text: string }).text };
}

function policyInWords({ rules, stricter }: Kept): string {
  const [conditions, limits] = [rules.filter(({ when }) => when), rules.filter(({ limit }) => limit)];
  const said = `The policy: ${rules.length} rules, ${conditions.length} of them with conditions on arguments, ${limits.length} with limits.`;
  if (stricter === 0) return said;
  return `${said} ${stricter === 1 ? 'One tool keeps' : `${stricter} tools keep`} what was stricter there; without that file the ready policy is written.`;
}

/** The files in which the client is told to ask no hook, in a sentence each. */
function switchedOff(files: readonly StackFile[], title: string, { off }: Hook): string[] {
  if (!off) return [];
  return files
    .filter(({ value }) => under(value, ...off.keys) === off.value)
    .map(
      ({ path }) =>
        `${off.keys.join('.')} is ${off.value} in ${path}, so that ${title} asks no hook: the permissions alone hold.`,
    );
}

function notesOf({ notes }: Hook): string[] {
  return notes.map((note) => note.replaceAll('`', ''));
}

/** The tools as a server lists them, without what no rule asks for. */
function listed({ rules }: Policy, tools: readonly KnownTool[]): KnownTool[] {
  const tested = new Set(rules.filter(({ when }) => when).map(({ tool }) => tool));
  return tools.map(({ name, inputSchema }) => (tested.has(name) ? { name, inputSchema } : { name }));
}

/** The text of a file with the entry in it, in place of one that this command wrote before. Throws InputError where it has no place there. */
function withEntry(
  { text, item }: HookFile,
  { shown, before }: Place,
  client: string,
  program: string,
  hook: Hook,
): string {
  if (!item || before === undefined || before.trim() === '') return text;
  const read = valueOf(before, shown);
  if ('problem' in read) throw new InputError([read.problem]);
  const edited = jsonText(before);
  const found = edited.at(...item.list);
  if (found !== undefined && !Array.isArray(found)) fail(shown, `has no list under ${item.list.join('.')}`);
  const items: unknown[] = found ?? [];
  // With both, a call would be asked about twice, and counted twice.
  if (items.some((each) => isResident(each, hook))) return before;
  const own = items.findIndex((each) => isOwn(each, client, program));
  if (own === -1) edited.insert([...item.list, items.length], item.value);
  else if (JSON.stringify(items[own]) !== JSON.stringify(item.value)) edited.set([...item.list, own], item.value);
  return edited.text;
}

/** True for an entry that starts this program for this client, wherever it lies. */
function isOwn(item: unknown, client: string, program: string): boolean {
  const name = program.slice(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
  const commands = isObject(item) && Array.isArray(item['hooks']) ? (item['hooks'] as unknown[]) : [];
  return commands.some((each) => {
    const command = isObject(each) ? each['command'] : undefined;
    return typeof command === 'string' && command.includes(name) && command.includes(` ${client} --policy `);
  });
}

/** True for the entry of the hook that stays, at whatever port and with whatever token. */
function isResident(item: unknown, { resident }: Hook): boolean {
  const ways = under(item, 'hooks');
  const way: unknown = Array.isArray(ways) ? ways[0] : undefined;
  const [url, header] = [under(way, 'url'), under(way, 'headers', 'Authorization')];
  if (!resident || typeof url !== 'string' || typeof header !== 'string') return false;
  const entry = resident.entry({ url, token: header.replace(/^Bearer /, '') });
  return /^http:\/\/127\.0\.0\.1:\d+\/$/.test(url) && equal(entry.item!.value, item);
}

function placeOf({ path, movedBy }: HookFile, { home, environment }: Machine): string {
  const moved = movedBy && environment[movedBy.variable];
  return moved ? `${moved}${path.slice(movedBy.folder.length)}` : `${home}${path.slice(1)}`;
}
