import { absolute, getVersions, versionInWords, type Catalog, type JudgedServer } from '../../catalog/index.ts';
import { sentence } from '../../history/index.ts';
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
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
      .slice(0, server === undefined ? most : undefined),
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

function entriesOf(server: JudgedServer): FeedEntry[] {
  const { settings } = server.catalog;
  return getVersions(server).map((version) => ({
    href: `${absolute(settings, server.href)}#version-${encodeURIComponent(version.version)}`,
    title: `${server.data.server.short} ${version.shortVersion}: ${versionInWords(version)}`,
    date: `${version.date}T00:00:00Z`,
    content: element(
      'div',
      { xmlns: 'http://www.w3.org/1999/xhtml' },
      element('p', {}, `${versionInWords(version)}.`),
      ...(version.changes.length === 0 ? [] : [element('ul', {}, ...version.changes.map(line))]),
    ),
  }));

  function line({ tool, kind, details }: ReturnType<typeof getVersions>[number]['changes'][number]): XmlElement {
    const href = absolute(settings, server.byName.get(tool)?.href ?? server.href);
    const what = kind === 'changed' ? details.map(sentence).join(', ') : kind;
    return element('li', {}, element('a', { href }, element('code', {}, tool)), ` ${what}`);
  }
}
