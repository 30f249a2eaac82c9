import {
  absolute,
  getVersions,
  raisedBy,
  versionInWords,
  type Catalog,
  type JudgedServer,
  type VersionModel,
} from '../../catalog/index.ts';
import { type Change, sentence } from '../../history/index.ts';
import { counted } from '../../model/index.ts';
import { element, type XmlElement } from '../xml.ts';

/** A list of changes that programs follow; every address in it is absolute. */
export interface Feed {
  title: string;
  description: string;
  /** The page that tells the same to people. */
  page: string;
  atom: string;
  json: string;
  /** Newest first. */
  entries: FeedEntry[];
}

/** One recorded version of a server. */
export interface FeedEntry {
  /** Its place on the page of its server, which is also what it is known by. */
  href: string;
  title: string;
  /** The start of the day on which it was first recorded, as RFC 3339 writes it. */
  date: string;
  /** What it did to each tool that it changed, as XHTML that holds all text of the server as text. */
  content: XmlElement;
}

/** So many entries the feed of all servers has; the page of changes lists the others. */
const most = 200;

/** The newest versions of all servers, or all versions of one. */
export function getFeed(catalog: Catalog, server?: JudgedServer): Feed {
  const { settings, addresses } = catalog;
  const of = server?.data.server.short;
  const feeds = server === undefined ? addresses.changesFeeds : addresses.serverFeeds(server.id);
  return {
    title: of === undefined ? 'Toolrisk: changes' : `Toolrisk: changes of ${of}`,
    description: `What each recorded version of ${of ?? 'a server'} changed in its tools.`,
    page: absolute(settings, server === undefined ? addresses.changes : server.href),
    atom: absolute(settings, feeds.atom),
    json: absolute(settings, feeds.json),
    entries: (server === undefined ? catalog.servers : [server])
      .flatMap(entriesOf)
      .sort(newestFirst)
      .slice(0, server === undefined ? most : undefined),
  };
}

/** The newest versions of all servers that make them more dangerous to call, each with what does. */
export function getRaisedFeed(catalog: Catalog): Feed {
  const { settings, addresses } = catalog;
  return {
    title: 'Toolrisk: raised risk',
    description:
      'Versions that add a tool of high or critical severity, raise the severity of one, or newly instruct the model in its text.',
    page: absolute(settings, addresses.changes),
    atom: absolute(settings, addresses.raisedFeeds.atom),
    json: absolute(settings, addresses.raisedFeeds.json),
    entries: catalog.servers.flatMap(raisedEntriesOf).sort(newestFirst).slice(0, most),
  };
}

/** The servers of which more than one version is recorded: those that have feeds of their own. */
export function serversWithHistory({ servers }: Catalog): JudgedServer[] {
  return servers.filter(hasHistory);
}

/** Whether more than one version of the server is recorded. */
export function hasHistory({ data }: JudgedServer): boolean {
  return data.snapshots.length > 1;
}

function newestFirst(a: FeedEntry, b: FeedEntry): number {
  return a.date < b.date ? 1 : a.date > b.date ? -1 : 0;
}

function entriesOf(server: JudgedServer): FeedEntry[] {
  return getVersions(server).map((version) =>
    entryOf(server, version, versionInWords(version), version.changes, ({ kind, details }) =>
      kind === 'changed' ? details.map(sentence) : [kind],
    ),
  );
}

function raisedEntriesOf(server: JudgedServer): FeedEntry[] {
  return getVersions(server).flatMap((version) => {
    const raising = version.changes.filter((change) => raisedBy(change, server).length > 0);
    if (raising.length === 0) return [];
    const words = `${counted(raising.length, 'tool')} with raised risk`;
    return [entryOf(server, version, words, raising, (change) => raisedBy(change, server))];
  });
}

function entryOf(
  server: JudgedServer,
  { version, shortVersion, date }: VersionModel,
  words: string,
  changes: readonly Change[],
  said: (change: Change) => string[],
): FeedEntry {
  const { settings } = server.catalog;
  const line = (change: Change): XmlElement => {
    const href = absolute(settings, server.byName.get(change.tool)?.href ?? server.href);
    return element('li', {}, element('a', { href }, element('code', {}, change.tool)), ` ${said(change).join(', ')}`);
  };
  return {
    href: `${absolute(settings, server.href)}#version-${encodeURIComponent(version)}`,
    title: `${server.data.server.short} ${shortVersion}: ${words}`,
    date: `${date}T00:00:00Z`,
    content: element(
      'div',
      { xmlns: 'http://www.w3.org/1999/xhtml' },
      element('p', {}, `${words}.`),
      ...(changes.length === 0 ? [] : [element('ul', {}, ...changes.map(line))]),
    ),
  };
}
