import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesIn, serve } from '../../src/serve/index.ts';
import { launch } from './chromium.ts';
import { dist } from './harness.ts';
import { soon } from './soon.ts';
import { planted, threeClients } from './stack-files.ts';

const token = 'a-token-for-this-test';
const { texts } = threeClients();
const files = texts.map((text, at) => ({ name: `file-${at}`, text }));
let browser: Browser;
let served: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const service = { pages: pagesIn(dist), site: 'https://tools.example', token, files: () => files };
  [served, browser] = await Promise.all([serve(service, 0), launch()]);
});
afterAll(async () => {
  served?.close();
  await browser?.close();
});

test('the page has the files of the machine in it, and neither the token nor a secret in its address or in what it asks for', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  page.on('console', (message) => void (message.type() === 'error' && failed.push(message.text())));
  await page.goto(`${served.url.href}#token=${token}`);
  await soon(() => page.locator('[data-part="servers"] > li').count(), 9);
  expect(page.url()).toBe(served.url.href);
  // A reload finds them again.
  await page.reload();
  await soon(() => page.locator('[data-part="servers"] > li').count(), 9);
  expect(failed).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(served.url.origin))).toEqual([]);
  expect(asked.filter((url) => url.includes(planted) || url.includes(token))).toEqual([]);
  await page.close();
});

test('without the token the page says what to open', async () => {
  const page = await browser.newPage();
  await page.goto(served.url.href);
  await soon(
    async () => ((await page.textContent('[data-status]')) ?? '').includes('open the address that the command printed'),
    true,
  );
  expect(await page.locator('[data-part="servers"] > li').count()).toBe(0);
  await page.close();
});
