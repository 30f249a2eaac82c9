import { readFileSync, realpathSync, statSync } from 'node:fs';
import {
  amenders,
  inTheApp,
  type Choice,
  movesOf,
  type Move,
  type Proposal,
  propose,
  type TextFile,
} from '../amend/index.ts';
import type { Found } from '../check/index.ts';
import { candidatesOf, clients, isUnasked, type ListedCatalogue, type Machine, valueOf } from '../clients/index.ts';
import { encoded, encodingOf } from './bytes.ts';
import { besideHooks, type HookChoice, hookFiles } from './hook.ts';
import { leftSince, whyNotWritten } from './left.ts';

/** A file as it will be written; `before` is undefined where it is new. */
export interface PlannedFile {
  /** The path as it is shown. */
  shown: string;
  /** Where it lies, behind all links. */
  path: string;
  before: Buffer | undefined;
  after: Buffer;
  /** The permission bits that it has. */
  mode: number | undefined;
  /** Its texts, for people to compare. */
  texts: { before: string; after: string };
  /** What it is, where its lines say less than that. */
  about?: string;
}

/** What is proposed for one client. */
export interface PlannedClient {
  title: string;
  /** Whether what may run stands in a file of it at all, and not in its app alone. */
  isChangeable: boolean;
  proposal: Proposal;
  /** The files that change for it, as they are shown. */
  files: string[];
  moves: Move[];
  /** Why nothing is written for it, as a sentence; undefined where something may be. */
  left: string | undefined;
  /** What has to be known of its hook, as sentences; none where none is written. */
  hook: readonly string[];
}

/** All that is to be written. */
export interface Plan {
  clients: PlannedClient[];
  files: PlannedFile[];
}

/**
 * What a ready policy makes of the files of clients: one client after the other, each on the files as those before it left
 * them, since some are shared. A client of which a file cannot be read, or not be written, is left alone.
 */
export function planFix(
  given: Found,
  listed: ListedCatalogue,
  machine: Machine,
  choice: Choice,
  only?: string,
  hooked?: HookChoice,
): Plan {
  // Files of hooks are not among those by which servers are found.
  const found = { ...given, texts: new Map(given.texts), places: new Map(given.places) };
  const texts = new Map(found.texts);
  const abouts = new Map<string, string>();
  const planned: PlannedClient[] = [];
  for (const client of new Set(found.files.map((file) => file.client))) {
    if (only !== undefined && client.id !== only) continue;
    const own = found.files.filter((file) => file.client === client).map((file) => current(file, texts));
    const catalogue = hooked ? besideHooks(client.id, listed, choice.profile, hooked) : listed;
    const [proposal] = propose(own, catalogue, choice, { folders: machine.folders });
    const isChangeable = !inTheApp.has(client.id);
    if (proposal === undefined || (!amenders.has(client.id) && !holdsOpen(proposal, choice))) continue;
    const changed = new Map([...texts, ...proposal.files.map(({ path, text }) => [path, text] as const)]);
    const hook = hooked && hookFiles(own, proposal.now, machine, hooked, changed);
    const left = whyLeft(client.id, proposal, found, machine) ?? (hook && 'left' in hook ? hook.left : undefined);
    const files = left === undefined ? proposal.files : [];
    for (const { path, text } of files) texts.set(path, text);
    const hookTexts = left === undefined && hook && 'files' in hook ? hook.files : [];
    for (const { shown, place, before, text, about } of hookTexts) {
      found.places.set(shown, place);
      if (before !== undefined && !found.texts.has(shown)) found.texts.set(shown, before);
      if (about !== undefined) abouts.set(shown, about);
      texts.set(shown, text);
    }
    planned.push({
      title: client.title,
      isChangeable,
      proposal,
      files: [...files.map(({ path }) => path), ...hookTexts.map(({ shown }) => shown)],
      hook: hook && hookTexts.length > 0 && 'notes' in hook ? hook.notes : [],
      moves: movesOf([proposal]).filter(({ tool, then }) => tool.fate !== then),
      left,
    });
  }
  const changed = [...texts].filter(([shown, text]) => found.texts.get(shown) !== text);
  return {
    clients: planned,
    files: changed.map(([shown, text]) => {
      const about = abouts.get(shown);
      return { ...plannedFile(shown, text, found, machine), ...(about !== undefined && { about }) };
    }),
  };
}

function current(file: Found['files'][number], texts: ReadonlyMap<string, string>): TextFile {
  const text = texts.get(file.path)!;
  const read = valueOf(text, file.path);
  return { ...file, text, value: 'value' in read ? read.value : file.value };
}

/** True where a call may run unasked that the policy would hold back. */
function holdsOpen({ now }: Proposal, { profile }: Choice): boolean {
  return now.servers.some(({ off, match, tools }) =>
    off === undefined && match === undefined
      ? true
      : tools.some(({ fate, effects }) => isUnasked(fate) && effects?.[profile] !== 'allow'),
  );
}

function whyLeft(id: string, { files }: Proposal, found: Found, machine: Machine): string | undefined {
  const unread = found.problems.find(({ client }) => client === id);
  if (unread) return leftSince(unread);
  for (const { path: shown, before } of files) {
    const path = placeOf(shown, found, machine);
    const why = path === undefined ? 'has no place on this machine' : before && whyNotWritten(path);
    if (why) return `Left as it is, since ${shown} ${why}.`;
  }
  return undefined;
}

function plannedFile(shown: string, text: string, found: Found, machine: Machine): PlannedFile {
  const path = placeOf(shown, found, machine)!;
  const known = found.texts.get(shown);
  if (known === undefined)
    return {
      ...{ shown, path, before: undefined, mode: undefined },
      after: Buffer.from(text),
      texts: { before: '', after: text },
    };
  const real = realpathSync(path);
  const before = readFileSync(real);
  return {
    ...{ shown, path: real, before },
    after: encoded(text, encodingOf(before)),
    mode: statSync(real).mode & 0o7777,
    texts: { before: known, after: text },
  };
}

/** Where a file lies that is shown so: where it was found, or for a new one where its client looks for it. */
function placeOf(shown: string, found: Found, machine: Machine): string | undefined {
  const known = found.places.get(shown);
  if (known !== undefined) return known;
  const template = shown.startsWith('~/') ? shown : `./${shown}`;
  for (const place of clients.flatMap(({ places }) => places)) {
    if (typeof place.path !== 'string') continue;
    const [folder, name] = [
      template.slice(0, template.lastIndexOf('/')),
      template.slice(template.lastIndexOf('/') + 1),
    ];
    const candidate = candidatesOf(place, machine)[0];
    if (candidate === undefined) continue;
    if (place.path === template) return candidate.path;
    if (
      candidate.ending !== undefined &&
      place.path === `${folder}/*${candidate.ending}` &&
      name.endsWith(candidate.ending)
    )
      return `${candidate.path}/${name}`;
  }
  return undefined;
}
