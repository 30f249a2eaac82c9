import { describe, expect, test } from 'vitest';
import { judgedQueries } from '../unit/search/judged-queries.ts';
import { expected, firstHref, focusedName, hrefToName, rows } from './browse-page.ts';
import { useSite } from './harness.ts';
import { tabTo } from './keys.ts';
import { soon } from './soon.ts';

const site = useSite();

describe.each([390, 1280])('at %d px', (width) => {
  const viewport = { width, height: 900 };

  test('one click answers which tools take effect at once and change something, exactly as the axes say', async () => {
    const page = await site.open('/browse/', { viewport });
    const right = await expected(
      site.origin,
      ({ effective, reversibility }) => effective === 'at-once' && reversibility !== 'nothing',
    );
    expect(right.length).toBeGreaterThan(0);
    await tabTo(page, 'a[data-ask="takes-effect:at-once -undo:nothing"]');
    await page.keyboard.press('Enter');
    await soon(async () => Number.parseInt((await page.textContent('[data-count]')) ?? ''), right.length);
    await soon(async () => (await rows(page)).length, Math.min(right.length, 50));
    const names = new Set(right.map(({ tool }) => tool));
    expect((await rows(page)).filter((name) => !names.has(name))).toEqual([]);
    expect(new URL(page.url()).search).toBe('?q=takes-effect:at-once+-undo:nothing');
  });

  test('asked of ten servers, the same question is about these alone', async () => {
    const changing = await expected(
      site.origin,
      ({ effective, reversibility }) => effective === 'at-once' && reversibility !== 'nothing',
    );
    const ten = [...new Set(changing.map(({ server }) => server))].slice(-10);
    const right = changing.filter(({ server }) => ten.includes(server));
    const page = await site.open(`/browse/?q=server:${ten.join(',')}`, { viewport });
    const question = page.locator('a[data-ask="takes-effect:at-once -undo:nothing"]');
    await question.focus();
    await page.keyboard.press('Enter');
    const shown = Math.min(right.length, 50);
    await soon(async () => {
      const addresses = await page
        .locator('[data-rows] a[data-slot="tool"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      return addresses.length === shown && addresses.every((href) => right.some((tool) => tool.href === href));
    }, true);
    expect(Number.parseInt((await page.textContent('[data-count]')) ?? '')).toBe(right.length);
    expect(new URL(page.url()).search).toBe(`?q=takes-effect:at-once+-undo:nothing+server:${ten.join(',')}`);
  });

  test.for(['kill', 'terminate session', 'stop a users queries', 'trottle'])(
    'the right tool stands first for %s, in the list and among the suggestions',
    async (typed) => {
      const [, ...right] = judgedQueries.find(([query]) => query === typed)!;
      const page = await site.open('/browse/', { viewport });
      await page.keyboard.press('/');
      await page.keyboard.type(typed);
      await soon(async () => right.includes(hrefToName(await firstHref(page))), true);
      expect(await focusedName(page)).toBe('q');
      const home = await site.open('/contact/', { viewport });
      await home.keyboard.press('/');
      await home.keyboard.type(typed);
      const first = home.locator('site-search [role=option]').first();
      await soon(async () => right.includes(hrefToName((await first.getAttribute('data-href')) ?? '')), true);
      expect(await first.locator('.sev').textContent()).toMatch(/^(Low|Medium|High|Critical)$/u);
      await soon(async () => ((await first.locator('small').textContent()) ?? '').includes(': '), true);
    },
  );

  test('the table starts within the first screen', async () => {
    const page = await site.open('/browse/', { viewport });
    const { y } = (await page.locator('[data-rows] tr').first().boundingBox())!;
    expect(y).toBeLessThan(viewport.height);
  });
});
