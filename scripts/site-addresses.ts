import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The address that a file of a built site answers, from the site's root. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/u, '$1')}`;
}

/** Every address that a built site promises, in order: all its files but the hashed ones and those for the host. */
export function publishedAddresses(dist: string): string[] {
  return globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
    .filter((file) => !/^(_astro\/|\.well-known\/|_headers$|_redirects$|404\.html$)/u.test(file))
    .map(addressOf)
    .sort();
}

/** The patterns of addresses in the list that only grows; none where there is no list yet. */
export function listedPatterns(list: string): string[] {
  return existsSync(list)
    ? readFileSync(list, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
}
