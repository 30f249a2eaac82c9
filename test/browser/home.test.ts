import { expect, test } from 'vitest';
import { formatOf } from '../../src/formats/index.ts';
import { useSite } from './harness.ts';
import { soon } from './soon.ts';

const site = useSite();
const copying = { permissions: ['clipboard-read', 'clipboard-write'] };

test.for([1280, 390])('at %i px the policy on the front page is copied for the chosen client', async (width) => {
  const page = await site.open('/', { viewport: { width, height: 844 }, ...copying });
  const tool = (await page.textContent('policy-card h2'))!.trim();
  await page.selectOption('policy-card select', 'codex');
  const button = page.locator('policy-card copy-button button');
  await soon(() => button.textContent(), 'Copy config.toml');
  await button.press('Enter');
  await soon(() => button.textContent(), 'Copied config.toml');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const server = /mcp_servers\.([\w-]+)/u.exec(text)![1]!;
  expect(formatOf('codex')!.read!(text).decide(server)({ tool, arguments: {} })).not.toBe('allow');
  await page.reload();
  await soon(() => button.textContent(), 'Copy config.toml');
});

test('the three doors lead to the list, the checks and the classifier, by the keyboard', async () => {
  for (const [name, path] of [
    [/^Browse \d/u, '/browse/'],
    ['Check a policy', '/lint/'],
    ['Classify my tools', '/classify/'],
  ] as const) {
    const page = await site.open('/');
    await page.locator('.doors').getByRole('link', { name }).press('Enter');
    await page.waitForURL(`**${path}`);
  }
});

test('each search to try finds something', async () => {
  const page = await site.open('/');
  const tries = await page.locator('.tries a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(tries.length).toBeGreaterThan(0);
  for (const address of tries) {
    await page.goto(`${site.origin}${address}`);
    await soon(async () => (await page.locator('[data-rows] tr:visible').count()) > 0, true);
  }
});

test('without script the card has its policy and no button', async () => {
  const page = await site.open('/', { javaScriptEnabled: false });
  expect(await page.locator('policy-card pre').isVisible()).toBe(true);
  expect(await page.locator('policy-card :is(select, button):visible').count()).toBe(0);
});
