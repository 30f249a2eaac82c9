import { element, xmlDocument } from '../xml.ts';
import type { Feed } from './feed.ts';

/** The feed as an Atom document (RFC 4287). */
export function toAtom(feed: Feed): string {
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
      element('id', {}, feed.atom),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      // Every feed has a date: that of its newest entry, so that a build of the same content gives the same feed.
      element('updated', {}, feed.entries[0]?.date ?? '1970-01-01T00:00:00Z'),
      element('author', {}, element('name', {}, 'Toolrisk')),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.atom }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      ...feed.entries.map(({ href, title, date, content }) =>
        element(
          'entry',
          {},
          element('id', {}, href),
          element('title', {}, title),
          element('updated', {}, date),
          element('link', { rel: 'alternate', type: 'text/html', href }),
          element('content', { type: 'xhtml' }, content),
        ),
      ),
    ),
  );
}
