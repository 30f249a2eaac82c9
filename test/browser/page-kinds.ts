import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { dist } from './harness.ts';

/** The addresses of all pages, by name. */
export function addressesOf(folder = dist): string[] {
  return globSync('**/*.html', { cwd: folder })
    .map((path) => (path.endsWith('index.html') ? `/${dirname(path)}/`.replace('/./', '/') : `/${path}`))
    .sort();
}

/** The address of one page of every kind: the first, by name, of those with the same first part and depth; further pages of a list are of the kind of the first. */
export function onePageOfEveryKind(folder = dist): string[] {
  const kinds = new Map<string, string>();
  for (const address of addressesOf(folder)) {
    const parts = address.split('/');
    const kind = `${parts[1]} ${parts.length}`;
    if (!/\/\d+\/$/u.test(address) && !kinds.has(kind)) kinds.set(kind, address);
  }
  return [...kinds.values()];
}
