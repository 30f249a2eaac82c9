import { expect, test } from 'vitest';
import { atomProblems, jsonFeedSchema } from '../unit/site/feed-laws.ts';
import { readXml } from '../unit/site/xml-elements.ts';
import { fileOf, files, pages, read, siteUrl, withAttribute } from './dist.ts';
import { attribute } from './html.ts';

const atoms = files.filter((file) => file.endsWith('atom.xml'));
const jsons = files.filter((file) => file.endsWith('/feed.json'));

test('every Atom document and every JSON Feed is valid', () => {
  expect(atoms).toContain('changes/atom.xml');
  expect(jsons.map((file) => file.replace('feed.json', 'atom.xml'))).toEqual(atoms);
  expect(atoms.flatMap((file) => atomProblems(read(file)).map((problem) => `${file}: ${problem}`))).toEqual([]);
  for (const file of jsons) expect(jsonFeedSchema.parse(JSON.parse(read(file))).feed_url).toBe(`${siteUrl}/${file}`);
});

test('every entry leads to its version on the page of its server', () => {
  const places = new Set(
    pages.flatMap(({ address, elements }) =>
      elements.flatMap((element) => {
        const id = attribute(element, 'id');
        return id?.startsWith('version-') ? [`${siteUrl}${address}#${encodeURIComponent(id)}`] : [];
      }),
    ),
  );
  const ids = atoms.flatMap((file) => readXml(read(file)).filter(({ path }) => path === 'feed/entry/id'));
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.map(({ text }) => text).filter((href) => !places.has(href))).toEqual([]);
});

test('every feed is named in the head of the page that it belongs to', () => {
  const named = pages.flatMap((page) =>
    withAttribute(page, 'link', 'rel')
      .filter(({ value, element }) => value === 'alternate' && /atom|feed/u.test(attribute(element, 'type') ?? ''))
      .map(({ element }) => fileOf(attribute(element, 'href')!)),
  );
  expect([...new Set(named)].sort()).toEqual([...atoms, ...jsons].sort());
});
