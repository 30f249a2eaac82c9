import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  canonical,
  dist,
  files,
  type Page,
  pages,
  read,
  serverPages,
  siteUrl,
  toolPages,
  withAttribute,
} from './dist.ts';
import { attribute, textOf } from './html.ts';

const indexed = pages.filter((page) => canonical(page) !== undefined);

test('every page has one title, one description and one first heading, and no two indexed pages share a title or a description', () => {
  const odd = pages.filter(
    (page) => titles(page).length !== 1 || metas(page, 'description').length !== 1 || headings(page).length !== 1,
  );
  expect(odd.map((page) => page.address)).toEqual([]);
  expect(shared(indexed.map((page) => titles(page)[0]!))).toEqual([]);
  expect(shared(indexed.map((page) => metas(page, 'description')[0]!))).toEqual([]);
});

test('a canonical link is the address of its page', () => {
  expect(indexed.filter((page) => canonical(page) !== `${siteUrl}${page.address}`).map((page) => page.address)).toEqual(
    [],
  );
});

test('the sitemap lists the pages with a canonical link, and no others', () => {
  const listed = files
    .filter((file) => /^sitemap-\d+\.xml$/u.test(file))
    .flatMap((file) => [...read(file).matchAll(/<loc>([^<]*)<\/loc>/gu)].map((match) => match[1]!));
  expect(listed.sort()).toEqual(indexed.map((page) => canonical(page)!).sort());
  expect(read('robots.txt')).toContain(`Sitemap: ${siteUrl}/sitemap`);
});

test('pages without a canonical link ask not to be indexed', () => {
  const open = pages.filter((page) => canonical(page) === undefined && !metas(page, 'robots').includes('noindex'));
  expect(open.map((page) => page.address)).toEqual([]);
});

test('the pictures and addresses for other sites are those of the page', () => {
  const wrong = indexed.filter(
    (page) =>
      properties(page, 'og:url')[0] !== canonical(page) ||
      properties(page, 'og:title').length !== 1 ||
      properties(page, 'og:description').length !== 1,
  );
  expect(wrong.map((page) => page.address)).toEqual([]);
  const pictures = new Set(pages.flatMap((page) => properties(page, 'og:image')));
  expect([...pictures].filter((picture) => !files.includes(picture.replace(`${siteUrl}/`, '')))).toEqual([]);
});

test('the pages of a server and of its tools show its card, in 1200 by 630 pixels and at most 20 kB, with its words', () => {
  const wrong = [...toolPages, ...serverPages].filter((page) => {
    const id = page.address.split('/')[2]!;
    const [alt = ''] = properties(page, 'og:image:alt');
    return properties(page, 'og:image')[0] !== `${siteUrl}/servers/${id}/card.png` || !/: \d+ tools?, \d/u.test(alt);
  });
  expect(wrong.map((page) => page.address)).toEqual([]);
  const cards = files.filter((file) => /^servers\/[^/]+\/card\.png$/u.test(file));
  expect(cards.length).toBe(serverPages.length);
  for (const file of cards) {
    const picture = readFileSync(join(dist, file));
    // The size stands in the first chunk (https://www.w3.org/TR/png-3/#11IHDR).
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], file).toEqual([1200, 630]);
    expect(picture.length, file).toBeLessThanOrEqual(20_000);
  }
});

test('the data for search engines can be read, and a tool page has its questions and its place', () => {
  expect(toolPages.length).toBeGreaterThan(0);
  for (const page of toolPages) {
    const found = data(page).flatMap((one) => ('@graph' in one ? (one['@graph'] as Record<string, unknown>[]) : [one]));
    expect(found.map((one) => one['@type']).sort(), page.address).toEqual(
      expect.arrayContaining(['BreadcrumbList', 'FAQPage']),
    );
  }
  expect(pages.flatMap(data).every((one) => '@context' in one)).toBe(true);
});

function titles(page: Page): string[] {
  return page.elements
    .filter(
      ({ tagName, parentNode }) =>
        tagName === 'title' && parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'head',
    )
    .map(textOf);
}

function headings(page: Page): string[] {
  return page.elements.filter(({ tagName }) => tagName === 'h1').map(textOf);
}

function metas(page: Page, name: string): string[] {
  return withAttribute(page, 'meta', 'name')
    .filter(({ value }) => value === name)
    .map(({ element }) => attribute(element, 'content') ?? '');
}

function properties(page: Page, name: string): string[] {
  return withAttribute(page, 'meta', 'property')
    .filter(({ value }) => value === name)
    .map(({ element }) => attribute(element, 'content') ?? '');
}

function data(page: Page): Record<string, unknown>[] {
  return withAttribute(page, 'script', 'type')
    .filter(({ value }) => value === 'application/ld+json')
    .map(({ element }) => JSON.parse(textOf(element)) as Record<string, unknown>);
}

function shared(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}
