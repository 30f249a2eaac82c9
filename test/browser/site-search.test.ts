import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { soon } from './soon.ts';

const site = useSite();
const box = 'site-search input[name="q"]';

test('typing shows the first tools, the arrows choose one, Enter opens it', async () => {
  const page = await site.open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('abort sesion');
  await soon(async () => (await options(page)).slice(0, 2), ['abort_session', 'abort_sessions_user']);
  expect(await page.getAttribute(box, 'aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = await page.getAttribute(box, 'aria-activedescendant');
  expect(await page.textContent(`[id="${active}"] code`)).toBe('abort_sessions_user');
  expect(await page.getAttribute(`[id="${active}"]`, 'aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tools/teradata-wlm/abort_sessions_user/');
});

test('Enter opens the tool of exactly that name, however fast it is typed', async () => {
  const page = await site.open('/');
  await page.fill(box, 'Abort_Session');
  await page.press(box, 'Enter');
  await page.waitForURL('**/tools/teradata-wlm/abort_session/');
});

test('Enter after other words opens the list of all that was found', async () => {
  const page = await site.open('/contact/');
  await page.fill(box, 'session severity:critical');
  await page.press(box, 'Enter');
  await page.waitForURL('**/browse/?q=*');
  await soon(() => page.inputValue('browse-list input[name="q"]'), 'session severity:critical');
});

test('a click opens a tool, and the last option all of them', async () => {
  const page = await site.open('/contact/');
  await page.fill(box, 'abort_session');
  await page.click('site-search [role=option]:last-child');
  await page.waitForURL('**/browse/?q=abort_session');
  await page.goto(`${site.origin}/contact/`);
  await page.fill(box, 'abort_session');
  await page.click('site-search [role=option]:first-child');
  await page.waitForURL('**/tools/teradata-wlm/abort_session/');
});

test('Esc closes the options and keeps the words; leaving the box closes them too', async () => {
  const page = await site.open('/');
  const open = (): Promise<boolean> => page.isVisible('site-search [role=listbox]');
  await page.fill(box, 'session');
  await soon(open, true);
  await page.press(box, 'Escape');
  expect([await open(), await page.inputValue(box)]).toEqual([false, 'session']);
  await page.fill(box, 'sessions');
  await soon(open, true);
  await page.press(box, 'Tab');
  await soon(open, false);
});

test('options that Esc closed stay closed when the rest of the answer arrives', async () => {
  const page = await site.open('/');
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search/**', async (route) => {
    await held;
    await route.continue();
  });
  const open = (): Promise<boolean> => page.isVisible('site-search [role=listbox]');
  await page.fill(box, 'session');
  await soon(open, true);
  await page.press(box, 'Escape');
  release();
  for (let look = 0; look < 20; look++) {
    expect(await open()).toBe(false);
    await page.waitForTimeout(50);
  }
});

test('what was found is announced', async () => {
  const page = await site.open('/');
  await page.fill(box, 'abort_session');
  await soon(async () => /^\d+ tools?$/u.test((await page.textContent('site-search [role=status]')) ?? ''), true);
});

test('no more than eight tools are shown', async () => {
  const page = await site.open('/');
  await page.fill(box, 'show');
  await soon(async () => (await options(page)).length, 8);
});

function options(page: Page): Promise<string[]> {
  return page.locator('site-search [role=option] code').allTextContents();
}
