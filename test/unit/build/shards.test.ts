import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../../scripts/build/manifest.ts';
import { problemsOf } from '../../../scripts/build/merge.ts';
import { shardOf } from '../../../scripts/build/shard-of.ts';
import { serverIds } from '../../../src/store/index.ts';

describe('the shard of a server', () => {
  test('is one of as many as asked for, and the same whatever other servers there are', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 64 }), (id, of) => {
        const shard = shardOf(id, of);
        expect(shard).toBeGreaterThanOrEqual(1);
        expect(shard).toBeLessThanOrEqual(of);
        expect(shardOf(id, of)).toBe(shard);
      }),
    );
  });

  test('leaves none of four empty for the servers of the catalogue', () => {
    expect(new Set(serverIds().map((id) => shardOf(id, 4))).size).toBe(4);
  });
});

const made = `sha256:${'a'.repeat(64)}`;
const [one, two] = [`sha256:${'1'.repeat(64)}`, `sha256:${'2'.repeat(64)}`];
const ids = Array.from({ length: 8 }, (_, at) => `server-${at}`);
const now = { made, servers: new Map(ids.map((id) => [id, one])) };

/** Three shards of these servers, as they are when nothing is wrong. */
function whole(): { folder: string; manifest: Manifest | undefined }[] {
  return [1, 2, 3].map((shard) => ({
    folder: `shard-${shard}`,
    manifest: {
      ...{ format: 1, shard, of: 3, made },
      servers: Object.fromEntries(
        ids.filter((id) => shardOf(id, 3) === shard).map((id) => [id, { digest: one, pages: [] }]),
      ),
    },
  }));
}

const [first, second, third] = whole();
const shardOfFirst = shardOf('server-0', 3);

describe('what keeps shards from being put together', () => {
  test.for<[string, readonly { folder: string; manifest: Manifest | undefined }[], string[], typeof now?]>([
    ['nothing, where all are there', whole(), []],
    [
      'a folder without a manifest',
      [first!, second!, { folder: 'x', manifest: undefined }],
      ['x: is no shard: it holds no shard.json', 'command line: shard 3/3 is missing'],
    ],
    ['a shard that is missing', [first!, third!], ['command line: shard 2/3 is missing']],
    [
      'a shard of another number',
      [first!, second!, { ...third!, manifest: { ...third!.manifest!, of: 4 } }],
      ['shard-3: is one of 4 shards, others are of 3'],
    ],
    [
      'a shard of other code',
      [first!, second!, { ...third!, manifest: { ...third!.manifest!, made: two } }],
      ['shard-3: was made by other code, settings, Node or content'],
    ],
    [
      'a server that has changed since',
      whole(),
      ['content/servers/server-0: has changed since its shard was built'],
      { made, servers: new Map([...now.servers, ['server-0', two]]) },
    ],
    [
      'a server that is new',
      whole(),
      ['content/servers/server-new: is in none of the shards'],
      { made, servers: new Map([...now.servers, ['server-new', one]]) },
    ],
    [
      'a server that is gone',
      whole(),
      ['content/servers/server-0: is in a shard, and no more in the content'],
      { made, servers: new Map([...now.servers].slice(1)) },
    ],
  ])('%s', ([, shards, says, content = now]) => {
    const problems = problemsOf(shards, content);
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual(says);
  });

  test('names the shard to build again', () => {
    const [problem] = problemsOf(whole(), { made, servers: new Map([...now.servers, ['server-0', two]]) });
    expect(problem!.tip).toBe(`npm run build -- --shard ${shardOfFirst}/3`);
  });
});
