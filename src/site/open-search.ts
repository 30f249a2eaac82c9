import { absolute, type Catalog } from '../catalog/index.ts';
import { element, xmlDocument } from './xml.ts';

/** How browsers search the site from their own bar: an OpenSearch 1.1 description document. */
export function getOpenSearch({ settings, addresses }: Catalog): string {
  return xmlDocument(
    element(
      'OpenSearchDescription',
      { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
      element('ShortName', {}, 'Toolrisk'),
      element(
        'Description',
        {},
        'Tools of MCP servers by name, by what they do, or by facets such as severity:critical.',
      ),
      element('InputEncoding', {}, 'UTF-8'),
      element('Image', { type: 'image/svg+xml' }, absolute(settings, addresses.favicon)),
      element('Url', { type: 'text/html', template: `${absolute(settings, addresses.browse)}?q={searchTerms}` }),
      element('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: absolute(settings, addresses.openSearch),
      }),
    ),
  );
}
