// <browse-list src="/search.json" page-size="50">
//   <form action="/browse/" role="search"><label for="browse-q">…</label><input id="browse-q" type="search" name="q"></form>
//   <p data-count>42 tools</p>
//   <a href="/risk/critical/" data-facet="severity" data-value="critical">Critical <span data-facet-count>5</span></a>  … any number, anywhere
//   <table>…<tbody data-rows> rows like the template's, filled </tbody></table>
//   <template data-row><tr><td><a data-slot="tool"></a>…</tr></template>
//   <nav data-pages aria-label="Pages">…</nav>
// </browse-list>
//
// src        address of the JSON list of ToolRecord (src/search/record.ts), fetched when the first query is made
// page-size  rows on a page; 50 without it
// Slots of a row: `tool` (an <a>, gets its href), serverName, category, severity (also gets the class `critical`, `high` …), effect, line get text;
// review and removed (hidden in the template) are shown where true. Rows made by the server carry `data-slot="tool"` on their link too.
// Without script: the complete list, facet links to prerendered pages. With script: facet links toggle their term (`aria-current` where on,
// `data-empty` where the count is 0), the form's action is the address that keeps the state, `data-pages` gets links to the previous and next page.
// Keys: / box · ↓ ↑ through results · Enter opens · Esc back to the box, then clears · c copies the address of the result.
import { type ListState, parseState, stringifyState } from '../search/address.ts';
import { exactHit } from '../search/exact.ts';
import { parseQuery, stringifyQuery, toggleTerm } from '../search/query.ts';
import type { SearchResult } from '../search/index.ts';
import { copyText } from './copy-text.ts';
import { facetOf, showCounts, showTerms } from './facet-links.ts';
import { liveRegion } from './live-region.ts';
import { pageLinks } from './page-links.ts';
import { resultRow } from './result-rows.ts';
import { SearchClient } from './search-client.ts';
import { onSlash } from './slash-key.ts';

class BrowseList extends HTMLElement {
  #client = new SearchClient(this.getAttribute('src') ?? '');
  #size = Number(this.getAttribute('page-size') ?? 50);
  #state: ListState = parseState(location.search);
  #hits: SearchResult['hits'] = [];
  /** True while typing changes one and the same entry of the history. */
  #typing = false;
  #say: (text: string) => void = () => {};

  connectedCallback(): void {
    this.#say = liveRegion(this);
    this.#part('[data-count]').setAttribute('role', 'status');
    this.#box.addEventListener('input', () => {
      this.#go({ query: parseQuery(this.#box.value), page: 1 }, this.#typing ? 'replace' : 'push');
      this.#typing = true;
    });
    this.#box.addEventListener('blur', () => (this.#typing = false));
    this.#form.addEventListener('submit', (event) => this.#onSubmit(event));
    this.addEventListener('click', (event) => this.#onClick(event));
    this.addEventListener('keydown', (event) => this.#onKey(event));
    window.addEventListener('popstate', () => this.#read());
    onSlash(() => this.#box.select());
    if (location.search === '') showTerms(this, this.#state.query, this.#path);
    else this.#read();
  }

  get #form(): HTMLFormElement {
    return this.#part('form');
  }

  get #box(): HTMLInputElement {
    return this.#part('input[name="q"]');
  }

  get #path(): string {
    return new URL(this.#form.action).pathname;
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('[data-rows] a[data-slot="tool"]')];
  }

  #part<E extends Element>(selector: string): E {
    const part = this.querySelector<E>(selector);
    if (part === null) throw new Error(`<browse-list> needs ${selector}`);
    return part;
  }

  #read(): void {
    this.#state = parseState(location.search);
    this.#box.value = stringifyQuery(this.#state.query);
    this.#typing = false;
    void this.#run();
  }

  #go(state: ListState, how: 'push' | 'replace'): Promise<void> {
    this.#state = state;
    history[`${how}State`](null, '', `${this.#path}${stringifyState(state)}`);
    return this.#run();
  }

  async #run(): Promise<void> {
    const { query, page } = this.#state;
    showTerms(this, query, this.#path);
    const outcome = await this.#client.ask(stringifyQuery(query), (page - 1) * this.#size, this.#size, (early) => {
      if (early.total > 0) this.#show(early, this.#pagesOf(early));
    });
    if (outcome === null) return;
    if ('problem' in outcome) {
      this.#part('[data-count]').textContent = `The list could not be searched: ${outcome.problem}.`;
      return;
    }
    const pages = this.#pagesOf(outcome.result);
    if (page > pages) return this.#go({ query, page: pages }, 'replace');
    this.#show(outcome.result, pages);
  }

  #pagesOf({ total }: SearchResult): number {
    return Math.max(1, Math.ceil(total / this.#size));
  }

  #show({ hits, total, counts, hints }: SearchResult, pages: number): void {
    const { page } = this.#state;
    const template = this.#part<HTMLTemplateElement>('template[data-row]');
    this.#hits = hits;
    const focused = this.#links.find((link) => link === document.activeElement)?.href;
    this.#part('[data-rows]').replaceChildren(...hits.map((hit) => resultRow(template, hit)));
    // A result may have the focus by the time a newer answer replaces it.
    if (focused !== undefined) (this.#links.find((link) => link.href === focused) ?? this.#box).focus();
    this.#part('[data-pages]').replaceChildren(...pageLinks(this.#state, pages, this.#path));
    showCounts(this, counts);
    const tools = `${total} ${total === 1 ? 'tool' : 'tools'}${pages > 1 ? `, page ${page} of ${pages}` : ''}`;
    this.#part('[data-count]').textContent = [tools, ...hints.map(({ text }) => text)].join('. ');
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    this.#typing = false;
    await this.#run();
    const hit = exactHit(this.#hits, this.#state.query.words);
    if (hit !== null) location.assign(hit.href);
  }

  #onClick(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-facet], [data-pages] a');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#typing = false;
    const term = facetOf(link);
    const query = term === null ? this.#state.query : toggleTerm(this.#state.query, term.facet, term.value);
    this.#box.value = stringifyQuery(query);
    void this.#go({ query, page: term === null ? parseState(link.search).page : 1 }, 'push');
  }

  #onKey(event: KeyboardEvent): void {
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
    this.#box.value = '';
    this.#typing = false;
    void this.#go({ query: parseQuery(''), page: 1 }, 'push');
  }

  async #copy(link: HTMLAnchorElement): Promise<void> {
    const copied = await copyText(link.href);
    this.#say(copied ? `Copied the address of ${link.textContent}` : `The address is ${link.href}`);
  }
}

customElements.define('browse-list', BrowseList);
