import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { soon } from './soon.ts';

const site = useSite();
const [first, second] = ['/tools/teradata-wlm/abort_session/', '/tools/teradata-wlm/show_sessions/'];

test('a choice shows its panel only, in every set of that name, and is remembered on other pages', async () => {
  const page = await site.open(first);
  const sets = await page.locator('tab-set').count();
  await page.click('tab-set >> nth=0 >> [role=tab][data-tab="intercept"]');
  expect(await chosen(page)).toEqual(Array.from({ length: sets }, () => 'intercept'));
  expect(await shown(page)).toEqual(Array.from({ length: sets }, () => 'intercept'));
  await page.goto(`${site.origin}${second}`);
  await soon(async () => new Set(await shown(page)), new Set(['intercept']));
});

describe('the keys of a tab list', () => {
  test.for([
    ['ArrowRight', 1],
    ['ArrowLeft', -1],
    ['End', -1],
    ['Home', 0],
  ] as const)('%s', async ([key, place]) => {
    const page = await site.open(first);
    const tabs = page.locator('tab-set >> nth=0 >> [role=tab]');
    const names = await tabs.evaluateAll((all) => all.map((tab) => tab.getAttribute('data-tab')));
    await tabs.first().focus();
    await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tab'))).toBe(names.at(place));
    expect(await tabs.evaluateAll((all) => all.filter((tab) => (tab as HTMLElement).tabIndex === 0).length)).toBe(1);
    expect((await shown(page))[0]).toBe(names.at(place));
  });
});

test('an address with the id of a panel opens its tab', async () => {
  const page = await site.open(first);
  const id = await page.getAttribute('tab-set >> nth=0 >> section:last-of-type', 'id');
  const tab = await page.getAttribute('tab-set >> nth=0 >> section:last-of-type', 'data-tab');
  await page.goto(`${site.origin}${second}`);
  await page.goto(`${site.origin}${first}#${id}`);
  await soon(async () => (await shown(page))[0], tab);
});

test('where storage is refused, tabs still work', async () => {
  const page = await site.open('/contact/');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto(`${site.origin}${first}`);
  await page.click('tab-set >> nth=0 >> [role=tab][data-tab="intercept"]');
  expect((await shown(page))[0]).toBe('intercept');
});

function chosen(page: Page): Promise<(string | null)[]> {
  return page
    .locator('tab-set [role=tab][aria-selected=true]')
    .evaluateAll((all) => all.map((tab) => tab.getAttribute('data-tab')));
}

function shown(page: Page): Promise<(string | null)[]> {
  return page
    .locator('tab-set > section:visible')
    .evaluateAll((all) => all.map((panel) => panel.getAttribute('data-tab')));
}
