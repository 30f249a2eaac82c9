import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { forgetContent } from '../../../scripts/build/forget.ts';

test('what a build left behind is gone before the next, and nothing else', () => {
  const clone = mkdtempSync(join(tmpdir(), 'toolrisk-forget-'));
  const left = ['node_modules/.astro/data-store.json', '.astro/content-modules.mjs', '.astro/content.d.ts'];
  for (const file of left) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    writeFileSync(join(clone, file), 'left');
  }
  forgetContent(clone);
  expect(left.filter((file) => existsSync(join(clone, file)))).toEqual(['.astro/content.d.ts']);
});

test('a clone that was never built has nothing to forget', () => {
  expect(() => forgetContent(mkdtempSync(join(tmpdir(), 'toolrisk-forget-')))).not.toThrow();
});
