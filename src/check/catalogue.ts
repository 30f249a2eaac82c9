import type { ListedCatalogue } from '../clients/index.ts';
import { contentRoot } from '../store/paths.ts';
import { readOptional } from '../store/read-file.ts';
import { keptIn } from './kept.ts';

const format = 3;

/** The catalogue in a file that was written for this command. Throws InputError where there is none. */
export function readListed(file: string): ListedCatalogue | undefined {
  const text = readOptional(file);
  const kept = text === undefined ? undefined : (JSON.parse(text) as Partial<ListedCatalogue> & { format?: number });
  return kept?.format === format && kept.servers !== undefined ? { servers: kept.servers } : undefined;
}

/** The catalogue of a content folder, kept in a file until anything in the folder changes; `say` is told before it is made. */
export async function listedCatalogue(
  file: string,
  say: (line: string) => void,
  root = contentRoot,
): Promise<ListedCatalogue> {
  return keptIn(file, { format, root }, say, async () => {
    const [{ getStackCatalogue, judge, readSettings }, { readCatalogData }] = await Promise.all([
      import('../catalog/index.ts'),
      import('../store/catalog-data.ts'),
    ]);
    return getStackCatalogue(judge(readCatalogData(root), readSettings({})));
  });
}
