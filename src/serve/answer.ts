import { createHash, timingSafeEqual } from 'node:crypto';
import { type Pages, fileIn } from './pages.ts';

/** A file of a client on this machine, by the path as it is shown. */
export interface MachineFile {
  name: string;
  text: string;
}

/** What is served: pages that were built, and the files of this machine to who has the token. */
export interface Service {
  pages: Pages;
  /** The whole address of the site, without a slash at its end, where every other page is. */
  site: string;
  token: string;
  /** Read anew for each request. */
  files: () => readonly MachineFile[];
  /** The host and port under which it is reached, such as 127.0.0.1:4322. */
  hosts: readonly string[];
}

/** What of a request matters. */
export interface Asked {
  method: string;
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** An answer to be written as it is. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** Where the page asks for the files of this machine, below the base of the site. */
export const machineFiles = 'this-machine/files.json';

const common = {
  'content-security-policy': [
    ...["default-src 'none'", "script-src 'self'", "worker-src 'self'", "style-src 'self'", "img-src 'self' data:"],
    ...["connect-src 'self'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'"],
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Answers a request: the pages to whoever is on this machine, its files to who has the token, and everything else elsewhere. */
export function answer(service: Service, { method, url, headers }: Asked): Answer {
  // A page elsewhere could reach a loopback port under a name of its own.
  if (!service.hosts.includes(String(headers['host']))) return plain(403, 'This is served to this machine alone.');
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only read.', { allow: 'GET, HEAD' });
  const path = pathOf(url);
  if (path === undefined) return plain(400, 'The address cannot be read.');
  const { base } = service.pages;
  if (path === '/' || path === base) return plain(302, '', { location: `${base}stack/` });
  if (!path.startsWith(base)) return plain(404, 'There is no such page.');
  const below = path.slice(base.length);
  if (below === machineFiles) return filesFor(service, headers);
  const file = fileIn(service.pages, below);
  if (file) return { status: 200, headers: { ...common, 'content-type': file.type }, body: file.body };
  return plain(302, '', { location: `${service.site}/${encodeURI(below)}` });
}

function filesFor({ token, files }: Service, headers: Asked['headers']): Answer {
  const from = headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin') return plain(403, 'Another page asks.');
  if (!isToken(String(headers['authorization'] ?? ''), `Bearer ${token}`))
    return plain(401, 'The token is missing.', { 'www-authenticate': 'Bearer' });
  return { status: 200, headers: { ...common, 'content-type': 'application/json' }, body: JSON.stringify(files()) };
}

/** Compares digests, which are of one length and tell by no time how far a guess was right. */
function isToken(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

/** The path of an address, decoded once; undefined where it cannot be, or leads up. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return !path.startsWith('/') || /[\\\0]|(^|\/)\.\.?(\/|$)/.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Answer {
  return { status, headers: { ...common, 'content-type': 'text/plain; charset=utf-8', ...headers }, body: text };
}
