import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../../src/catalog/index.ts';
import { digestOf } from '../../src/store/index.ts';

const root = join(import.meta.dirname, '../..');

/** Where everything else stands that the pages of a server are made from. */
const code = ['src/**/*', 'public/**/*', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The digest of all that the pages of a server are made from but its own content: code, packages, settings, and content of no server. */
export function digestOfAllElse(content: string): string {
  return digestOf({
    code: digestsOf(root, code),
    content: digestsOf(content, ['**/*'], ['servers/**']),
    settings: readSettings(process.env),
    node: process.versions.node,
  });
}

/** The digest of everything that the content holds of one server. */
export function digestOfServer(content: string, id: string): string {
  return digestOf(digestsOf(join(content, 'servers', id), ['**/*']));
}

function digestsOf(folder: string, patterns: readonly string[], exclude: readonly string[] = []): [string, string][] {
  return globSync(patterns, { cwd: folder, exclude, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file.slice(folder.length), createHash('sha256').update(readFileSync(file)).digest('hex')]);
}
