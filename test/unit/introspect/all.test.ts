import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordAll, type Watcher } from '../../../src/introspect/index.ts';
import { installedIn } from '../../../src/introspect/installed.ts';
import { readServer } from '../../../src/store/index.ts';
import { contentWithDemo, deskIn, freshFolder } from './bench.ts';

const cache = freshFolder();
beforeAll(() => {
  process.env['TOOLRISK_CACHE'] = cache;
});

const demo = readServer('demo', contentWithDemo());
const entries = ['a', 'b', 'c'].map((id) => ({ ...demo, id }));

/** Watches a run, and stops it after this many servers. */
function watching(stopAfter = Infinity): Watcher & { begun: string[]; before: string[] } {
  const [begun, before]: [string[], string[]] = [[], []];
  let ended = 0;
  return {
    begun,
    before,
    begins: (server) => begun.push(server),
    ends: ({ result }, seconds) => {
      if (seconds === undefined) before.push(result.server);
      ended += 1;
      if (ended >= stopAfter) throw new Error('stopped');
    },
  };
}

describe('recording all servers', { timeout: 60_000 }, () => {
  it('goes on after the servers that a stopped run had done, and starts anew after one that was finished', async () => {
    const desk = deskIn(freshFolder());
    await expect(recordAll(entries, desk, { parallel: 1, watch: watching(2) })).rejects.toThrow('stopped');
    const second = watching();
    const results = await recordAll(entries, desk, { parallel: 1, watch: second });
    expect(second).toMatchObject({ begun: ['c'], before: ['a', 'b'] });
    expect(results.map(({ result }) => [result.server, result.status])).toEqual([
      ['a', 'ok'],
      ['b', 'ok'],
      ['c', 'ok'],
    ]);
    const third = watching();
    const again = await recordAll(entries, desk, { parallel: 2, watch: third });
    expect(third.begun.sort()).toEqual(['a', 'b', 'c']);
    expect(again.map(({ written }) => written)).toEqual([undefined, undefined, undefined]);
  });

  it('does an entry again that was changed meanwhile', async () => {
    const desk = deskIn(freshFolder());
    await expect(recordAll(entries, desk, { parallel: 1, watch: watching(1) })).rejects.toThrow('stopped');
    const changed = entries.map((entry) => ({ ...entry, launch: { ...entry.launch, environment: { OTHER: 'x' } } }));
    const second = watching();
    await recordAll(changed, desk, { parallel: 1, watch: second });
    expect(second.begun).toEqual(['a', 'b', 'c']);
  });
});

describe('the cache of installed servers', () => {
  it('keeps what was installed whole, and empties what was left half installed', async () => {
    let fills = 0;
    const fill = (folder: string) => {
      fills += 1;
      writeFileSync(join(folder, `file-${fills}`), '');
      return Promise.resolve();
    };
    const half = join(cache, 'npm', 'half');
    mkdirSync(half, { recursive: true });
    writeFileSync(join(half, 'left'), '');
    const folder = await installedIn('npm/half', fill);
    expect(readdirSync(folder).sort()).toEqual(['.complete', 'file-1']);
    await installedIn('npm/half', fill);
    expect(fills).toBe(1);
  });

  it('is not taken for whole where the installer failed', async () => {
    await expect(installedIn('npm/bad', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(join(cache, 'npm', 'bad', '.complete'))).toBe(false);
  });
});
