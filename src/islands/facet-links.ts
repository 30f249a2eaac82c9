import { type Facet, type FacetCounts, facetNames, facets, unknownShare } from '../search/facets.ts';
import { hasTerm, type Query, type Term, toggleTerm } from '../search/query.ts';

/** The facet and value of a link such as `<a data-facet="severity" data-value="critical">`; null for any other element. */
export function facetOf(link: HTMLElement): { facet: Facet; value: string } | null {
  const facet = facetNames.find((name) => name === link.dataset.facet);
  return facet === undefined || link.dataset.value === undefined ? null : { facet, value: link.dataset.value };
}

/** A facet link with what stands in and beside it, and how it is shown now. */
interface Shown {
  link: HTMLAnchorElement;
  leaveOut: HTMLButtonElement | null;
  place: Element | null;
  facet: Facet;
  value: string;
  on: boolean;
  off: boolean;
  count: number | null;
}

/** The facet links below a root, each with the address that `hrefFor` gives a query, which answer a query by touching those alone that change. */
export class FacetLinks {
  readonly #hrefFor: (query: Query) => string;
  readonly #links: readonly Shown[];
  #query: Query = { words: '', terms: [] };
  #stale = true;

  constructor(root: Element, hrefFor: (query: Query) => string) {
    this.#hrefFor = hrefFor;
    this.#links = [...root.querySelectorAll<HTMLAnchorElement>('a[data-facet]')].flatMap((link) => {
      const term = facetOf(link);
      if (term === null) return [];
      const leaveOut = link.parentElement?.querySelector<HTMLButtonElement>('button[data-leave-out]') ?? null;
      const place = link.querySelector('[data-facet-count]');
      return [{ link, leaveOut, place, ...term, on: false, off: false, count: null }];
    });
    // An address is of use to who points at its link or reaches it, and every key press changes all of them.
    for (const event of ['pointerover', 'pointerdown', 'focusin'])
      root.addEventListener(event, ({ target }) => {
        if (this.#stale && (target as Element).closest('a[data-facet]') !== null) this.#address();
      });
  }

  /** Makes every link lead to the query with its term toggled, and mark whether the term is there. */
  showTerms(query: Query): void {
    this.#query = query;
    this.#stale = true;
    for (const shown of this.#links) {
      const { link, leaveOut, facet, value } = shown;
      const [on, off] = [hasTerm(query, facet, value), hasTerm(query, facet, value, true)];
      if (on !== shown.on) setOrRemove(link, 'aria-current', on ? 'true' : null);
      if (off !== shown.off) {
        link.toggleAttribute('data-left-out', off);
        leaveOut?.setAttribute('aria-pressed', String(off));
      }
      Object.assign(shown, { on, off });
      this.#allow(shown);
    }
  }

  /** Writes the counts into the links' `[data-facet-count]`; what would leave nothing cannot be chosen. */
  showCounts(counts: FacetCounts): void {
    const known = new Map<string, number>(
      facetNames.flatMap((facet) => counts[facet].map(({ value, count }) => [`${facet}:${value}`, count] as const)),
    );
    for (const shown of this.#links) {
      const count = known.get(`${shown.facet}:${shown.value.toLowerCase()}`) ?? 0;
      if (count === shown.count) continue;
      if (shown.place !== null) shown.place.textContent = String(count);
      shown.link.toggleAttribute('data-empty', count === 0);
      shown.count = count;
      this.#allow(shown);
    }
  }

  #address(): void {
    this.#stale = false;
    for (const shown of this.#links) if (shown.link.hasAttribute('href')) shown.link.href = this.#hrefOf(shown);
  }

  #hrefOf({ facet, value }: Shown): string {
    return this.#hrefFor(toggleTerm(this.#query, facet, value));
  }

  /** A link without an address can be neither clicked nor reached. */
  #allow(shown: Shown): void {
    const { link, leaveOut, on, off } = shown;
    const allowed = on || off || !link.hasAttribute('data-empty');
    if (allowed !== link.hasAttribute('href')) setOrRemove(link, 'href', allowed ? this.#hrefOf(shown) : null);
    if (leaveOut !== null && leaveOut.disabled === allowed) leaveOut.disabled = !allowed;
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

function setOrRemove(element: Element, attribute: string, value: string | null): void {
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}
