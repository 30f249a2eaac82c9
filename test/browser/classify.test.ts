import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { soon } from './soon.ts';

const site = useSite();
const status = 'classify-box [data-status]';
const sample = {
  name: 'remove_everything',
  description: 'Permanently deletes all records of a customer.',
  inputSchema: { type: 'object', properties: {} },
};

test('the definition that stands there at first is judged, with its evidence marked', async () => {
  const page = await site.open('/classify/');
  await soon(() => page.textContent(status), '1 tool judged.');
  expect(await page.locator('.judged mark').count()).toBeGreaterThan(0);
});

test('a changed word says which rule stopped firing', async () => {
  const page = await site.open('/classify/');
  await paste(page, sample);
  await soon(() => page.textContent('.judged h2'), sample.name);
  await paste(page, { ...sample, description: 'Lists all records of a customer.' });
  await soon(async () => /Stopped firing: .*wording-irreversible/u.test((await page.textContent(status)) ?? ''), true);
});

test('a tools/list result gives a verdict for each tool, in its order', async () => {
  const page = await site.open('/classify/');
  await paste(page, { tools: [sample, { name: 'list_records' }] });
  await soon(() => page.textContent(status), '2 tools judged.');
  expect(await page.locator('.judged h2').allTextContents()).toEqual(['remove_everything', 'list_records']);
});

describe('what cannot be read is said, not judged:', () => {
  test.for([
    ['text that is no JSON', '{', /^This is not JSON:/u],
    ['JSON that holds no tool', '{"a":1}', /^Expected a tools\/list result/u],
    ['nothing', ' ', /^Paste a definition/u],
  ] as const)('%s', async ([, text, expected]) => {
    const page = await site.open('/classify/');
    await page.fill('#definition', text);
    await soon(async () => expected.test((await page.textContent(status)) ?? ''), true);
    expect(await page.locator('.judged').count()).toBe(0);
  });
});

test('HTML in a definition stays text', async () => {
  const page = await site.open('/classify/');
  await paste(page, { name: '<img src=x onerror=alert(1)>', description: '<b>Deletes</b> a record.' });
  await soon(() => page.textContent('.judged h2'), '<img src=x onerror=alert(1)>');
  expect(await page.locator('.judged img, .judged b').count()).toBe(0);
});

async function paste(page: Page, value: unknown): Promise<void> {
  await page.fill('#definition', JSON.stringify(value));
}
