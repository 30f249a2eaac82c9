import { fileURLToPath } from 'node:url';
import { listedCatalogue, readListed } from '../../src/check/index.ts';
import type { ListedCatalogue } from '../../src/clients/index.ts';
import { usage, warn } from '../command.ts';

const kept = fileURLToPath(new URL('../../.cache/check/catalogue.json', import.meta.url));
// Beside the built command; there is none beside its source.
const packed = fileURLToPath(new URL('../catalogue.json', import.meta.url));

/** The catalogue in a file, or the one of this command. Throws InputError where the file is none. */
export async function catalogueIn(file: string | undefined): Promise<ListedCatalogue> {
  if (file === undefined) return readListed(packed) ?? listedCatalogue(kept, warn);
  return (
    readListed(file) ?? usage(`${file} is no catalogue of this command`, 'leave --catalogue out, for the one inside')
  );
}
