import { judge, readSettings } from '../src/catalog/index.ts';
import { readCatalogData } from '../src/store/index.ts';

/** The whole catalogue without settings. Files that share a process share it with all that was made from it: none changes it. */
export const catalog = judge(readCatalogData(), readSettings({}));
