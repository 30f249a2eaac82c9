import { getHead } from '../head.ts';
import { single } from '../page-kind.ts';

/** The page for an address at which nothing stands. */
export const notFoundPage = single('/404', (catalog) => ({
  head: getHead(catalog, {
    title: 'No such page',
    description: 'Nothing is published at this address.',
    path: null,
  }),
  at: catalog.addresses,
  moved: catalog.data.moved,
}));
