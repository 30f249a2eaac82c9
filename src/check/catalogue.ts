import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedCatalogue } from '../clients/index.ts';
import { contentRoot } from '../store/paths.ts';
import { readOptional } from '../store/read-file.ts';
import { writeFile } from '../store/write-file.ts';

/** A catalogue as it is kept, with what it was made of. */
interface Kept extends ListedCatalogue {
  format: 3;
  from: string;
}

/** The catalogue in a file that was written for this command. Throws InputError where there is none. */
export function readListed(file: string): ListedCatalogue | undefined {
  const text = readOptional(file);
  const kept = text === undefined ? undefined : (JSON.parse(text) as Partial<Kept>);
  return kept?.format === 3 && kept.servers !== undefined ? { servers: kept.servers } : undefined;
}

/**
 * The catalogue of a content folder, made once and kept in a file until anything in the folder changes, since reading
 * and judging all of it takes longer than a person waits for an answer. `make` is told before it is made.
 */
export async function listedCatalogue(
  file: string,
  say: (line: string) => void,
  root = contentRoot,
): Promise<ListedCatalogue> {
  const from = stateOf(root);
  const text = readKept(file);
  if (text !== undefined && text.from === from) return text;
  say('reading the catalogue, which is done once after each change of it …');
  const [{ getStackCatalogue, judge, readSettings }, { readCatalogData }] = await Promise.all([
    import('../catalog/index.ts'),
    import('../store/catalog-data.ts'),
  ]);
  const listed = getStackCatalogue(judge(readCatalogData(root), readSettings({})));
  try {
    writeFile(file, JSON.stringify({ format: 3, from, ...listed } satisfies Kept));
  } catch {
    // Where nothing can be kept it is made again next time.
  }
  return listed;
}

function readKept(file: string): Kept | undefined {
  try {
    const kept = JSON.parse(readOptional(file) ?? 'null') as Kept | null;
    return kept?.format === 3 ? kept : undefined;
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
