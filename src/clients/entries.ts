import { isObject, pointer } from '../model/core.ts';
import type { ClientFile } from './client.ts';
import { type ConfiguredServer, configured, type Filter, scopes } from './configured.ts';
import type { LaunchContext } from './launch/parse.ts';

/** Why an entry is not started, as a clause; undefined where it is. */
type WhyOff = (entry: Readonly<Record<string, unknown>>) => string | undefined;

/** Which keys of an entry say what. */
export interface EntryKeys {
  /** A program, or all words of the command. */
  command: string;
  args?: string;
  /** Keys of an address, the first that is there. */
  url: readonly string[];
  environments: readonly string[];
  only?: string;
  without?: string;
  approved?: string;
  off?: WhyOff;
}

/** The entry that most clients share. */
export const commonEntry: EntryKeys = { command: 'command', args: 'args', url: ['url'], environments: ['env'] };

/** An entry that a key switches off. */
export const disabled: WhyOff = (entry) => (entry['disabled'] === true ? 'it is disabled' : undefined);

/** An entry that a key has to leave on. */
export const notEnabled: WhyOff = (entry) => (entry['enabled'] === false ? 'it is not enabled' : undefined);

/** The value under some keys; undefined where there is none. */
export function under(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (found, key) => (isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined),
    value,
  );
}

/** How sure the entries below `mcpServers` make it whose file it is: 2 where one is of a kind of its own, 1 where there are any, 0 where there are none. */
export function sureByEntries(value: unknown, isOwn: (entry: unknown) => boolean): 0 | 1 | 2 {
  const entries = under(value, 'mcpServers');
  if (!isObject(entries)) return 0;
  return Object.values(entries).some(isOwn) ? 2 : 1;
}

/** The servers of a map of entries that stands at a path of a file. What is no object is no entry. */
export function serversAt(
  { value, path: file, scope }: ClientFile,
  at: readonly string[],
  keys: EntryKeys,
  context: LaunchContext,
): ConfiguredServer[] {
  const entries = under(value, ...at);
  if (!isObject(entries)) return [];
  return Object.entries(entries).flatMap(([name, entry]) => {
    if (!isObject(entry)) return [];
    return [serverOf(entry, { name, file, path: pointer(...at, name), scope }, keys, context)];
  });
}

/** The server of one entry. */
export function serverOf(
  entry: Readonly<Record<string, unknown>>,
  where: Pick<ConfiguredServer, 'name' | 'file' | 'path' | 'scope'>,
  keys: EntryKeys,
  context: LaunchContext,
): ConfiguredServer {
  const value = (key: string | undefined) => (key !== undefined && Object.hasOwn(entry, key) ? entry[key] : undefined);
  return configured(
    {
      ...where,
      command: value(keys.command),
      args: value(keys.args),
      url: keys.url.map(value).find((url) => url !== undefined),
      environments: keys.environments.map(value),
      filter: { only: value(keys.only), without: value(keys.without), approved: value(keys.approved) },
      off: keys.off?.(entry),
    },
    context,
  );
}

/** Of servers of one name the one of the strongest scope, of one scope the first; the others are kept from counting. */
export function strongest(
  servers: readonly ConfiguredServer[],
  order: readonly ConfiguredServer['scope'][] = scopes,
): { servers: ConfiguredServer[]; shadowed: ConfiguredServer[] } {
  const sorted = servers.toSorted((a, b) => order.indexOf(a.scope) - order.indexOf(b.scope));
  const winners = new Map<string, ConfiguredServer>();
  const shadowed: ConfiguredServer[] = [];
  for (const server of sorted)
    if (winners.has(server.name)) shadowed.push(server);
    else winners.set(server.name, server);
  return { servers: [...winners.values()], shadowed };
}

/** Whether the lists of an entry take a tool away; those of `only` may hold `*` for all. */
export function isFiltered({ only, without }: Filter, tool: string): boolean {
  if (without?.includes(tool)) return true;
  return only !== undefined && !only.includes('*') && !only.includes(tool);
}

/** The files that could be read, strongest scope first; those of one scope in the order given, which is nearest first. */
export function inOrder(files: readonly ClientFile[]): ClientFile[] {
  return files
    .filter(({ value }) => value !== undefined)
    .toSorted((a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope));
}

/** The texts in a list; nothing where it is none. */
export function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Objects laid over each other key by key, the strongest first; what is no object replaces what is below it. */
export function merged(values: readonly unknown[]): unknown {
  const [first, ...rest] = values.filter((value) => value !== undefined);
  if (!isObject(first)) return first;
  const below = merged(rest);
  if (!isObject(below)) return first;
  const keys = [...new Set([...Object.keys(below), ...Object.keys(first)])];
  return Object.fromEntries(keys.map((key) => [key, merged([under(first, key), under(below, key)])]));
}
