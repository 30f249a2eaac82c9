import { createHash } from 'node:crypto';
import type { Category, Effect, Severity } from '../model/index.ts';

const limit = 180;

/** Every internal address of the site. A name of a tool enters only as a segment made by `toolSegments`. */
export const addresses = {
  home: '/',
  servers: '/servers/',
  browse: '/browse/',
  rules: '/rules/',
  formats: '/formats/',
  attacks: '/attacks/',
  guides: '/guides/',
  risks: '/risk/',
  categories: '/categories/',
  accuracy: '/accuracy/',
  changes: '/changes/',
  classify: '/classify/',
  lint: '/lint/',
  contact: '/contact/',
  needsReview: '/browse/needs-review/',
  searchData: '/search.json',
  server: (server: string) => `/servers/${server}/`,
  tool: (server: string, segment: string) => `/tools/${server}/${segment}/`,
  toolPolicy: (server: string, segment: string, format: string, file: string) =>
    `/tools/${server}/${segment}/policies/${format}/${file}`,
  serverPolicy: (server: string, profile: string, format: string) =>
    `/servers/${server}/policies/${profile}/${format}/`,
  severity: (severity: Severity) => `/risk/${severity.toLowerCase()}/`,
  category: (category: Category) => `/categories/${category.toLowerCase()}/`,
  effect: (effect: Effect) => `/browse/effect/${effect}/`,
  rule: (id: string) => `/rules/${id}/`,
  format: (id: string) => `/formats/${id}/`,
  attack: (id: string) => `/attacks/${id}/`,
  guide: (id: string) => `/guides/${id}/`,
  browsePage: (page: number) => (page === 1 ? '/browse/' : `/browse/${page}/`),
} as const;

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
  return createHash('sha256').update(JSON.stringify(name)).digest('hex').slice(0, 8);
}
