import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { headersFor, readHeaderRules } from './header-rules.ts';

/** What was posted to one of the addresses that the server takes posts on. */
export interface Posted {
  path: string;
  fields: Record<string, string>;
}

/** A server of a built site. */
export interface SiteServer {
  origin: string;
  /** Every post since the start, oldest first. */
  posted: Posted[];
  close: () => Promise<void>;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves a folder on a free port of the loopback interface as a static host does: `index.html` for folders, `404.html`
 * for what is not there, the headers of `_headers`. `posts` gives the status with which a post to a path is answered.
 * The folder stands below `base`, and nothing else is there.
 */
export async function serve(folder: string, posts: Record<string, number> = {}, base = '/'): Promise<SiteServer> {
  const posted: Posted[] = [];
  const rules = readHeaderRules(
    existsSync(join(folder, '_headers')) ? readFileSync(join(folder, '_headers'), 'utf8') : '',
  );
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (request.method === 'POST' && Object.hasOwn(posts, path)) {
      posted.push({ path, fields: Object.fromEntries(new URLSearchParams(await body(request))) });
      response.writeHead(posts[path]!).end();
      return;
    }
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    sendFile(folder, path.startsWith(base) ? `/${path.slice(base.length)}` : '/outside', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, posted, close: () => stop(server) };
}

/** The file that answers a path of the site; null where none does, or the path leaves the folder. */
export function fileFor(folder: string, path: string): string | null {
  const file = join(folder, normalize(decodeURIComponent(path)));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  if (!existsSync(file)) return null;
  if (statSync(file).isFile()) return file;
  const index = join(file, 'index.html');
  return path.endsWith('/') && existsSync(index) ? index : null;
}

function sendFile(folder: string, path: string, response: ServerResponse): void {
  const file = fileFor(folder, path);
  const shown = file ?? join(folder, '404.html');
  response.setHeader('content-type', types[extname(shown)] ?? 'application/octet-stream');
  response.writeHead(file === null ? 404 : 200).end(existsSync(shown) ? readFileSync(shown) : 'Not found');
}

async function body(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
