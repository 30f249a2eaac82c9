import { InputError, type Problem } from '../../src/model/index.ts';
import { serverIds } from '../../src/store/index.ts';
import { buildPart } from './astro.ts';
import { copyServer, replaceFolder } from './folders.ts';
import { digestOfAllElse, digestOfServer } from './made-from.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { shardOf } from './shard-of.ts';

/** A folder that holds a shard, and from what that was made. */
interface Held {
  folder: string;
  manifest: Manifest;
}

/** Builds all pages but those of servers, and puts these beside them from the folders of all shards. Returns how many servers there are; throws InputError where a shard is missing or was made from something else. */
export function mergeShards(folders: readonly string[], out: string, content: string): number {
  const shards = checkShards(folders, content);
  const servers = shards.flatMap(({ folder, manifest }) =>
    Object.entries(manifest.servers).map(([id, { pages }]) => ({ id, folder, pages })),
  );
  return replaceFolder(out, (folder) => {
    if (!buildPart({ builtElsewhere: servers.flatMap(({ pages }) => pages) }, folder, content))
      throw new InputError([{ level: 'error', path: out, message: 'is not built', tip: 'see above what Astro says' }]);
    for (const { id, folder: shard } of servers) copyServer(id, shard, folder);
    return servers.length;
  });
}

/** The shards in these folders. Throws InputError where one is missing or was made from something else than what is there now. */
export function checkShards(folders: readonly string[], content: string): Held[] {
  const shards = folders.map((folder) => ({ folder, manifest: readManifest(folder) }));
  const problems = problemsOf(shards, {
    made: digestOfAllElse(content),
    servers: new Map(serverIds(content).map((id) => [id, digestOfServer(content, id)])),
  });
  if (problems.length > 0) throw new InputError(problems);
  return shards.filter((shard): shard is Held => shard.manifest !== undefined);
}

/** What keeps shards from being put together; none where they are all there, and made from what is there now. */
export function problemsOf(
  shards: readonly { folder: string; manifest: Manifest | undefined }[],
  now: { made: string; servers: ReadonlyMap<string, string> },
): Problem[] {
  const problem = (path: string, message: string, tip: string): Problem => ({ level: 'error', path, message, tip });
  const of = shards.find(({ manifest }) => manifest)?.manifest?.of ?? shards.length;
  const again = (shard: number) => `npm run build -- --shard ${shard}/${of}`;
  const isThere = (shard: number) => shards.some(({ manifest }) => manifest?.shard === shard);
  const held = new Map(shards.flatMap(({ manifest }) => Object.entries(manifest?.servers ?? {})));
  return [
    ...shards.flatMap(({ folder, manifest }) => {
      if (!manifest)
        return problem(folder, 'is no shard: it holds no shard.json', `name folders that ${again(1)} wrote`);
      if (manifest.of !== of)
        return problem(folder, `is one of ${manifest.of} shards, others are of ${of}`, again(manifest.shard));
      if (manifest.made !== now.made)
        return problem(folder, 'was made by other code, settings, Node or content', again(manifest.shard));
      return [];
    }),
    ...Array.from({ length: of }, (_, at) => at + 1)
      .filter((shard) => !isThere(shard))
      .map((shard) => problem('command line', `shard ${shard}/${of} is missing`, again(shard))),
    ...[...now.servers]
      .filter(([id, digest]) => held.has(id) && held.get(id)!.digest !== digest)
      .map(([id]) => problem(`content/servers/${id}`, 'has changed since its shard was built', again(shardOf(id, of)))),
    ...[...now.servers.keys()]
      .filter((id) => !held.has(id) && isThere(shardOf(id, of)))
      .map((id) => problem(`content/servers/${id}`, 'is in none of the shards', again(shardOf(id, of)))),
    ...[...held.keys()]
      .filter((id) => !now.servers.has(id))
      .map((id) =>
        problem(`content/servers/${id}`, 'is in a shard, and no more in the content', again(shardOf(id, of))),
      ),
  ];
}
