import { expect, test } from 'vitest';
import { readXml } from '../unit/site/xml-elements.ts';
import { fileOf, files, pages, read, siteUrl, withAttribute } from './dist.ts';
import { attribute } from './html.ts';

const elements = readXml(read('opensearch.xml'));
const of = (name: string) => elements.filter(({ path }) => path === `OpenSearchDescription/${name}`);

test('the description of the search is one of OpenSearch 1.1', () => {
  expect(elements.every(({ namespace }) => namespace === 'http://a9.com/-/spec/opensearch/1.1/')).toBe(true);
  expect(elements.at(-1)!.path).toBe('OpenSearchDescription');
  const [name, ...otherNames] = of('ShortName');
  const [description, ...others] = of('Description');
  expect([otherNames, others]).toEqual([[], []]);
  expect(name!.text).toMatch(/^.{1,16}$/u);
  expect(description!.text).toMatch(/^.{1,1024}$/u);
  expect(of('Image').every(({ text }) => files.includes(text.replace(`${siteUrl}/`, '')))).toBe(true);
});

test('it asks the list of all tools by the name of its own search box', () => {
  const [search] = of('Url').filter(({ attributes }) => attributes['type'] === 'text/html');
  const browse = pages.find(({ address }) => address === '/browse/')!;
  const box = browse.elements.find((element) => attribute(element, 'id') === 'browse-q')!;
  expect(search!.attributes['template']).toBe(`${siteUrl}/browse/?${attribute(box, 'name')}={searchTerms}`);
});

test('every page names it in its head', () => {
  const without = pages.filter(
    (page) =>
      !withAttribute(page, 'link', 'rel').some(
        ({ value, element }) => value === 'search' && fileOf(attribute(element, 'href')!) === 'opensearch.xml',
      ),
  );
  expect(without.map(({ address }) => address)).toEqual([]);
});
