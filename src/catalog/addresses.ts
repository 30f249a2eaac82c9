import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { linkToServers, linkToTool } from '../builder/index.ts';
import type { Category, Severity } from '../model/index.ts';

const limit = 180;

/** Every internal address of a site. */
export type Addresses = ReturnType<typeof siteAddresses>;

/**
 * Every internal address of a site published below this path, which has a slash at both ends.
 * A name of a tool enters only as a segment made by `toolSegments`.
 */
export function siteAddresses(base: string) {
  const at = (path: string): string => `${base}${path}`;
  const list = (path: string) => (page: number) => (page === 1 ? at(path) : at(`${path}${page}/`));
  const tool = (server: string, segment: string) => at(`tools/${server}/${segment}/`);
  const server = (id: string) => at(`servers/${id}/`);
  const feeds = (folder: string) => ({ atom: `${folder}atom.xml`, json: `${folder}feed.json` });
  return {
    home: at(''),
    servers: at('servers/'),
    browse: at('browse/'),
    rules: at('rules/'),
    formats: at('formats/'),
    attacks: at('attacks/'),
    guides: at('guides/'),
    risks: at('risk/'),
    categories: at('categories/'),
    accuracy: at('accuracy/'),
    changes: at('changes/'),
    findings: at('findings/'),
    changesFeeds: feeds(at('changes/')),
    raisedFeeds: feeds(at('changes/raised/')),
    classify: at('classify/'),
    lint: at('lint/'),
    stack: at('stack/'),
    stackServers: at('stack/servers.json'),
    builder: at('builder/'),
    /** The builder with a ready policy of a server. */
    builderOf: (id: string) => `${at('builder/')}${linkToServers([id])}`,
    /** The builder with the recommended policy of one tool. */
    builderOfTool: (id: string, name: string) => `${at('builder/')}${linkToTool(id, name)}`,
    contact: at('contact/'),
    searchData: at('search.json'),
    searchLines: (part: string) => at(`search/lines/${part}.json`),
    searchWords: (part: string) => at(`search/words/${part}.json`),
    rulesData: at('rules.json'),
    api: at('api/'),
    apiIndex: at('api/index.json'),
    openApi: at('api/openapi.json'),
    openSearch: at('opensearch.xml'),
    verdictsCsv: at('tools.csv'),
    verdictsNdjson: at('tools.ndjson'),
    llms: at('llms.txt'),
    favicon: at('favicon.svg'),
    /** Where a contact is configured. */
    securityText: at('.well-known/security.txt'),
    server,
    tool,
    toolPolicies: (id: string, segment: string, format?: string) =>
      `${tool(id, segment)}policies/${format === undefined ? '' : `#${format}`}`,
    serverFindings: (id: string) => `${server(id)}findings/`,
    serverPolicy: (id: string, profile: string, format?: string) =>
      `${server(id)}policies/${profile}/${format === undefined ? '' : `#${format}`}`,
    serverList: (page: number) => (page === 1 ? at('servers/') : at(`browse/servers/${page}/`)),
    changeList: list('changes/'),
    findingList: list('findings/'),
    /** Of a server of which more than one version is recorded. */
    serverFeeds: (id: string) => feeds(server(id)),
    serverPage: (id: string, page: number) => (page === 1 ? server(id) : `${server(id)}${page}/`),
    toolNames: (id: string) => `${server(id)}tools.json`,
    allTools: at('servers/tools.json'),
    toolSchemas: (id: string) => `${server(id)}schemas.json`,
    serverCard: (id: string) => `${server(id)}card.png`,
    serverStack: (id: string) => `${server(id)}stack.json`,
    serverBuildable: (id: string) => `${server(id)}build.json`,
    serverTexts: (id: string) => `${server(id)}policies.json`,
    severity: (severity: Severity, page = 1) => list(`risk/${severity.toLowerCase()}/`)(page),
    category: (category: Category, page = 1) => list(`categories/${category.toLowerCase()}/`)(page),
    /** Of the list of the tools with one value of a facet, such as `takes-effect`. */
    facet: (facet: string, value: string, page = 1) => list(`browse/${facet}/${value}/`)(page),
    review: list('browse/needs-review/'),
    rule: (id: string) => at(`rules/${id}/`),
    format: (id: string) => at(`formats/${id}/`),
    formatData: (id: string) => at(`formats/${id}/use.json`),
    attack: (id: string) => at(`attacks/${id}/`),
    guide: (id: string) => at(`guides/${id}/`),
    badge: (category: Category, severity: Severity) =>
      at(`badges/${category.toLowerCase()}-${severity.toLowerCase()}.svg`),
    badgeData: (category: Category, severity: Severity) =>
      at(`badges/${category.toLowerCase()}-${severity.toLowerCase()}.json`),
    browsePage: list('browse/'),
    schema: (name: string) => at(`schemas/${name}.json`),
  };
}

/** The name as a part of an address: `[A-Za-z0-9_-]` stay, every other character becomes `~XX` per UTF-8 byte. */
export function escapeName(name: string): string {
  return Array.from(new TextEncoder().encode(name), (byte) => {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9_-]/.test(char) ? char : `~${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

/**
 * The address segment of every name of one server. Of names that differ only in case, and of names whose address
 * would pass 180 bytes, all but the first get `~` and eight hex digits of a digest of the name.
 */
export function toolSegments(names: readonly string[], prefix: string): Map<string, string> {
  const segments = new Map<string, string>();
  const taken = new Set<string>();
  const room = limit - prefix.length - 1;
  for (const name of names) {
    const plain = escapeName(name);
    const free = plain.length <= room && !taken.has(plain.toLowerCase());
    const segment = free ? plain : `${plain.slice(0, room - 9)}~${digest(name)}`;
    taken.add(segment.toLowerCase());
    segments.set(name, segment);
  }
  return segments;
}

// Of the JSON text, since a lone surrogate has no UTF-8 form of its own.
function digest(name: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(JSON.stringify(name)))).slice(0, 8);
}
