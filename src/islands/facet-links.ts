import { stringifyState } from '../search/address.ts';
import { type Facet, type FacetCounts, facetNames, facets, unknownShare } from '../search/facets.ts';
import { hasTerm, type Query, type Term, toggleTerm } from '../search/query.ts';

/** The facet and value of a link such as `<a data-facet="severity" data-value="critical">`; null for any other element. */
export function facetOf(link: HTMLElement): { facet: Facet; value: string } | null {
  const facet = facetNames.find((name) => name === link.dataset.facet);
  return facet === undefined || link.dataset.value === undefined ? null : { facet, value: link.dataset.value };
}

/** Makes every facet link lead to the query with its term toggled, and mark whether the term is there. */
export function showTerms(root: Element, query: Query, path: string): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-facet]')) {
    const term = facetOf(link);
    if (term === null) continue;
    const on = hasTerm(query, term.facet, term.value);
    const off = hasTerm(query, term.facet, term.value, true);
    link.dataset.href = `${path}${stringifyState({ query: toggleTerm(query, term.facet, term.value), page: 1 })}`;
    if (on) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    link.toggleAttribute('data-left-out', off);
    const button = link.parentElement?.querySelector<HTMLButtonElement>('button[data-leave-out]');
    button?.setAttribute('aria-pressed', String(off));
    allow(link, on || off || !link.hasAttribute('data-empty'));
  }
}

/** Writes the counts into the links' `[data-facet-count]`; what would leave nothing cannot be chosen. */
export function showCounts(root: Element, counts: FacetCounts): void {
  const known = new Map<string, number>(
    facetNames.flatMap((facet) => counts[facet].map(({ value, count }) => [`${facet}:${value}`, count] as const)),
  );
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-facet]')) {
    const place = link.querySelector('[data-facet-count]');
    const count = known.get(`${link.dataset.facet}:${link.dataset.value}`) ?? 0;
    if (place !== null) place.textContent = String(count);
    link.toggleAttribute('data-empty', count === 0);
    allow(link, count > 0 || link.hasAttribute('aria-current') || link.hasAttribute('data-left-out'));
  }
}

/** Says of each `<details data-of="facet">` how much is unknown, and folds it where that is nearly all and nothing of it is chosen. */
export function foldUnknown(root: Element, counts: FacetCounts, query: Query): void {
  for (const group of root.querySelectorAll<HTMLDetailsElement>('details[data-of]')) {
    const facet = group.dataset.of as Facet;
    const note = group.querySelector('[data-unknown]');
    if (note === null || !(facets[facet]?.values ?? []).some((value) => value === 'unknown')) continue;
    const share = unknownShare(counts[facet]);
    const folded = share !== null;
    note.textContent = folded ? `· ${share} unknown` : '';
    if (group.dataset.folded === String(folded)) continue; // what the reader opened or closed stays so
    group.dataset.folded = String(folded);
    group.open = !folded || query.terms.some((term) => term.facet === facet);
  }
}

/** The terms of a query in groups of one facet and sign, with the text of their values in the facet's links. */
export function termGroups(root: Element, query: Query): { terms: Term[]; text: string }[] {
  const groups = Map.groupBy(query.terms, ({ facet, not }) => `${not ? 'not ' : ''}${facets[facet].label}`);
  return [...groups].map(([label, terms]) => ({
    terms,
    text: `${label}: ${terms.map((term) => valueLabel(root, term)).join(', ')}`,
  }));
}

function valueLabel(root: Element, { facet, value }: Term): string {
  const links = root.querySelectorAll<HTMLElement>(`a[data-facet="${facet}"]`);
  const link = [...links].find(({ dataset }) => dataset.value === value);
  return link?.querySelector('[data-label]')?.textContent ?? value;
}

/** A link without an address can be neither clicked nor reached. */
function allow(link: HTMLAnchorElement, allowed: boolean): void {
  if (allowed) link.href = link.dataset.href ?? link.href;
  else link.removeAttribute('href');
  const button = link.parentElement?.querySelector<HTMLButtonElement>('button[data-leave-out]');
  if (button) button.disabled = !allowed;
}
