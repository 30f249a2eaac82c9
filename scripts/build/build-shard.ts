import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { absolute, readSettings } from '../../src/catalog/index.ts';
import { InputError } from '../../src/model/index.ts';
import { serverIds } from '../../src/store/index.ts';
import { buildPart } from './astro.ts';
import { copyServer, moveServer, pagesOf, replaceFolder } from './folders.ts';
import { digestOfAllElse, digestOfServer } from './made-from.ts';
import { type Manifest, readManifest, writeManifest } from './manifest.ts';
import { type Shard, shardOf } from './shard-of.ts';

/** Builds the pages of the servers of one shard into a folder; those that an older folder holds as they would come out are taken from it. Throws InputError where the build fails. */
export function buildShard({ shard, of }: Shard, out: string, content: string, older: string | undefined) {
  const made = digestOfAllElse(content);
  const digests = new Map(
    serverIds(content)
      .filter((id) => shardOf(id, of) === shard)
      .map((id) => [id, digestOfServer(content, id)]),
  );
  const known = older === undefined ? undefined : readManifest(older);
  const isKnown = (id: string) => known?.made === made && known.servers[id]?.digest === digests.get(id);
  const [kept, wanted] = [[...digests.keys()].filter(isKnown), [...digests.keys()].filter((id) => !isKnown(id))];
  return replaceFolder(out, (folder) => {
    const site = join(folder, 'site');
    if (wanted.length > 0 && !buildPart({ servers: wanted }, site, content))
      throw new InputError([
        { level: 'error', path: `shard ${shard}/${of}`, message: 'is not built', tip: 'see above what Astro says' },
      ]);
    for (const id of wanted) moveServer(id, site, folder);
    for (const id of kept) copyServer(id, older!, folder);
    rmSync(site, { recursive: true, force: true });
    writeManifest(folder, manifestOf({ shard, of }, made, digests, folder));
    return { built: wanted.length, kept: kept.length };
  });
}

function manifestOf({ shard, of }: Shard, made: string, digests: ReadonlyMap<string, string>, site: string): Manifest {
  const settings = readSettings(process.env);
  const address = (page: string) => new URL(absolute(settings, `${settings.base}${page}`)).href;
  const servers = [...digests].map(([id, digest]) => [id, { digest, pages: pagesOf(id, site).map(address) }] as const);
  return { format: 1, shard, of, made, servers: Object.fromEntries(servers) };
}
