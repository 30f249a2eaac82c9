import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { soon } from './soon.ts';

const site = useSite();
const box = 'browse-list input[name="q"]';

describe('the first tools of the list for', () => {
  test.for([
    ['abort_session', ['abort_session']],
    ['ABORT_SESSIONS_USER', ['abort_sessions_user']],
    ['abort sesion', ['abort_session', 'abort_sessions_user']],
    ['abort sesion server:teradata-wlm', ['abort_session', 'abort_sessions_user']],
  ] as const)('%s', async ([typed, first]) => {
    const page = await site.open('/browse/');
    await page.fill(box, typed);
    await soon(async () => (await rows(page)).slice(0, first.length), first);
  });
});

test('a facet narrows the list to its count, and the address says so', async () => {
  const page = await site.open('/browse/');
  const all = (await rows(page)).length;
  const link = page.locator('a[data-facet="severity"][data-value="critical"]');
  const critical = Number(await link.locator('[data-facet-count]').textContent());
  expect(critical).toBeGreaterThan(0);
  expect(critical).toBeLessThan(all);
  await link.click();
  await soon(async () => (await rows(page)).length, critical);
  expect(await page.inputValue(box)).toBe('severity:critical');
  expect(new URL(page.url()).search).toBe('?q=severity:critical');
  expect(await link.getAttribute('aria-current')).toBe('true');
  expect(await page.textContent('[data-count]')).toBe(`${critical} tools`);
  await link.click();
  await soon(async () => (await rows(page)).length, all);
  expect(new URL(page.url()).search).toBe('');
});

test('a count that ignores its own facet is what choosing the value gives', async () => {
  const page = await site.open('/browse/?q=session+severity:critical');
  const [critical, low] = ['critical', 'low'].map((value) =>
    page.locator(`a[data-facet="severity"][data-value="${value}"]`),
  );
  const count = async (link = critical!): Promise<number> =>
    Number(await link.locator('[data-facet-count]').textContent());
  // The list as it was built begins with the same tools, so its length tells when it was narrowed.
  await soon(async () => (await rows(page)).length === (await count()), true);
  expect((await rows(page)).slice(0, 2).sort()).toEqual(['abort_session', 'abort_sessions_user']);
  const expected = await count(low);
  expect(expected).toBeGreaterThan(0);
  await critical!.click();
  await low!.click();
  await soon(async () => (await rows(page)).length, expected);
});

test('an address opens with its words and facets', async () => {
  const page = await site.open('/browse/?q=-category:read+session');
  await soon(async () => (await rows(page)).slice(0, 2).sort(), ['abort_session', 'abort_sessions_user']);
  expect(await page.inputValue(box)).toBe('session -category:read');
});

test('back leads through facets to the whole list, and over typing in one step', async () => {
  const page = await site.open('/browse/');
  const all = (await rows(page)).length;
  await page.locator(box).pressSequentially('abort');
  await soon(async () => (await rows(page))[0]?.startsWith('abort'), true);
  await page.click('a[data-facet="category"][data-value="destructive"]');
  await soon(() => new URL(page.url()).search, '?q=abort+category:destructive');
  await page.goBack();
  await soon(() => page.inputValue(box), 'abort');
  await page.goBack();
  await soon(() => page.inputValue(box), '');
  await soon(async () => (await rows(page)).length, all);
});

test('a value that a facet does not have is named with those that it has', async () => {
  const page = await site.open('/browse/?q=severity:extreme');
  await soon(
    () => page.textContent('[data-count]'),
    '0 tools. severity has no value “extreme”: it has critical, high, medium, low.',
  );
});

test('keys: / focuses, arrows move, c copies the address, Esc goes back and clears, Enter opens', async () => {
  const page = await site.open('/browse/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.keyboard.press('/');
  await page.keyboard.type('abort sesion');
  await soon(async () => (await rows(page)).slice(0, 2), ['abort_session', 'abort_sessions_user']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('abort_sessions_user');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('abort_session');
  await page.keyboard.press('c');
  const address = `${site.origin}/tools/teradata-wlm/abort_session/`;
  await soon(() => page.evaluate(() => navigator.clipboard.readText()), address);
  await soon(
    () =>
      page
        .locator('browse-list > [role=status]')
        .allTextContents()
        .then((texts) => texts.at(-1)),
    'Copied the address of abort_session',
  );
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await page.keyboard.press('Escape');
  expect(await page.inputValue(box)).toBe('');
  await page.keyboard.type('abort sesion');
  await soon(async () => (await rows(page))[0], 'abort_session');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
});

test('Enter in the box opens the tool of exactly that name', async () => {
  const page = await site.open('/browse/');
  await page.fill(box, 'abort_session');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tools/teradata-wlm/abort_session/');
});

test('a key of the browser is left to the browser', async () => {
  const page = await site.open('/browse/');
  await page.keyboard.press('Control+/');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('where the list of tools cannot be loaded, the complete list stays and says why', async () => {
  const page = await site.open('/browse/', {}, ['/search.json']);
  await page.route('**/search.json', (route) => route.fulfill({ status: 404 }));
  const all = (await rows(page)).length;
  await page.fill(box, 'abort');
  await soon(
    () => page.textContent('[data-count]'),
    'The list could not be searched: /search.json answered with status 404.',
  );
  expect((await rows(page)).length).toBe(all);
});

function rows(page: Page): Promise<string[]> {
  return page.locator('[data-rows] a[data-slot="tool"]').allTextContents();
}

function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent);
}
