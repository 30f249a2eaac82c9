import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll } from 'vitest';
import { dist } from './harness.ts';

const source = join(dist, '../content');

/** A copy of the content with these servers alone, for builds that try settings and not servers; it is removed in the end. */
export function contentOf(...servers: readonly string[]): string {
  const content = mkdtempSync(join(tmpdir(), 'toolrisk-content-'));
  cpSync(source, content, {
    recursive: true,
    filter: (from) => {
      const [folder, server] = relative(source, from).split(/[\\/]/u);
      return folder !== 'servers' || server === undefined || servers.includes(server);
    },
  });
  afterAll(() => rmSync(content, { recursive: true }));
  return content;
}
