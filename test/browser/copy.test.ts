import { expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { soon } from './soon.ts';

const site = useSite();
const path = '/tools/teradata-wlm/abort_sessions_user/';
const buttons = 'copy-button button:visible';

test('a click copies the text that stands there, and says what was copied', async () => {
  const page = await site.open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
  const button = page.locator(buttons).first();
  const host = button.locator('xpath=..');
  const label = await button.textContent();
  const target = await host.getAttribute('target');
  await button.click();
  await soon(() => page.evaluate(() => navigator.clipboard.readText()), await page.textContent(target!));
  const copied = label!.replace('Copy ', 'Copied ');
  expect(await button.textContent()).toBe(copied);
  expect(await host.locator('[role=status]').textContent()).toBe(copied);
  await soon(() => button.textContent(), label);
});

test('the keyboard copies as well', async () => {
  const page = await site.open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator(buttons).first().focus();
  await page.keyboard.press('Enter');
  await soon(() => page.evaluate(() => navigator.clipboard.readText().then((text) => text.length > 20)), true);
});

test('where the clipboard is refused, the text is selected and the button says how to go on', async () => {
  const page = await site.open(path);
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('refused')) });
  });
  const button = page.locator(buttons).first();
  const target = await button.locator('xpath=..').getAttribute('target');
  await button.click();
  await soon(() => button.textContent(), 'Selected: copy it with Ctrl+C or ⌘C');
  const selected = await page.evaluate(() => String(getSelection()));
  expect(selected.trim()).toBe((await page.textContent(target!))!.trim());
});
