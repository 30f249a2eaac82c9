// <browse-list src="/search.json" page-size="50">
//   <form action="/browse/" role="search"><label for="browse-q">…</label><input id="browse-q" type="search" name="q"></form>
//   <details data-of="severity"><summary>… <span data-unknown></span></summary> … any number of:
//     <li><a href="/risk/critical/" data-facet="severity" data-value="critical"><span data-label>Critical</span> <span data-facet-count>5</span></a>
//       <button data-leave-out>…</button></li></details>
//   <select data-order><option value="">…</option><option value="name">…</option></select> <p data-count>42 tools</p> <span data-terms></span> <button data-clear hidden>Clear</button> <p data-hints></p>
//   <div data-found><table>…<tbody data-rows> rows like the template's, filled </tbody></table> <nav data-pages aria-label="Pages">…</nav></div>
//   <div data-none hidden>… <div data-nearby><ul></ul></div> <div data-nearest><ul></ul></div></div>
//   <template data-row><tr><td><a data-slot="tool"></a>…</tr></template>
//   <details data-help>… what can be typed</details> <p data-said role="status"></p>
// </browse-list>
//
// src        address of the first part of the search index, fetched when the first query is made
// page-size  rows on a page; 50 without it
// Slots of a row: `tool` (an <a>, gets its href), serverName, category, severity (also gets the class `critical`, `high` …), effect, line get text;
// review and removed (hidden in the template) are shown where true. Rows made by the server carry `data-slot="tool"` on their link too.
// Without script: the complete list, facet links to prerendered pages. With script: facet links and links with data-ask
// narrow the list in place (`aria-current` where on, no address where the count is 0); the form's action is the address that
// keeps the state; the way back returns to the list as it was.
// Keys: / box · ↓ ↑ through results · Enter opens · Esc back to the box, then clears · c copies the policy of the result · ? what can be typed.
import { type ListState, parseState, stringifyState } from '../search/address.ts';
import { exactHit } from '../search/exact.ts';
import type { SearchResult } from '../search/index.ts';
import { orderOf } from '../search/order.ts';
import { parseQuery, type Query, stringifyQuery, toggleTerm } from '../search/query.ts';
import { showNone } from './browse-none.ts';
import { copyText } from './copy-text.ts';
import { element } from './element.ts';
import { FacetLinks, facetOf, foldUnknown, termGroups } from './facet-links.ts';
import { pageLinks } from './page-links.ts';
import { ResultList } from './result-list.ts';
import { SearchClient } from './search-client.ts';
import { findServers, orderServers } from './server-facet.ts';
import { onKey } from './shortcut-key.ts';

class BrowseList extends HTMLElement {
  #client = new SearchClient(this.getAttribute('src') ?? '');
  #size = Number(this.getAttribute('page-size') ?? 50);
  #state: ListState = parseState(location.search);
  #hits: SearchResult['hits'] = [];
  #list = new ResultList(
    this.#part('[data-rows]'),
    this.#part<HTMLTemplateElement & HTMLElement>('template[data-row]'),
  );
  #facets = new FacetLinks(this, (query) => this.#hrefOf(query));
  /** True while typing changes one and the same entry of the history. */
  #typing = false;

  connectedCallback(): void {
    this.#part('[data-count]').setAttribute('role', 'status');
    this.#box.addEventListener('input', () => {
      this.#go({ ...this.#state, query: parseQuery(this.#box.value), page: 1 }, this.#typing ? 'replace' : 'push');
      this.#typing = true;
    });
    this.#box.addEventListener('focus', () => this.#client.prepare());
    this.#box.addEventListener('blur', () => (this.#typing = false));
    this.#form.addEventListener('submit', (event) => this.#onSubmit(event));
    this.addEventListener('click', (event) => this.#onClick(event));
    this.addEventListener('keydown', (event) => this.#onKeys(event));
    this.#order.addEventListener('change', () => {
      const order = orderOf(this.#order.value);
      void this.#go({ query: this.#state.query, page: 1, ...(order !== undefined && { order }) }, 'push');
    });
    window.addEventListener('popstate', () => this.#read());
    onKey('/', () => this.#box.select());
    onKey('?', () => this.#help());
    findServers(this);
    if (location.search === '') this.#facets.showTerms(this.#state.query);
    else this.#read();
  }

  get #form(): HTMLFormElement {
    return this.#part('form');
  }

  get #box(): HTMLInputElement {
    return this.#part('input[name="q"]');
  }

  get #order(): HTMLSelectElement {
    return this.#part('select[data-order]');
  }

  get #path(): string {
    return new URL(this.#form.action).pathname;
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('[data-rows] a[data-slot="tool"]')];
  }

  #part<E extends HTMLElement>(selector: string): E {
    const part = this.querySelector<E>(selector);
    if (part === null) throw new Error(`<browse-list> needs ${selector}`);
    return part;
  }

  #read(): void {
    this.#state = parseState(location.search);
    this.#box.value = stringifyQuery(this.#state.query);
    this.#order.value = this.#state.order ?? '';
    this.#typing = false;
    void this.#run().then(() => this.#return());
  }

  #go(state: ListState, how: 'push' | 'replace'): Promise<void> {
    this.#state = state;
    history[`${how}State`](null, '', `${this.#path}${stringifyState(state)}`);
    return this.#run();
  }

  /** Keeps in the history where the reader left the list. */
  #leave(link: HTMLAnchorElement): void {
    history.replaceState({ left: link.getAttribute('href'), y: scrollY }, '');
  }

  /** Shows the list as it was left. */
  #return(): void {
    const { left, y } = (history.state ?? {}) as { left?: string; y?: number };
    if (left === undefined) return;
    this.#links.find((link) => link.getAttribute('href') === left)?.focus({ preventScroll: true });
    scrollTo(0, y ?? 0);
  }

  async #run(): Promise<void> {
    const { query, page } = this.#state;
    this.#facets.showTerms(query);
    this.#showChosen(query);
    const wanted = { offset: (page - 1) * this.#size, limit: this.#size, order: this.#state.order };
    const outcome = await this.#client.ask(stringifyQuery(query), wanted, (early) => {
      if (early.total > 0) this.#show(early, this.#pagesOf(early));
    });
    if (outcome === null) return;
    if ('problem' in outcome) {
      this.#part('[data-count]').textContent = `The list could not be searched: ${outcome.problem}.`;
      return;
    }
    const pages = this.#pagesOf(outcome.result);
    if (page > pages) return this.#go({ ...this.#state, page: pages }, 'replace');
    this.#show(outcome.result, pages);
  }

  #pagesOf({ total }: SearchResult): number {
    return Math.max(1, Math.ceil(total / this.#size));
  }

  #show(result: SearchResult, pages: number): void {
    const { hits, total, counts, hints, loose } = result;
    const { query, page } = this.#state;
    this.#hits = hits;
    this.#part('[data-found]').hidden = total === 0;
    this.#part('[data-none]').hidden = total > 0;
    this.#part('.filters').hidden = total === 0; // all would be 0
    if (total === 0) showNone(this, result, (text) => this.#hrefOf(parseQuery(text)));
    this.#draw(hits);
    this.#part('[data-pages]').replaceChildren(...pageLinks(this.#state, pages, this.#path));
    if (pages > 1) {
      const [from, to] = [(page - 1) * this.#size + 1, Math.min(total, page * this.#size)];
      this.#part('[data-pages]').prepend(element('span', { class: 'note' }, `${from} to ${to} of ${total}`));
    }
    const tools = `${total} ${total === 1 ? 'tool' : 'tools'}`;
    this.#part('[data-count]').textContent = loose ? `${tools} with some of these words` : tools;
    const said = hints.map(({ text, instead }) =>
      instead === null
        ? `${text} `
        : element('a', { href: this.#hrefOf(parseQuery(instead)), 'data-ask': instead }, text),
    );
    this.#part('[data-hints]').replaceChildren(...said);
    this.#facets.showCounts(counts);
    foldUnknown(this, counts, query);
    orderServers(this, counts);
  }

  #draw(hits: SearchResult['hits']): void {
    const focused = this.#links.find((link) => link === document.activeElement)?.href;
    this.#list.show(hits, focused !== undefined || history.state !== null);
    // A result may have the focus by the time a newer answer replaces it.
    if (focused !== undefined) (this.#links.find((link) => link.href === focused) ?? this.#box).focus();
  }

  /** Shows what the list is narrowed by, each with a cross. */
  #showChosen(query: Query): void {
    const chips = termGroups(this, query).map(({ terms, text }) => {
      const rest = stringifyQuery({ ...query, terms: query.terms.filter((term) => !terms.includes(term)) });
      const cross = element('span', { 'aria-hidden': 'true' }, '×');
      const attributes = { type: 'button', class: 'chip', 'data-ask': rest, 'aria-label': `Remove the filter ${text}` };
      return element('button', attributes, text, cross);
    });
    this.#part('[data-terms]').replaceChildren(...chips);
    this.#part('[data-clear]').hidden = stringifyQuery(query) === '';
  }

  #hrefOf(query: Query): string {
    return `${this.#path}${stringifyState({ ...this.#state, query, page: 1 })}`;
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    this.#typing = false;
    await this.#run();
    const hit = exactHit(this.#hits, this.#state.query.words);
    if (hit !== null) location.assign(hit.href);
    else this.#links[0]?.focus();
  }

  #onClick(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = (event.target as Element).closest<HTMLElement>(
      'a[data-facet], button[data-leave-out], [data-pages] a, [data-ask], [data-clear], a[data-slot="tool"]',
    );
    if (target === null) return;
    if (target instanceof HTMLAnchorElement && target.dataset.slot === 'tool') return this.#leave(target);
    event.preventDefault();
    if (target instanceof HTMLAnchorElement && !target.hasAttribute('href')) return;
    this.#typing = false;
    const { query } = this.#state;
    if (target.closest('[data-pages]') !== null)
      return void this.#go(
        { ...this.#state, page: parseState((target as HTMLAnchorElement).search).page },
        'push',
      ).then(() => this.#links[0]?.focus());
    this.#ask(this.#asked(target, query));
    // What was clicked goes away with the answer; the focus stays at the box.
    if (target.closest('[data-none], [data-hints], [data-terms], [data-clear]') !== null) this.#box.focus();
  }

  /** The query to which a click leads. */
  #asked(target: HTMLElement, query: Query): Query {
    if (target.dataset.ask !== undefined) {
      const asked = parseQuery(target.dataset.ask);
      if (target.closest('.often') === null) return asked;
      // A question is about the servers that are chosen.
      return { ...asked, terms: [...asked.terms, ...query.terms.filter(({ facet }) => facet === 'server')] };
    }
    const link = target.parentElement?.querySelector<HTMLElement>('a[data-facet]') ?? target;
    const term = facetOf(target.dataset.leaveOut === undefined ? target : link);
    if (term === null) return parseQuery('');
    return toggleTerm(query, term.facet, term.value, target.dataset.leaveOut !== undefined);
  }

  #ask(query: Query): void {
    this.#box.value = stringifyQuery(query);
    void this.#go({ ...this.#state, query, page: 1 }, 'push');
  }

  #onKeys(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const links = this.#links;
    const at = links.findIndex((link) => link === event.target);
    const inBox = event.target === this.#box;
    if (at < 0 && !inBox) return;
    if (event.key === 'ArrowDown') links[at + 1]?.focus();
    else if (event.key === 'ArrowUp') (links[at - 1] ?? this.#box).focus();
    else if (event.key === 'Escape' && inBox) this.#clear();
    else if (event.key === 'Escape') this.#box.focus();
    else if (event.key === 'c' && !inBox) void this.#copy(links[at]!);
    else return;
    event.preventDefault();
  }

  #clear(): void {
    if (this.#box.value === '') return;
    this.#typing = false;
    this.#ask(parseQuery(''));
  }

  #help(): void {
    const help = this.#part<HTMLDetailsElement>('[data-help]');
    help.open = true;
    help.querySelector('summary')!.focus();
  }

  async #copy(link: HTMLAnchorElement): Promise<void> {
    const said = this.#part('[data-said]');
    said.textContent = `Writing the policy of ${link.textContent} …`;
    try {
      const { fetchRowPolicy } = await import('./row-policy.ts');
      const { text, filename, title } = await fetchRowPolicy(link.href);
      said.textContent = (await copyText(text))
        ? `Copied ${filename} for ${title}: the policy of ${link.textContent}.`
        : 'The browser does not let this page copy: open the tool and copy its policy there.';
    } catch (error) {
      said.textContent = `Nothing was copied: ${error instanceof Error ? error.message : String(error)}.`;
    }
  }
}

customElements.define('browse-list', BrowseList);
