import { describe, expect, test } from 'vitest';
import { type BuildableServer, type Link, readLink } from '../../src/builder/index.ts';
import { readCore, type SearchCore } from '../../src/search/index.ts';
import { fileOf, files, type Page, pages, read, siteUrl, withAttribute } from './dist.ts';
import { attribute } from './html.ts';

const known = new Set(files);
const byAddress = new Map(pages.map((page) => [page.address, page]));
const ids = new Map(
  pages.map((page) => [page.address, new Set(page.elements.map((element) => attribute(element, 'id')))]),
);
const someServer = files.find((file) => /^servers\/[^/]+\/build\.json$/u.test(file))!.split('/')[1]!;
const places = [
  ['a', 'href'],
  ['link', 'href'],
  ['script', 'src'],
  ['img', 'src'],
  ['source', 'srcset'],
  ['form', 'action'],
  ['browse-list', 'src'],
  ['site-search', 'src'],
  ['near-names', 'src'],
] as const;

test('every link of every page leads somewhere', () => {
  expect(pages.flatMap((page) => linksOf(page).flatMap((link) => problems(page.address, link)))).toEqual([]);
});

test('no word touches code, a link or an emphasis', () => {
  const glued = /[\p{L}\p{N}:,;.]<(?:a|b|em|q|kbd|code|time)(?: [^>]*)?>\p{L}|<\/(?:a|code|b|em|q|kbd)>[\p{L}\p{N}(]/u;
  const found = pages.flatMap(({ address, html }) => {
    const at = html.search(glued);
    return at < 0 ? [] : [`${address}: ${html.slice(Math.max(0, at - 40), at + 60)}`];
  });
  expect(found).toEqual([]);
});

test('every link of every Markdown twin leads somewhere', () => {
  const found = files
    .filter((file) => file.endsWith('.md') || file.endsWith('.txt'))
    .flatMap((file) =>
      [...read(file).matchAll(/(?<!\\)\]\(([^)\s]+)\)/gu)].flatMap((match) => problems(`/${file}`, match[1]!)),
    );
  expect(found).toEqual([]);
});

test('every address in the search data is a page', () => {
  const records = readCore(JSON.parse(read('search.json')) as SearchCore);
  expect(records.length).toBeGreaterThan(0);
  expect(records.filter(({ href }) => !byAddress.has(href))).toEqual([]);
});

test('no page has an id twice', () => {
  const twice = pages.flatMap(({ address, elements }) => {
    const all = elements.flatMap((element) => attribute(element, 'id') ?? []);
    return all.filter((id, at) => all.indexOf(id) !== at).map((id) => `${address} has ${id} twice`);
  });
  expect(twice).toEqual([]);
});

describe('a link is found to lead nowhere:', () => {
  test.for([
    '/no-such-page/',
    '/#no-such-id',
    '/browse',
    'relative/',
    '/builder/#servers=no-such-server',
    `/builder/#servers=${someServer}&tool=no-such-tool`,
    '/builder/#no-such-id',
    'javascript:alert(1)',
    'http://[',
    `${siteUrl}/no-such-page/`,
  ])('%s', (link) => {
    expect(problems('/', link)).toHaveLength(1);
  });
});

function linksOf(page: Page): string[] {
  return places.flatMap(([name, place]) => withAttribute(page, name, place).map(({ value }) => value));
}

/** One sentence where the link leads nowhere. */
function problems(from: string, link: string): string[] {
  if (link.startsWith('mailto:')) return [];
  if (!/^(\/|#|\?|https?:)/u.test(link) || !URL.canParse(link, siteUrl))
    return [`${from} links ${link}, which is no address`];
  const url = new URL(link, `${siteUrl}${from}`);
  if (url.origin !== new URL(siteUrl).origin) return [];
  if (!known.has(fileOf(url.pathname))) return [`${from} links ${link}, which is not there`];
  const opened = readLink(url.hash);
  if (url.pathname === '/builder/' && opened.kind !== 'none')
    return isOpened(opened) ? [] : [`${from} links ${link}, which opens nothing`];
  const fragment = decodeURIComponent(url.hash.slice(1));
  const there = fragment === '' || (ids.get(decodeURIComponent(url.pathname))?.has(fragment) ?? false);
  return there ? [] : [`${from} links ${link}, but there is no such place on that page`];
}

/** True where a policy is built from what an address asks for. */
function isOpened(link: Link): boolean {
  if (link.kind === 'servers') return link.servers.every((id) => namesOf(id).size > 0);
  return link.kind === 'tool' && namesOf(link.server).has(link.tool);
}

const buildable = new Map<string, ReadonlySet<string>>();

/** The names of the tools for which a policy is built; none for a server that is not there. */
function namesOf(id: string): ReadonlySet<string> {
  const file = `servers/${id}/build.json`;
  const names =
    buildable.get(id) ??
    new Set(known.has(file) ? (JSON.parse(read(file)) as BuildableServer).tools.map(({ name }) => name) : []);
  buildable.set(id, names);
  return names;
}
