import { describe, expect, test } from 'vitest';
import type { ToolRecord } from '../../src/search/index.ts';
import { expected, focused, focusedName, rows } from './browse-page.ts';
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
  const page = await site.open('/browse/?q=-category:read+session+server:teradata-wlm');
  await soon(async () => (await rows(page)).slice(0, 2).sort(), ['abort_session', 'abort_sessions_user']);
  expect(await page.inputValue(box)).toMatch(/^session (?=.*server:teradata-wlm)(?=.*-category:read)/u);
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
    () => page.textContent('[data-hints]'),
    'severity has no value “extreme”: it has critical, high, medium, low. ',
  );
  expect(await page.textContent('[data-count]')).toBe('0 tools');
});

test('a click on a hint asks for what was meant', async () => {
  const page = await site.open('/browse/?q=severty:critical,hihg');
  await soon(() => page.textContent('[data-hints] a'), 'No facet is named “severty”: type severity:critical,hihg.');
  await page.click('[data-hints] a');
  await soon(() => page.textContent('[data-hints] a'), 'severity has no value “hihg”: type severity:high.');
  await page.click('[data-hints] a');
  await soon(() => page.inputValue(box), 'severity:critical,high');
  await soon(
    async () => Number.parseInt((await page.textContent('[data-count]')) ?? ''),
    (await expected(site.origin, isSevere)).length,
  );
});

test('keys: / focuses, arrows move, c copies the policy, Esc goes back and clears, Enter opens, ? helps', async () => {
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
  await soon(
    () => page.textContent('[data-said]'),
    'Copied settings.json for Claude Code: the policy of abort_session.',
  );
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toMatchObject({ permissions: { deny: ['mcp__teradata-wlm__abort_session'] } });
  const address = `${site.origin}/tools/teradata-wlm/abort_session/`;
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await page.keyboard.press('Escape');
  expect(await page.inputValue(box)).toBe('');
  await page.keyboard.type('abort sesion');
  await soon(async () => (await rows(page))[0], 'abort_session');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('?');
  expect(await page.locator('[data-help]').getAttribute('open')).toBe('');
  await page.locator('[data-rows] a').first().focus();
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

test('the list is put into another order, which the address keeps and words do not undo', async () => {
  const page = await site.open('/browse/?q=server:teradata-wlm');
  await soon(() => page.textContent('[data-count]'), '42 tools');
  await page.selectOption('[data-order]', 'name');
  const sorted = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase()).sort();
  await soon(async () => {
    const names = await rows(page);
    return names.length === 42 && names.every((name, at) => name.toLowerCase() === sorted(names)[at]);
  }, true);
  expect(new URL(page.url()).search).toBe('?q=server:teradata-wlm&order=name');
  await page.fill(box, 'throttle');
  await soon(async () => {
    const names = await rows(page);
    return names.length > 1 && names.every((name, at) => name.toLowerCase() === sorted(names)[at]);
  }, true);
  expect(new URL(page.url()).search).toBe('?q=throttle&order=name');
  await page.goBack();
  await soon(() => page.inputValue(box), 'server:teradata-wlm');
  expect(await page.inputValue('[data-order]')).toBe('name');
});

test('a value can be left out, and both ways of asking stand above the table with a cross', async () => {
  const page = await site.open('/browse/');
  await page.click('a[data-facet="category"][data-value="destructive"]');
  await page.click('li:has(> a[data-facet="undo"][data-value="never"]) > button');
  await soon(() => page.inputValue(box), 'category:destructive -undo:never');
  await soon(
    () => page.locator('[data-terms] button').allTextContents(),
    ['Category: Destructive×', 'not Undo: Never×'],
  );
  await page.click('[data-terms] button >> nth=0');
  await soon(() => page.inputValue(box), '-undo:never');
  await page.click('[data-clear]');
  await soon(() => page.inputValue(box), '');
});

test('a value that would leave nothing is no link', async () => {
  const page = await site.open('/browse/?q=severity:critical+server:teradata-wlm');
  const empty = page.locator('.facet a[data-empty]').first();
  await empty.waitFor();
  expect(await empty.getAttribute('href')).toBeNull();
  expect(await empty.locator('[data-facet-count]').textContent()).toBe('0');
});

test('a facet that is unknown for nearly all that is shown is folded and says so', async () => {
  const page = await site.open('/browse/?q=category:read');
  const facet = page.locator('details[data-of="takes-effect"]');
  await soon(() => facet.getAttribute('open'), null);
  expect(await facet.locator('summary').textContent()).toMatch(/· (all|\d+ %) unknown/u);
  await facet.locator('summary').click();
  await facet.locator('a[data-value="unknown"]').click();
  await soon(() => page.inputValue(box), 'category:read takes-effect:unknown');
});

test('the way back from a tool returns to the list as it was left', async () => {
  const page = await site.open('/browse/?q=-severity:critical');
  await soon(() => page.locator('[data-rows] .sev.critical').count(), 0);
  await soon(async () => (await rows(page)).length > 20, true);
  const link = page.locator('[data-rows] a[data-slot="tool"]').nth(20);
  const name = await link.textContent();
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(0);
  await link.click();
  await page.waitForURL('**/tools/**');
  await page.goBack();
  await soon(() => focused(page), name);
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(5);
  expect(await page.inputValue(box)).toBe('-severity:critical');
});

test('where nothing is found, the page offers what asks for less, acts and names, and loses no focus', async () => {
  const page = await site.open('/browse/');
  await page.fill(box, 'abort_sesion server:no-such-server');
  await soon(() => page.locator('[data-none]').isVisible(), true);
  expect(await page.locator('[data-found]').isVisible()).toBe(false);
  await soon(() => page.locator('[data-nearby] a').allTextContents(), ['abort_sesion']);
  expect((await page.locator('[data-none] .chips a').allTextContents()).length).toBeGreaterThan(2);
  expect(await focusedName(page)).toBe('q');
  await page.click('[data-nearby] a');
  await soon(async () => (await rows(page))[0], 'abort_session');
  expect(await focusedName(page)).toBe('q');
});

test('an address that is misspelt offers the three nearest tools, those of its server first', async () => {
  const page = await site.open('/tools/teradata-wlm/abort_sesion/', {}, ['/tools/teradata-wlm/abort_sesion/']);
  const names = page.locator('near-names li a');
  await soon(() => names.count(), 3);
  expect(await names.first().getAttribute('href')).toBe('/tools/teradata-wlm/abort_session/');
});

function isSevere({ severity }: ToolRecord): boolean {
  return severity === 'Critical' || severity === 'High';
}
