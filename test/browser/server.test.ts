import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type JudgedServer } from '../../src/catalog/index.ts';
import { formatOf } from '../../src/formats/index.ts';
import { useSite } from './harness.ts';
import { soon } from './soon.ts';
import { catalog } from '../catalogue.ts';

const site = useSite();
const path = '/servers/teradata-wlm/';
const { servers } = catalog;
const wlm = servers.find(({ id }) => id === 'teradata-wlm')!;
const largest = servers.reduce((a, b) => (b.current.length > a.current.length ? b : a));
const smallest = servers.reduce((a, b) => (b.current.length < a.current.length ? b : a));

describe('a page of a server is narrowed in place', () => {
  test.for([1280, 390])(
    'at %i px, to exactly the tools that take effect at once and change something',
    async (width) => {
      const page = await site.open(path, { viewport: { width, height: 844 } });
      if (width < 640) await page.click('tool-filter summary');
      await page.selectOption('[data-facet="effective"]', 'at-once');
      await page.selectOption('[data-facet="category"]', 'write');
      const expected = wlm.current.filter(
        ({ verdict }) => verdict.axes.effective === 'at-once' && verdict.category === 'Write',
      );
      expect(expected.length).toBeGreaterThan(0);
      await soon(() => shownTools(page), expected.map(({ name }) => name).sort());
      expect(await page.textContent('[data-count]')).toContain(`${expected.length} tool`);
    },
  );

  test('by the keyboard, the address keeps it, and going back returns to the list as it was', async () => {
    const page = await site.open(path);
    const critical = page.locator('[data-facet="severity"][data-value="critical"]');
    await critical.focus();
    await page.keyboard.press('Enter');
    const expected = namesOf(wlm, 'Critical');
    await soon(() => shownTools(page), expected);
    expect(new URL(page.url()).search).toBe('?severity=critical');
    await page.reload();
    await soon(() => shownTools(page), expected);
    await page.goBack();
    await soon(() => shownTools(page).then(({ length }) => length), wlm.current.length);
  });

  test('a list of many pages is narrowed as one', async () => {
    const page = await site.open(`/servers/${largest.id}/`);
    const severity = largest.current.map(({ verdict }) => verdict.severity).at(-1)!;
    await page.locator(`[data-facet="severity"][data-value="${severity.toLowerCase()}"]`).click();
    await soon(() => shownTools(page), namesOf(largest, severity));
  });

  test('what leaves nothing cannot be chosen', async () => {
    const page = await site.open(`${path}?category=read`);
    await soon(() => page.locator('[data-facet="effect"] option[value="hide"]').isDisabled(), true);
  });
});

test('without script the whole list stands there, and nothing that could not work', async () => {
  const page = await site.open(path, { javaScriptEnabled: false });
  expect(await page.locator('[data-rows] tr').count()).toBe(Math.min(wlm.current.length, 100));
  expect(await page.locator('tool-filter select:visible, server-copy :is(select, input, button):visible').count()).toBe(
    0,
  );
  await page.click('[data-profile="operate"] h3 a');
  expect(new URL(page.url()).pathname).toBe(`${path}policies/operate/`);
});

test.for([1280, 390])('at %i px a ready policy is copied for the reader’s client and name', async (width) => {
  const page = await site.open(path, {
    viewport: { width, height: 844 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.selectOption('server-copy select', 'codex');
  await page.fill('server-copy input', 'prod-wlm');
  const card = page.locator('[data-profile="observe"]');
  await card.locator('[data-copy]').press('Enter');
  await soon(() => card.locator('[data-copy]').textContent(), 'Copied config.toml');
  const decideCall = formatOf('codex')!.read!(await clipboard(page)).decide('prod-wlm');
  const kept = wlm.current.filter(({ name }) => {
    const answer = decideCall({ tool: name, arguments: {} });
    return answer !== 'hide' && answer !== 'deny' && answer !== 'refused';
  });
  expect(kept.every(({ verdict }) => verdict.category === 'Read')).toBe(true);
  expect(await card.locator('[data-keeps]').textContent()).toBe(String(kept.length));
});

test('the page of the smallest server has its tools and its policies', async () => {
  const page = await site.open(`/servers/${smallest.id}/`);
  expect(await page.locator('[data-rows] tr').count()).toBe(Math.min(smallest.current.length, 100));
  expect(await page.locator('[data-profile] [data-copy]:visible').count()).toBe(3);
});

function namesOf({ current }: JudgedServer, severity: string): string[] {
  return current
    .filter(({ verdict }) => verdict.severity === severity)
    .map(({ name }) => name)
    .sort();
}

async function shownTools(page: Page): Promise<string[]> {
  const names = await page.locator('[data-rows] tr:visible td:first-child').allTextContents();
  return names.map((name) => name.trim()).sort();
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
