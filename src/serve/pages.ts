import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { InputError } from '../model/core.ts';

/** The built site, of which some pages are served. */
export interface Pages {
  folder: string;
  /** The path under which it was built, with a slash at both ends. */
  base: string;
}

/** The pages that are served here; all others are opened at the site. */
const own = ['stack', 'builder'];

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The site that was built into a folder. Throws InputError where there is none. */
export function pagesIn(folder: string): Pages {
  const page = join(folder, 'stack/index.html');
  if (!existsSync(page)) {
    const message = 'there are no built pages';
    throw new InputError([
      { level: 'error', path: folder, message, tip: 'npm run build in a checkout, or give one as --pages DIR' },
    ]);
  }
  const base = /(?:src|href)="(\/[^"]*?)_astro\//.exec(readFileSync(page, 'utf8'))?.[1] ?? '/';
  return { folder, base };
}

/** A file of the site at a path below its base; undefined where it is not one to be served here. */
export function fileIn({ folder, base }: Pages, path: string): { type: string; body: Buffer | string } | undefined {
  if (path.split('/').some((part) => part.startsWith('.'))) return undefined;
  const page = own.find((each) => path === each || path === `${each}/` || path === `${each}/index.html`);
  const name = page === undefined ? path : `${page}/index.html`;
  const type = types[extname(name)];
  if (type === undefined || (type.startsWith('text/html') && page === undefined)) return undefined;
  const file = join(folder, name);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  const body = readFileSync(file);
  return { type, body: page === 'stack' ? withMachine(body.toString(), base) : body };
}

/** The page with the address at which it finds the files of this machine. */
function withMachine(html: string, base: string): string {
  return html.replace('<stack-box ', `<stack-box machine="${base}this-machine/files.json" `);
}
