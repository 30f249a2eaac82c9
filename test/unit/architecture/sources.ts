import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** A file of the project: its path from the project's folder, the same from the root of the disk, and its text. */
export interface Source {
  path: string;
  absolute: string;
  text: string;
}

/** Every code file of the product, in order of path. */
export function sources(): Source[] {
  return globSync('{src,scripts}/**/*.{ts,astro}', { cwd: root })
    .sort()
    .map((path) => ({ path, absolute: join(root, path), text: readFileSync(join(root, path), 'utf8') }));
}
