import { stringifyState } from '../search/address.ts';
import { type Facet, type FacetCounts, facetNames } from '../search/facets.ts';
import { type Query, toggleTerm } from '../search/query.ts';

/** The facet and value of a link such as `<a data-facet="severity" data-value="critical">`; null for any other link. */
export function facetOf(link: HTMLElement): { facet: Facet; value: string } | null {
  const facet = facetNames.find((name) => name === link.dataset.facet);
  return facet === undefined || link.dataset.value === undefined ? null : { facet, value: link.dataset.value };
}

/** Makes every facet link lead to the query with its term toggled, and mark whether the term is there. */
export function showTerms(root: Element, query: Query, path: string): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-facet]')) {
    const term = facetOf(link);
    if (term === null) continue;
    link.href = `${path}${stringifyState({ query: toggleTerm(query, term.facet, term.value), page: 1 })}`;
    const on = query.terms.some((one) => one.facet === term.facet && one.value === term.value && !one.not);
    if (on) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** Writes the counts into the links' `[data-facet-count]`. */
export function showCounts(root: Element, counts: FacetCounts): void {
  for (const link of root.querySelectorAll<HTMLElement>('a[data-facet]')) {
    const term = facetOf(link);
    const place = link.querySelector('[data-facet-count]');
    if (term === null || place === null) continue;
    const count = counts[term.facet].find((one) => one.value === term.value)?.count ?? 0;
    place.textContent = String(count);
    link.toggleAttribute('data-empty', count === 0);
  }
}
