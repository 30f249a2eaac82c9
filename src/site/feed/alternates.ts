import type { Addresses } from '../../catalog/index.ts';
import type { PageHead } from '../head.ts';

/** The links by which a page names a pair of feeds. */
export function feedAlternates(
  { atom, json }: Addresses['changesFeeds'],
  title: string,
): Required<PageHead['alternates'][number]>[] {
  return [
    { type: 'application/atom+xml', href: atom, title },
    { type: 'application/feed+json', href: json, title },
  ];
}
