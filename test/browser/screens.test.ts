import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';

const site = useSite();

/** How many screens a page has at most: of 900 px at 1280 px, and of 844 px at 390 px. */
const budgets: [path: string, wide: number, narrow: number][] = [
  ['/', 2.6, 5.5],
  ['/accuracy/', 3.5, 5.5],
  ['/changes/', 2.5, 4],
  ['/formats/', 2, 4.5],
  ['/formats/claude-code/', 4, 7.5],
  ['/rules/', 2.5, 4],
  ['/lint/', 1.3, 2.2],
  ['/classify/', 2.5, 4.5],
  ['/servers/teradata-wlm/', 4, 9],
];

describe('a page keeps its budget of screens:', () => {
  test.for(budgets)('%s has at most %d at 1280 px and %d at 390 px', async ([path, wide, narrow]) => {
    const page = await site.open(path);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    expect((await height()) / 900).toBeLessThanOrEqual(wide);
    await page.setViewportSize({ width: 390, height: 844 });
    expect((await height()) / 844).toBeLessThanOrEqual(narrow);
  });
});
