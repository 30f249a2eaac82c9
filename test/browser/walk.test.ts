import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../src/formats/index.ts';
import { useSite } from './harness.ts';
import { tabTo } from './keys.ts';
import { soon } from './soon.ts';
import { catalog } from '../catalogue.ts';

const site = useSite();
const path = '/tools/teradata-wlm/abort_sessions_user/';
const wlm = catalog.servers.find(({ id }) => id === 'teradata-wlm')!;
const copying = { permissions: ['clipboard-read', 'clipboard-write'] };

describe('from a search engine to the policy for Codex of a server called prod-wlm', () => {
  test.for([
    [1280, 900],
    [390, 844],
  ] as const)(
    'at %i px: three actions on a first visit, one on the next, without scrolling',
    async ([width, height]) => {
      const page = await site.open(path, { viewport: { width, height }, ...copying });
      await page.selectOption('.act select', 'codex');
      await page.fill('.act input', 'prod-wlm');
      await soon(() => copyLabel(page), 'Copy config.toml');
      await soon(async () => (await page.textContent('#policy-text'))!.includes('prod-wlm'), true);
      await page.click('.act copy-button button');
      await soon(() => copyLabel(page), 'Copied config.toml');
      await holds(page);
      expect(await page.evaluate(() => scrollY)).toBe(0);

      await page.goto(`${site.origin}/tools/teradata-wlm/abort_session/`);
      await page.goto(`${site.origin}${path}`);
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await soon(async () => (await page.textContent('#policy-text'))!.includes('prod-wlm'), true);
      await page.click('.act copy-button button');
      await soon(() => copyLabel(page), 'Copied config.toml');
      await holds(page);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    },
  );

  test.for([
    [1280, 900],
    [390, 844],
  ] as const)('at %i px by the keyboard alone, and with the one button on the next visit', async ([width, height]) => {
    const page = await site.open(path, { viewport: { width, height }, ...copying });
    await tabTo(page, '.act select');
    await page.keyboard.type('Codex');
    await tabTo(page, '.act input');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('prod-wlm');
    await soon(() => copyLabel(page), 'Copy config.toml');
    await soon(async () => (await page.textContent('#policy-text'))!.includes('prod-wlm'), true);
    await tabTo(page, '.act copy-button button');
    await page.keyboard.press('Enter');
    await soon(() => copyLabel(page), 'Copied config.toml');
    await holds(page);

    await page.goto(`${site.origin}${path}`);
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await soon(async () => (await page.textContent('#policy-text'))!.includes('prod-wlm'), true);
    await tabTo(page, '.act copy-button button');
    await page.keyboard.press('Enter');
    await soon(() => copyLabel(page), 'Copied config.toml');
    await holds(page);
  });

  test('without JavaScript the text is read on the page of all formats, for the name that stands beside it', async () => {
    const page = await site.open(path, { javaScriptEnabled: false });
    await page.click('.act noscript a, .act a:text("All formats")');
    const text = await page.locator('section#codex pre').first().textContent();
    const decideCall = formatOf('codex')!.read!(text!).decide('teradata-wlm');
    const refused = wlm.current.filter(({ name }) => decideCall({ tool: name, arguments: {} }) === 'hide');
    expect(refused.map(({ name }) => name)).toEqual(['abort_sessions_user']);
  });
});

function copyLabel(page: Page): Promise<string | null> {
  return page.textContent('.act copy-button button');
}

/** What is in the clipboard refuses the tool, and leaves the others as they are. */
async function holds(page: Page): Promise<void> {
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const decideCall = formatOf('codex')!.read!(text).decide('prod-wlm');
  const refused = wlm.current.filter(({ name }) => decideCall({ tool: name, arguments: {} }) === 'hide');
  expect(refused.map(({ name }) => name)).toEqual(['abort_sessions_user']);
}
