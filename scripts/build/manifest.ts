import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { parse } from '../../src/model/index.ts';
import { readJson, writeFile } from '../../src/store/index.ts';

const digest = z.string().startsWith('sha256:');

const manifestSchema = z.strictObject({
  format: z.literal(1),
  shard: z.int().positive(),
  of: z.int().positive(),
  /** Of everything that the pages of a server are made from but the server. */
  made: digest,
  /** By id: of all files of the server's content, and the addresses of its pages. */
  servers: z.record(z.string(), z.strictObject({ digest, pages: z.array(z.url()) })),
});

/** What a folder with one shard holds, and from what that was made. */
export type Manifest = z.infer<typeof manifestSchema>;

const name = 'shard.json';

/** The manifest of a folder; undefined where it has none. Throws InputError where it cannot be read. */
export function readManifest(folder: string): Manifest | undefined {
  const file = join(folder, name);
  return existsSync(file) ? parse(manifestSchema, readJson(file), file) : undefined;
}

/** Writes the manifest of a folder. */
export function writeManifest(folder: string, manifest: Manifest): void {
  writeFile(join(folder, name), `${JSON.stringify(manifest, null, 1)}\n`);
}
