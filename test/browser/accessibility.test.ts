import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { onePageOfEveryKind } from './page-kinds.ts';

const site = useSite();
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('axe finds nothing, light and dark, 390 and 1280 pixels wide, on', () => {
  test.for(onePageOfEveryKind())('%s', async (path) => {
    const page = await site.open(path);
    expect(await inspect(page)).toEqual([]);
  });
});

describe('axe finds nothing where a script shows', () => {
  test('tools below the search box', async () => {
    const page = await site.open('/');
    await page.fill('site-search input[name="q"]', 'session');
    await page.waitForSelector('site-search [role=option]');
    await page.keyboard.press('ArrowDown');
    expect(await inspect(page)).toEqual([]);
  });

  test('what was found in the list', async () => {
    const page = await site.open('/browse/?q=session+severity:critical');
    await page.waitForSelector('[data-facet][aria-current]');
    await page.waitForFunction(() => document.querySelectorAll('[data-rows] tr').length < 10);
    expect(await inspect(page)).toEqual([]);
  });

  test('what is wrong in a form', async () => {
    const page = await site.open('/contact/');
    await page.evaluate(() => {
      document.querySelector('contact-form')!.setAttribute('mail', 'team@example.org');
      document.querySelector<HTMLFormElement>('contact-form form')!.hidden = false;
    });
    await page.click('contact-form button');
    await page.waitForSelector('.field-error');
    expect(await inspect(page)).toEqual([]);
  });
});

test('a picture without words and a line that is too long are found', async () => {
  const page = await site.open('/contact/');
  await page.evaluate(() => {
    const picture = document.createElement('img');
    picture.width = 2000;
    document.querySelector('main')!.append(picture);
  });
  const found = await inspect(page);
  expect(found.filter((finding) => finding.includes('image-alt'))).toHaveLength(4);
  expect(found.filter((finding) => finding.includes('wider than the window'))).toHaveLength(4);
});

/** What axe finds on the page as it stands, and whether it is wider than the window. */
async function inspect(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const width of [390, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const results = await page.evaluate<AxeResults, string[]>(
        (values) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: values }),
        rules,
      );
      for (const { id, nodes } of results.violations)
        found.push(
          `${width} ${colorScheme} ${id}: ${nodes
            .map((node) => node.target.join(' '))
            .slice(0, 3)
            .join(', ')}`,
        );
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) found.push(`${width} ${colorScheme} ${overflow} px wider than the window`);
    }
  return found;
}
