import { fileURLToPath } from 'node:url';
import { type Catalog, judge, readSettings } from '../../src/catalog/index.ts';
import { keptIn, readKept } from '../../src/check/index.ts';
import type { McpCatalogue } from '../../src/mcp/index.ts';
import type { PackedIndex } from '../../src/search/index.ts';
import { readCatalogData } from '../../src/store/index.ts';
import { warn } from '../command.ts';
import { catalogueIn } from './catalogue.ts';

const format = 1;
// Beside the built command; there is none beside its source.
const packed = fileURLToPath(new URL('../search.json', import.meta.url));

/** The catalogue of this command, each part of it read when it is first asked for. */
export function ownCatalogue(): McpCatalogue {
  const servers = new Map<string, Catalog>();
  let index: Promise<PackedIndex> | undefined;
  let listed: ReturnType<typeof catalogueIn> | undefined;
  return {
    index: () => (index ??= readIndex()),
    listed: () => (listed ??= catalogueIn(undefined)),
    judged(server) {
      const judged = servers.get(server) ?? judge(readCatalogData(undefined, [server]), readSettings({}));
      servers.set(server, judged);
      return judged;
    },
  };
}

/** The file in which `readIndex` keeps what it made. */
export const keptIndex = fileURLToPath(new URL('../../.cache/check/search.json', import.meta.url));

/** What the search works on: of the package, or made once after each change of the content. */
export async function readIndex(): Promise<PackedIndex> {
  const own = readKept<PackedIndex>(packed, format);
  if (own) return own;
  return keptIn(keptIndex, { format }, warn, async () => {
    const { getSearchData } = await import('../../src/site/search-records.ts');
    return { ...getSearchData(judge(readCatalogData(), readSettings({}))) };
  });
}
