import { expect, it } from 'vitest';
import { judge, readSettings } from '../../../src/catalog/index.ts';
import { getOpenSearch } from '../../../src/site/open-search.ts';
import { readCatalogData } from '../../../src/store/index.ts';
import { readXml } from './xml-elements.ts';

it('a description of the search of a site below a path names addresses below that path', () => {
  const data = { ...readCatalogData(), servers: [] };
  const elements = readXml(getOpenSearch(judge(data, readSettings({ SITE_URL: 'https://example.org/a&b' }))));
  expect(
    elements.map(({ attributes, text }) => attributes['template'] ?? text).filter((one) => /^http/u.test(one)),
  ).toEqual([
    'https://example.org/a&b/favicon.svg',
    'https://example.org/a&b/browse/?q={searchTerms}',
    'https://example.org/a&b/opensearch.xml',
  ]);
});
