import { judge, type Catalog } from '../catalog/index.ts';
import { readCatalogData } from '../store/index.ts';
import { contentFolder } from './content-folder.ts';
import { part } from './part.ts';
import { settings } from './settings.ts';

let catalog: Catalog | undefined;

/** The catalogue of this build, read and judged once. */
export function getCatalog(): Catalog {
  catalog ??= judge(readCatalogData(contentFolder, part.servers), settings);
  return catalog;
}
