import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentOf } from './few-servers.ts';
import { useSite } from './harness.ts';
import { soon } from './soon.ts';

// With an address that moved, since none of the project's own has yet.
const content = contentOf('teradata-wlm');
writeFileSync(join(content, 'moved.yaml'), '- from: /old/:tool/\n  to: /tools/teradata-wlm/:tool/\n');

const site = useSite((origin) => ({ SITE_URL: `${origin}/x/`, CONTENT_DIR: content }), '/x/');

test('every link, data file and form of every kind of page stays below the path, and leads somewhere', async () => {
  const page = await site.open('/x/');
  const seen = new Set<string>();
  const open = ['/x/'];
  const kinds = new Set<string>();
  const broken: string[] = [];
  while (open.length > 0) {
    const address = open.pop()!;
    const response = await page.request.get(`${site.origin}${address}`);
    if (!response.ok()) broken.push(address);
    if (!/html/.test(response.headers()['content-type'] ?? '')) continue;
    const html = await response.text();
    for (const [, link] of html.matchAll(/ (?:href|src|action|records|rules)="(\/[^"]*)"/g)) {
      const path = new URL(link!, site.origin).pathname;
      if (seen.has(path)) continue;
      seen.add(path);
      if (!path.startsWith('/x/')) broken.push(`${address} links ${link}`);
      // One page of each kind is read for its links; the others are only asked for.
      const kind = path.split('/').slice(0, 3).join('/') + path.split('/').length;
      if (!kinds.has(kind)) open.push(path);
      else if (!(await page.request.head(`${site.origin}${path}`)).ok()) broken.push(path);
      kinds.add(kind);
    }
  }
  expect(seen.size).toBeGreaterThan(100);
  expect(broken).toEqual([]);
});

test('search, formats, classifying and checking work there', async () => {
  const page = await site.open('/x/browse/');
  await page.fill('browse-list input[name="q"]', 'abort_session');
  await soon(
    () => page.locator('[data-rows] tr').first().locator('a').getAttribute('href'),
    '/x/tools/teradata-wlm/abort_session/',
  );
  await page.goto(`${site.origin}/x/tools/teradata-wlm/abort_session/`);
  await page.selectOption('policy-panel select', 'codex');
  await soon(() => page.textContent('[data-title]'), 'Codex');
  await page.goto(`${site.origin}/x/classify/`);
  await soon(async () => (await page.locator('[data-results] > *').count()) > 0, true);
  await page.goto(`${site.origin}/x/lint/`);
  await soon(async () => (await page.locator('[data-results] li').count()) > 0, true);
});

test('an address that moved leads on, by the host and by the page for what is not there', async () => {
  const page = await site.open('/x/contact/');
  expect(await (await page.request.get(`${site.origin}/x/_redirects`)).text()).toBe(
    '/x/old/:tool/ /x/tools/teradata-wlm/:tool/ 301\n',
  );
  const other = await site.open('/x/old/abort_session/', {}, ['/x/old/abort_session/']);
  await other.click('moved-address a:text("/x/tools/teradata-wlm/abort_session/")');
  expect(await other.textContent('h1')).toBe('abort_session');
});

test('headers, robots and the sitemap name the path', async () => {
  const page = await site.open('/x/contact/');
  expect(await page.getAttribute('link[rel="canonical"]', 'href')).toBe(`${site.origin}/x/contact/`);
  const text = async (name: string) => (await page.request.get(`${site.origin}/x/${name}`)).text();
  expect(await text('robots.txt')).toContain(`Sitemap: ${site.origin}/x/sitemap-index.xml`);
  expect(await text('sitemap-0.xml')).toContain(`<loc>${site.origin}/x/contact/</loc>`);
  expect(await text('_headers')).toMatch(/^\/x\/\*/);
  expect(await text('llms.txt')).toContain(`(${site.origin}/x/servers/teradata-wlm/index.md)`);
});
