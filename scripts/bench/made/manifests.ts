import { join } from 'node:path';
import { readSnapshots, serverIds } from '../../../src/store/index.ts';
import { digestOfAllElse, digestOfServer } from '../../build/made-from.ts';
import { type Manifest, writeManifest } from '../../build/manifest.ts';
import { shardOf } from '../../build/shard-of.ts';

/** Writes of so many shards what each would say of itself, without its pages. Returns their folders. */
export function writeManifests(content: string, of: number, folder: string): string[] {
  const made = digestOfAllElse(content);
  const shards = Array.from({ length: of }, (): Manifest['servers'] => ({}));
  for (const id of serverIds(content))
    shards[shardOf(id, of) - 1]![id] = { digest: digestOfServer(content, id), pages: pagesOf(id, content) };
  return shards.map((servers, at) => {
    const shard = join(folder, `manifest-${at + 1}`);
    writeManifest(shard, { format: 1, shard: at + 1, of, made, servers });
    return shard;
  });
}

function pagesOf(id: string, content: string): string[] {
  const tools = readSnapshots(id, content).flatMap((snapshot) =>
    snapshot.tools.map(({ definition }) => definition.name),
  );
  return [`servers/${id}/`, ...[...new Set(tools)].map((name) => `tools/${id}/${name}/`)].map(
    (page) => `https://example.com/${page}`,
  );
}
