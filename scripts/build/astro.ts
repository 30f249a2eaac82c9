import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Part } from '../../src/site/part.ts';
import { forgetContent } from './forget.ts';
import { inTurn } from './in-turn.ts';

const root = join(import.meta.dirname, '../..');

/** For parts of large catalogues: the heap grows by a fifth of what is in use. A build of everything is small, and by this would take half as long again. */
const heapOfPart = ['--heap-growing-percent=20'];

/** What the bundler and the files that are written have freed goes back to the system: settings of mimalloc, and of glibc by `mallopt(3)`. */
const allocators = {
  MIMALLOC_ARENA_EAGER_COMMIT: '0',
  MIMALLOC_PURGE_DELAY: '0',
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '262144',
};

/** Builds a part of the site into a folder, in turn with other builds of the clone; whether that went well. What goes wrong is told by Astro itself. */
export function buildPart(part: Part, out: string, content: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-part-'));
  try {
    const file = join(folder, 'part.json');
    writeFileSync(file, JSON.stringify(part));
    const isWhole = Object.keys(part).length === 0;
    const { status } = inTurn(() => {
      forgetContent(root);
      return spawnSync(
        process.execPath,
        [...(isWhole ? [] : heapOfPart), join(root, 'node_modules/.bin/astro'), 'build', '--outDir', out],
        {
          cwd: root,
          env: { ...process.env, ...allocators, CONTENT_DIR: content, BUILD_PART: file },
          stdio: ['ignore', process.stderr.fd, process.stderr.fd],
        },
      );
    });
    return status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
