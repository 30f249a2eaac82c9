import { isObject } from '../model/core.ts';
import type { Launch } from './launch/launch.ts';
import { launchOf, type LaunchContext } from './launch/parse.ts';
import { looksSecret } from './launch/plain.ts';

/** Where a configuration holds, strongest first: set by an administrator, in one checkout for one person, shared in a project, at home, of the whole machine. */
export const scopes = ['managed', 'local', 'project', 'user', 'system'] as const;
export type Scope = (typeof scopes)[number];

/** Which tools of a server its entry lets through. */
export interface Filter {
  /** The only tools that are there; all where it is not given. */
  only?: readonly string[];
  /** Tools that are not there. */
  without?: readonly string[];
  /** Tools that run unasked; `*` for all. */
  approved?: readonly string[];
}

/** A server as a client's file has it, without anything that could be secret. */
export interface ConfiguredServer {
  /** The name that the person gave it. */
  name: string;
  launch: Launch;
  /** The names of the variables that it gets. */
  variables: readonly string[];
  filter: Filter;
  /** Why the client does not start it, as a clause; undefined where it does. */
  off?: string;
  /** The file in which it stands, its place in it as a JSON pointer, and for whom it holds. */
  file: string;
  path: string;
  scope: Scope;
}

/** An entry as it was read: nothing of it is kept but what `configured` lets through. */
export interface RawServer {
  name: string;
  command?: unknown;
  args?: unknown;
  url?: unknown;
  /** Objects or lists whose keys or items name variables. */
  environments?: readonly unknown[];
  filter?: { only?: unknown; without?: unknown; approved?: unknown };
  off?: string | undefined;
  file: string;
  path: string;
  scope: Scope;
}

/**
 * The only maker of a configured server. What may leave an entry is listed here and in the launch parser: its name, what
 * it starts, the names of variables and of tools. Values of variables and headers, arguments and queries never do.
 */
export function configured(raw: RawServer, context: LaunchContext = {}): ConfiguredServer {
  const command = raw.command === undefined ? [] : wordsIn(raw.command);
  const url = typeof raw.url === 'string' && command.length === 0 ? raw.url : undefined;
  const { only, without, approved } = raw.filter ?? {};
  return {
    name: raw.name,
    launch: plainLaunch(launchOf({ words: [...command, ...wordsIn(raw.args)], url }, context)),
    variables: (raw.environments ?? []).flatMap(variablesIn),
    filter: {
      ...(only !== undefined && { only: wordsIn(only) }),
      ...(without !== undefined && { without: wordsIn(without) }),
      ...(approved !== undefined && { approved: wordsIn(approved) }),
    },
    ...(raw.off !== undefined && { off: raw.off }),
    file: raw.file,
    path: raw.path,
    scope: raw.scope,
  };
}

/** The launch, where no name in it looks like a key that stood where a name should. */
function plainLaunch(launch: Launch): Launch {
  const { version: _, ...names } = { version: undefined, ...launch };
  return Object.values(names).some(looksSecret) ? { by: 'unknown', why: 'a name that looks like a key' } : launch;
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}

/** The names of variables; a text `NAME=value` gives its name. */
function variablesIn(value: unknown): string[] {
  const names = Array.isArray(value)
    ? wordsIn(value).map((word) => word.split('=')[0]!)
    : isObject(value)
      ? Object.keys(value)
      : [];
  return names.filter((name) => /^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name));
}
