import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Part } from '../../src/site/part.ts';

const root = join(import.meta.dirname, '../..');

/** Builds a part of the site into a folder; whether that went well. What goes wrong is told by Astro itself. */
export function buildPart(part: Part, out: string, content: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-part-'));
  try {
    const file = join(folder, 'part.json');
    writeFileSync(file, JSON.stringify(part));
    const { status } = spawnSync('astro', ['build', '--outDir', out], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: content, BUILD_PART: file },
      stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    });
    return status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
