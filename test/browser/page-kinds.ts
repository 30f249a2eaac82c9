import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { dist } from './harness.ts';

/** The address of one page of every kind: the first, by name, of those with the same first part and depth; further pages of a list are of the kind of the first. */
export function onePageOfEveryKind(folder = dist): string[] {
  const kinds = new Map<string, string>();
  for (const path of globSync('**/*.html', { cwd: folder }).sort()) {
    const address = path.endsWith('index.html') ? `/${dirname(path)}/`.replace('/./', '/') : `/${path}`;
    const parts = address.split('/');
    const kind = `${parts[1]} ${parts.length}`;
    if (!/\/\d+\/$/u.test(address) && !kinds.has(kind)) kinds.set(kind, address);
  }
  return [...kinds.values()];
}
