// <site-search src="/search.json">
//   <form action="/browse/" role="search">
//     <label for="site-q" class="visually-hidden">Search tools</label>
//     <input id="site-q" type="search" name="q" autocomplete="off"><kbd>/</kbd>
//   </form>
// </site-search>
//
// src  address of the JSON list of ToolRecord (src/search/record.ts), fetched when something is typed
// Without script the form goes to the browse page. With script the box becomes a combobox over the first eight tools, in
// <ul role="listbox" class="hits"> after the box, each of two lines: name and severity, server and what one call can do;
// the last option, without <code>, leads to all hits.
// Keys: / box · ↓ ↑ through options · Enter opens the option, or the tool of exactly that name, else all hits · Esc closes.
import { exactHit } from '../search/exact.ts';
import type { SearchResult } from '../search/index.ts';
import { hitOption, moreOption } from './hit-options.ts';
import { liveRegion } from './live-region.ts';
import { type Outcome, SearchClient } from './search-client.ts';
import { onKey } from './shortcut-key.ts';

const shown = 8;

class SiteSearch extends HTMLElement {
  #client = new SearchClient(this.getAttribute('src') ?? '');
  #list = document.createElement('ul');
  #answer: Promise<Outcome> = Promise.resolve(null);
  /** The words whose options were closed with Esc: a later answer to them does not open these again. */
  #left: string | null = null;
  #say: (text: string) => void = () => {};

  connectedCallback(): void {
    const box = this.#box;
    this.#list.id = `${box.id}-hits`;
    this.#list.className = 'hits';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'Tools found');
    box.after(this.#list);
    this.#say = liveRegion(this);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
      'aria-autocomplete': 'list',
    }))
      box.setAttribute(name, value);
    box.addEventListener('focus', () => this.#client.prepare());
    box.addEventListener('input', () => void this.#search());
    box.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('focusout', () => this.#close());
    // The box keeps the focus while an option is clicked, or the list would close first.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => open((event.target as Element).closest('[role=option]')));
    this.#form.addEventListener('submit', (event) => void this.#onSubmit(event));
    // The browse page has a box of its own, which has the key there.
    if (document.querySelector('browse-list') === null) onKey('/', () => box.select());
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  get #box(): HTMLInputElement {
    return this.querySelector('input[name="q"]')!;
  }

  get #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  get #active(): HTMLElement | null {
    return this.#list.querySelector<HTMLElement>('[aria-selected=true]');
  }

  async #search(): Promise<void> {
    const q = this.#box.value.trim();
    this.#left = null;
    const show = (result: SearchResult): void => {
      if (q === '' || q === this.#left || document.activeElement !== this.#box) this.#close();
      else this.#show(result, q);
    };
    this.#answer = this.#client.ask(q, { offset: 0, limit: shown }, (early) => {
      if (early.total > 0) show(early);
    });
    const outcome = await this.#answer;
    if (outcome === null) return;
    if ('problem' in outcome) this.#close();
    else show(outcome.result);
  }

  #show({ hits, total }: SearchResult, q: string): void {
    // As the form would send it: reading the query would load the vocabulary on every page.
    const all = `${new URL(this.#form.action).pathname}?${new URLSearchParams({ q }).toString()}`;
    this.#list.replaceChildren(...hits.map(hitOption), moreOption(total, all));
    for (const [at, option] of this.#options.entries()) option.id = `${this.#list.id}-${at}`;
    this.#list.hidden = false;
    this.#box.setAttribute('aria-expanded', 'true');
    this.#box.removeAttribute('aria-activedescendant');
    this.#say(`${total} ${total === 1 ? 'tool' : 'tools'}`);
  }

  #close(): void {
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#box.setAttribute('aria-expanded', 'false');
    this.#box.removeAttribute('aria-activedescendant');
  }

  #activate(option: HTMLElement | undefined): void {
    this.#active?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option === undefined) this.#box.removeAttribute('aria-activedescendant');
    else this.#box.setAttribute('aria-activedescendant', option.id);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#left = this.#box.value.trim();
    if (this.#list.hidden) return;
    const options = this.#options;
    const at = options.findIndex((option) => option === this.#active);
    if (event.key === 'ArrowDown') this.#activate(options[(at + 1) % options.length]);
    else if (event.key === 'ArrowUp') this.#activate(options.at(at < 0 ? -1 : at - 1));
    else if (event.key === 'Escape') this.#close();
    else if (event.key === 'Enter' && this.#active !== null) open(this.#active);
    else return;
    event.preventDefault();
  }

  async #onSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const outcome = await this.#answer;
    const hit = outcome !== null && 'result' in outcome ? exactHit(outcome.result.hits, this.#box.value) : null;
    if (hit === null) this.#form.submit();
    else location.assign(hit.href);
  }
}

function open(option: HTMLElement | null): void {
  if (option?.dataset.href !== undefined) location.assign(option.dataset.href);
}

customElements.define('site-search', SiteSearch);
