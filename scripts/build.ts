import { resolve } from 'node:path';
import { run, usage, warn } from './command.ts';
import { buildPart } from './build/astro.ts';
import { buildShard } from './build/build-shard.ts';
import { checkShards, mergeShards } from './build/merge.ts';
import type { Shard } from './build/shard-of.ts';

const help = `
Builds the site into the folder dist, or a part of it.

Usage: npm run build [-- --shard N/M [--older DIR]] [--out DIR]
       npm run build -- --merge DIR DIR … [--out DIR | --check]

  --shard N/M   the pages of one part of the servers alone, such as 3/16, and shard.json, which says from what they were made
  --older DIR   an earlier folder of the shard: servers of which nothing changed since are taken from it
  --merge       all other pages, beside those of the servers from the folders of all shards: the same files, byte for
                byte, as a build of the whole
  --check       builds nothing, and says whether the folders can be put together
  --out DIR     another folder than dist; it is replaced whole, or left as it was

Builds of one clone go one after the other: one that is started while another runs waits for it.
Ends with 0 built, 1 Astro could not build it, 2 wrong use, or shards that are missing or were made from something else.
`;

await run({
  help,
  options: {
    shard: { type: 'string' },
    older: { type: 'string' },
    merge: { type: 'boolean' },
    check: { type: 'boolean' },
    out: { type: 'string' },
  },
  main: ({ shard, older, merge, check, out = 'dist' }, folders) => {
    const content = resolve(process.env['CONTENT_DIR'] ?? 'content');
    if (shard !== undefined && merge) usage('--shard and --merge are given', 'one of them');
    if (check && !merge) usage('--check is for the folders of shards', 'give --merge and their folders');
    if (merge ? folders.length === 0 : folders.length > 0)
      usage(merge ? '--merge needs the folders of all shards' : `"${folders[0]}" is not understood`, 'see --help');
    if (check) {
      warn(`${checkShards(folders, content).length} shards can be put together`);
      return 0;
    }
    if (merge) {
      const servers = mergeShards(folders, resolve(out), content);
      warn(`${out}: the pages of ${servers} servers from ${folders.length} shards, and all others`);
      return 0;
    }
    if (shard === undefined) return buildPart({}, resolve(out), content) ? 0 : 1;
    const { built, kept } = buildShard(shardIn(shard), resolve(out), content, older && resolve(older));
    warn(`${out}: shard ${shard}: ${built} servers built, ${kept} kept`);
    return 0;
  },
});

function shardIn(text: string): Shard {
  const [, shard = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (shard < 1 || shard > of) usage(`--shard is "${text}"`, 'two numbers such as 3/16, the first at most the second');
  return { shard, of };
}
