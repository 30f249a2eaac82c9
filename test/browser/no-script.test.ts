import { expect, test } from 'vitest';
import { first } from './builder-page.ts';
import { useSite } from './harness.ts';

const site = useSite();
const noScript = { javaScriptEnabled: false };
const toolPage = '/tools/teradata-wlm/abort_session/';

test('the list is complete, and every facet leads to a page of its own', async () => {
  const page = await site.open('/browse/', noScript);
  const rows = await page.locator('[data-rows] tr').count();
  const link = page.locator('a[data-facet="severity"][data-value="critical"]');
  const count = Number(await link.locator('[data-facet-count]').textContent());
  expect(rows).toBeGreaterThan(count);
  await link.click();
  expect(new URL(page.url()).pathname).toBe('/risk/critical/');
  expect(await page.locator('main tbody tr').count()).toBe(count);
});

test('the form answers with the page of a facet, and every value of every facet that has tools leads to one', async () => {
  const page = await site.open('/browse/', noScript);
  expect(await page.locator('.ask input').isVisible()).toBe(false);
  const button = page.locator('.ask button[formaction="/categories/destructive/"]');
  const count = Number(/\d+/u.exec((await button.textContent()) ?? '')?.[0]);
  await button.click();
  expect(new URL(page.url()).pathname).toBe('/categories/destructive/');
  expect(await page.locator('main tbody tr').count()).toBe(Math.min(count, 100));
  await page.goBack();
  const dead = '.facet a[data-facet]:not([data-empty], [href])';
  expect(await page.locator(dead).evaluateAll((links) => links.map((link) => link.getAttribute('data-value')))).toEqual(
    (await page.locator('a[data-value="removed"]:not([data-empty])').count()) > 0 ? ['removed'] : [],
  );
});

test('searching in the header leads to the complete list', async () => {
  const page = await site.open(toolPage, noScript);
  await page.fill('site-search input[name="q"]', 'abort');
  await page.press('site-search input[name="q"]', 'Enter');
  await page.waitForURL('**/browse/?q=abort');
  expect(await page.locator('[data-rows] tr').count()).toBeGreaterThan(40);
});

test('the policy of every format can be reached and read, and no button stands there that could not work', async () => {
  const page = await site.open(toolPage, noScript);
  expect(await page.locator('policy-panel pre').isVisible()).toBe(true);
  expect(await page.locator('policy-panel select:visible, copy-button button:visible').count()).toBe(0);
  await page.click('policy-panel figure a:text("All formats")');
  for (const address of [page.url(), `${site.origin}/servers/teradata-wlm/policies/operate/`]) {
    await page.goto(address);
    const sections = page.locator('section:has(pre)');
    expect(await sections.count()).toBeGreaterThan(20);
    for (const section of await sections.all()) expect(await section.locator('pre').isVisible()).toBe(true);
    expect(await page.locator('select:visible, copy-button button:visible').count()).toBe(0);
  }
});

test.for(['/lint/', '/classify/', '/stack/'])(
  'where %s needs a script, it says so and names the command that does the same',
  async (address) => {
    const page = await site.open(address, noScript);
    const main = page.locator('main');
    expect(await main.locator('button:visible').count()).toBe(0);
    expect(await main.textContent()).toMatch(/npm run /u);
  },
);

test('a form that is shown can be sent, and one that cannot is replaced by a way that works', async () => {
  const page = await site.open('/contact/', noScript);
  const form = page.locator('contact-form form');
  if (await form.isVisible()) expect(await form.getAttribute('action')).toMatch(/^https?:/u);
  else expect(await page.locator('main').textContent()).toMatch(/Write to|Open an issue|without an address/u);
});

test('every part of a tool page is there', async () => {
  const [scripted, plain] = [await site.open(toolPage), await site.open(toolPage, noScript)];
  const headings = (page: typeof plain): Promise<string[]> => page.locator('main :is(h1, h2)').allTextContents();
  expect(await headings(plain)).toEqual(await headings(scripted));
});

test('the builder says what it needs, and leads to ready policies', async () => {
  const page = await site.open('/builder/', noScript);
  expect(await page.textContent('noscript')).toContain('three ready policies');
  expect(await page.locator('policy-builder button:visible').count()).toBe(0);
  await page.click(`[data-servers] a[data-server="${first.id}"]`);
  expect(new URL(page.url()).pathname).toBe(first.href);
});
