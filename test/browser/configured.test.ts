import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contentOf } from './few-servers.ts';
import { useSite } from './harness.ts';
import { soon } from './soon.ts';

const content = contentOf('teradata-wlm');
const site = useSite((origin) => ({
  CONTENT_DIR: content,
  SITE_URL: 'https://catalog.example',
  CONTACT_URL: `${origin}/test/accepts`,
  CONTACT_MAIL: 'team@example.org',
}));
const message = 'A verdict is wrong.';

test('without script, the form posts to the configured address', async () => {
  const page = await site.open('/tools/teradata-wlm/abort_session/', { javaScriptEnabled: false });
  await page.click('details:has(contact-form) > summary');
  await fill(page);
  await Promise.all([page.waitForURL('**/test/accepts'), page.click('contact-form button')]);
  expect(site.posted).toHaveLength(1);
  expect(site.posted[0]!.fields).toMatchObject({ email: 'a@example.org', message });
  expect(site.posted[0]!.fields.tool).toContain('abort_session');
});

test('with script, it posts there as well, and stays on the page', async () => {
  const page = await site.open('/contact/');
  const before = site.posted.length;
  await fill(page);
  await page.click('contact-form button');
  await soon(() => page.getAttribute('contact-form [data-outcome]', 'data-state'), 'sent');
  expect(site.posted.length).toBe(before + 1);
});

test('the mail address is there too, as a link', async () => {
  const page = await site.open('/contact/', { javaScriptEnabled: false });
  expect(await page.getAttribute('main a[href^="mailto:"]', 'href')).toMatch(/^mailto:team@example\.org/u);
});

test('canonical links and the sitemap are at the configured address', async () => {
  const page = await site.open('/contact/', { javaScriptEnabled: false });
  expect(await page.getAttribute('link[rel="canonical"]', 'href')).toBe('https://catalog.example/contact/');
  const sitemap = await (await page.request.get(`${site.origin}/sitemap-0.xml`)).text();
  expect(sitemap).toContain('<loc>https://catalog.example/contact/</loc>');
  expect(sitemap).not.toContain('localhost');
});

async function fill(page: Page): Promise<void> {
  await page.fill('contact-form [name="email"]', 'a@example.org');
  await page.fill('contact-form [name="message"]', message);
}
