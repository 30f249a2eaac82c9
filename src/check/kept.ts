import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from '../store/paths.ts';
import { readOptional } from '../store/read-file.ts';
import { writeFile } from '../store/write-file.ts';

/** How a value that is made of content is kept: the number of its form, and of which folder it is made. */
export interface Keeping {
  format: number;
  root?: string;
}

interface Kept {
  format: number;
  from: string;
}

/**
 * A value that is made of a content folder, made once and kept in a file until anything in the folder changes, since reading
 * and judging all of it takes longer than a person waits for an answer. `say` is told before it is made.
 */
export async function keptIn<T extends object>(
  file: string,
  { format, root = contentRoot }: Keeping,
  say: (line: string) => void,
  make: () => Promise<T>,
): Promise<T> {
  const from = stateOf(root);
  const kept = readKept<T>(file, format);
  if (kept?.from === from) return kept;
  say('reading the catalogue, which is done once after each change of it …');
  const value = await make();
  try {
    writeFile(file, JSON.stringify({ format, from, ...value } satisfies Kept));
  } catch {
    // Where nothing can be kept it is made again next time.
  }
  return value;
}

/** What is kept in a file; undefined where there is none, or one of another form. */
export function readKept<T extends object>(file: string, format: number): (T & Kept) | undefined {
  try {
    const kept = JSON.parse(readOptional(file) ?? 'null') as (T & Kept) | null;
    return kept?.format === format ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Digest of the paths, sizes and times of all files from which a catalogue is made. */
function stateOf(root: string): string {
  const hash = createHash('sha256');
  for (const folder of ['servers', 'rules', 'lexicon'])
    for (const name of filesBelow(join(root, folder))) {
      const { size, mtimeMs } = statSync(name);
      hash.update(`${name} ${size} ${mtimeMs}\n`);
    }
  return hash.digest('hex');
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}
