import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../src/formats/index.ts';
import { useSite } from './harness.ts';
import { pasteByKeys, tabTo } from './keys.ts';
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
  await soon(() => page.textContent('.judged summary code'), sample.name);
  await paste(page, { ...sample, description: 'Lists all records of a customer.' });
  await soon(async () => /Stopped firing: .*wording-irreversible/u.test((await page.textContent(status)) ?? ''), true);
});

test('what would change a verdict is found by judging the changed definition', async () => {
  const page = await site.open('/classify/');
  await paste(page, sample);
  await soon(() => page.textContent('.judged summary code'), sample.name);
  const items = page.locator('.what-if li');
  await soon(async () => (await items.count()) > 3, true);
  const said = await items.allTextContents();
  expect(said.some((text) => text.startsWith('Without “Permanently'))).toBe(true);
  expect(said.find((text) => text.includes('dry_run'))).toMatch(/\d → \d/u);
  expect(said.find((text) => text.includes('readOnlyHint'))).toMatch(/stays \d/u);
});

test('a tools/list result gives a verdict for each tool, riskiest first', async () => {
  const page = await site.open('/classify/');
  await paste(page, { tools: [{ name: 'list_records' }, sample] });
  await soon(() => page.textContent(status), '2 tools judged.');
  expect(await page.locator('.judged summary code').allTextContents()).toEqual(['remove_everything', 'list_records']);
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
  await soon(() => page.textContent('.judged summary code'), '<img src=x onerror=alert(1)>');
  expect(await page.locator('classify-box img, .judged :is(summary, blockquote) b').count()).toBe(0);
});

const six = ['list_a', 'delete_b', 'create_c', 'run_d', 'send_e', 'search_f'].map((name) => ({
  name,
  description: `${name.split('_')[0]}s records of a customer.`,
  inputSchema: { type: 'object', properties: { id: { type: 'string' } } },
}));

test.for([1280, 390])('at %i px six definitions are pasted, and a policy for them is copied', async (width) => {
  const page = await site.open('/classify/', {
    viewport: { width, height: 844 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await paste(page, { server: 'acme', tools: six });
  await soon(() => page.textContent(status), '6 tools of acme judged.');
  expect(await page.locator('[data-results] tbody tr').count()).toBe(6);
  await page.selectOption('pasted-policy select[data-format]', 'codex');
  const button = page.locator('pasted-policy copy-button button');
  await soon(() => button.textContent(), 'Copy config.toml');
  await soon(async () => (await page.textContent('#pasted-text'))!.includes('acme'), true);
  await button.press('Enter');
  await soon(() => button.textContent(), 'Copied config.toml');
  const decideCall = formatOf('codex')!.read!(await page.evaluate(() => navigator.clipboard.readText())).decide('acme');
  const refused = six.filter(({ name }) =>
    ['hide', 'deny', 'refused'].includes(decideCall({ tool: name, arguments: {} })),
  );
  const said = page.locator('pasted-policy [data-outcomes] tr', {
    has: page.locator('.fx:is(.hide, .deny, .refused)'),
  });
  expect(await said.locator('code').allTextContents()).toEqual(refused.map(({ name }) => name));
  expect(decideCall({ tool: 'list_a', arguments: {} })).not.toBe('hide');
});

test.for([1280, 390])(
  'at %i px six definitions are pasted and a policy for them copied by the keyboard alone',
  async (width) => {
    const page = await site.open('/classify/', {
      viewport: { width, height: 844 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await soon(() => page.textContent(status), '1 tool judged.');
    await tabTo(page, '#definition');
    await pasteByKeys(page, JSON.stringify({ server: 'acme', tools: six }));
    await soon(() => page.textContent(status), '6 tools of acme judged.');
    await tabTo(page, 'pasted-policy select[data-format]');
    await page.keyboard.type('Codex');
    const button = page.locator('pasted-policy copy-button button');
    await soon(() => button.textContent(), 'Copy config.toml');
    await soon(async () => (await page.textContent('#pasted-text'))!.includes('acme'), true);
    await tabTo(page, 'pasted-policy copy-button button');
    await page.keyboard.press('Enter');
    await soon(() => button.textContent(), 'Copied config.toml');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toBe(await page.textContent('#pasted-text'));
    const decideCall = formatOf('codex')!.read!(text).decide('acme');
    expect(decideCall({ tool: 'delete_b', arguments: {} })).toMatch(/^(?:hide|deny|refused|ask)$/u);
    expect(decideCall({ tool: 'list_a', arguments: {} })).not.toBe('hide');
  },
);

test('a row of the table opens the evidence of its tool', async () => {
  const page = await site.open('/classify/');
  await paste(page, { tools: six });
  // The rows that stood there before are not those of what was pasted.
  await soon(() => page.textContent(status), '6 tools judged.');
  await page.locator('[data-results] tbody a').first().press('Enter');
  await soon(() => page.locator('.judged').first().getAttribute('open'), '');
});

test('a recorded snapshot is judged as the list that it holds', async () => {
  const page = await site.open('/classify/');
  await paste(page, { server: 'x', tools: six.map((definition) => ({ definition, digest: 'sha256:0' })) });
  await soon(() => page.textContent(status), '6 tools of x judged.');
});

async function paste(page: Page, value: unknown): Promise<void> {
  await page.fill('#definition', JSON.stringify(value));
}
