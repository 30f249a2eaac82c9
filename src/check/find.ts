import { resolve } from 'node:path';
import {
  attribute,
  candidatesOf,
  type Client,
  clients,
  type Machine,
  type Place,
  type Scope,
  type StackFile,
  valueOf,
} from '../clients/index.ts';
import type { Problem } from '../model/core.ts';
import { pathsOf, readClientFile } from './read.ts';

/** The files of clients, and what could not be read. */
export interface Found {
  files: StackFile[];
  /** Each with the client whose file it is, where that is known. */
  problems: (Problem & { client?: string })[];
  /** The texts by the paths as they are shown, for places in them. */
  texts: ReadonlyMap<string, string>;
  /** Where each file lies, by the path as it is shown. */
  places: ReadonlyMap<string, string>;
}

/**
 * The files of every client that has one of its own on this machine: one that is shared says nothing of who reads it. With
 * `where: 'project'` those of the project alone, whoever works in it.
 */
export function findFiles(machine: Machine, where: 'everywhere' | 'project' = 'everywhere'): Found {
  const found = collection();
  for (const client of clients) {
    const seen = new Set<string>();
    const own: { path: string; scope: Scope; isShared: boolean }[] = [];
    const isMeant = ({ path }: Place) => where === 'everywhere' || (typeof path === 'string' && path.startsWith('./'));
    for (const place of client.places.filter(isMeant))
      for (const candidate of candidatesOf(place, machine))
        for (const path of pathsOf(candidate))
          if (!seen.has(path) && readClientFile(path) !== undefined) {
            seen.add(path);
            own.push({ path, scope: candidate.scope, isShared: place.shared === true });
          }
    if (own.some(({ isShared }) => !isShared))
      for (const { path, scope } of own) found.add(path, shownOn(machine, path), { client, scope });
  }
  return found;
}

/** The files that a person names, each for the client whose keys it has. */
export function namedFiles(paths: readonly string[], machine: Machine): Found {
  const found = collection();
  for (const path of paths) found.add(resolve(machine.folders[0]!, path), path);
  return found;
}

/** A path as people write it: below the project, below home, or whole. */
export function shownOn({ folders, home }: Machine, path: string): string {
  const below = (folder: string, sign: string) =>
    path.startsWith(`${folder}/`) || path.startsWith(`${folder}\\`)
      ? `${sign}${path.slice(folder.length + 1)}`
      : undefined;
  return below(folders[0]!, '') ?? below(home, '~/') ?? path;
}

function collection() {
  const found = {
    files: [] as StackFile[],
    problems: [] as Found['problems'],
    texts: new Map<string, string>(),
    places: new Map<string, string>(),
  };
  const add = (path: string, shown: string, of?: { client: Client; scope: Scope }): void => {
    const fail = (message: string, tip?: string) =>
      found.problems.push({
        level: 'error',
        path: shown,
        message,
        ...(tip && { tip }),
        ...(of && { client: of.client.id }),
      });
    const read = readClientFile(path);
    if (read === undefined) return void fail('there is no such file', 'name a file of a client, such as .mcp.json');
    if ('why' in read) return void fail(read.why);
    found.texts.set(shown, read.text);
    found.places.set(shown, path);
    const parsed = valueOf(read.text, shown);
    if ('problem' in parsed) {
      found.problems.push({ ...parsed.problem, ...(of && { client: of.client.id }) });
      return;
    }
    const owner = of ?? attribute(parsed.value, read.text, path.replaceAll('\\', '/'));
    if (owner === undefined)
      return void fail('has the keys of no client', 'name a file in which a client keeps servers or permissions');
    found.files.push({ ...owner, path: shown, value: parsed.value });
  };
  return Object.assign(found, { add });
}
