import type { SearchResult } from '../search/index.ts';
import { element } from './element.ts';

/** Fills the part that stands in place of the table where nothing is found: queries that find something, and nearest names. */
export function showNone(root: Element, { nearby, nearest }: SearchResult, hrefOf: (query: string) => string): void {
  const queries = nearby.map(({ query, total }) => {
    const link = element('a', { href: hrefOf(query), 'data-ask': query }, query);
    return element('li', {}, link, element('span', {}, `${total} ${total === 1 ? 'tool' : 'tools'}`));
  });
  const names = nearest.map(({ href, tool, serverName, severity }) => {
    const word = element('span', { class: `sev ${severity.toLowerCase()}` }, severity);
    return element(
      'li',
      {},
      element('a', { href, class: 'machine' }, tool),
      element('span', {}, `${serverName} `, word),
    );
  });
  for (const [part, items] of [
    ['[data-nearby]', queries],
    ['[data-nearest]', names],
  ] as const) {
    const place = root.querySelector<HTMLElement>(part)!;
    place.hidden = items.length === 0;
    place.querySelector('ul')!.replaceChildren(...items);
  }
}
