// <tool-filter others="/servers/x/2/">
//   <a href="…" data-facet="severity" data-value="critical">Critical <span data-facet-count>7</span></a> … any number
//   <details data-choice hidden> <select data-facet="reach"><option value="">any</option><option value="one" data-label="One object">…</select> … </details>
//   <span data-count>42 tools</span> <button data-clear hidden>Show all</button>
//   <tbody data-rows><tr data-is="severity:critical reach:one">…</tr></tbody> <nav class="pages">…</nav>
// </tool-filter>
//
// others  addresses of the pages that hold the other rows of a long list; fetched when something is chosen
// Without script the links lead to where the rows of that severity begin, and the list is whole, page by page. With
// script links and selects narrow it in place; counts ignore their own facet; the address keeps what was chosen.
import { countLeft, isChosen, parseChosen, stringifyChosen } from './narrowing.ts';

class ToolFilter extends HTMLElement {
  #chosen = new Map<string, string>();
  #rows: { row: HTMLElement; words: string[] }[] = [];
  /** How many rows this page has of its own. */
  #own = 0;
  #whole: Promise<void> | undefined;

  connectedCallback(): void {
    this.#take(this.querySelectorAll<HTMLElement>('tr[data-is]'));
    this.#own = this.#rows.length;
    for (const choice of this.querySelectorAll<HTMLElement>('[data-choice]')) choice.hidden = false;
    this.#part('[data-count]').setAttribute('role', 'status');
    for (const link of this.#links)
      link.addEventListener('click', (event) => {
        event.preventDefault();
        const { facet, value } = link.dataset;
        this.#choose(facet!, this.#chosen.get(facet!) === value ? '' : value!);
      });
    for (const select of this.#selects)
      select.addEventListener('change', () => this.#choose(select.dataset.facet!, select.value));
    this.#part('[data-clear]').addEventListener('click', () => {
      this.#chosen = new Map();
      this.#keep();
      this.#links[0]?.focus();
    });
    window.addEventListener('popstate', () => this.#read());
    this.#read();
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[data-facet]')];
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll<HTMLSelectElement>('select[data-facet]')];
  }

  #part(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }

  #take(rows: Iterable<HTMLElement>): void {
    for (const row of rows) this.#rows.push({ row, words: (row.dataset.is ?? '').split(' ') });
  }

  #choose(facet: string, value: string): void {
    if (value === '') this.#chosen.delete(facet);
    else this.#chosen.set(facet, value);
    this.#keep();
  }

  #keep(): void {
    history.pushState(null, '', `${location.pathname}${stringifyChosen(this.#chosen)}`);
    void this.#show();
  }

  #read(): void {
    const facets = new Set([...this.#links, ...this.#selects].map(({ dataset }) => dataset.facet!));
    this.#chosen = parseChosen(location.search, [...facets]);
    if (this.#chosen.size > 0 || this.#whole) void this.#show();
  }

  async #show(): Promise<void> {
    let missing = '';
    try {
      this.#whole ??= this.#fetch();
      await this.#whole;
    } catch {
      this.#whole = undefined; // the next choice tries again
      missing = ' of this page alone: the others could not be loaded';
    }
    const narrowed = this.#chosen.size > 0;
    let shown = 0;
    this.#rows.forEach(({ row, words }, at) => {
      row.hidden = narrowed ? !isChosen(words, this.#chosen) : at >= this.#own;
      if (!row.hidden) shown++;
    });
    const pages = this.querySelector<HTMLElement>('nav.pages');
    if (pages) pages.hidden = narrowed;
    const tools = `${shown} ${shown === 1 ? 'tool' : 'tools'}`;
    this.#part('[data-count]').textContent = narrowed
      ? `${tools} of ${this.#rows.length}${missing}`
      : `${this.#rows.length} tools, riskiest first`;
    this.#part('[data-clear]').hidden = !narrowed;
    this.#showCounts();
  }

  #showCounts(): void {
    const rows = this.#rows.map(({ words }) => words);
    for (const link of this.#links) {
      const { facet, value } = link.dataset;
      const count = countLeft(rows, this.#chosen, facet!, value!);
      const isOn = this.#chosen.get(facet!) === value;
      link.querySelector('[data-facet-count]')!.textContent = String(count);
      if (isOn) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      link.toggleAttribute('data-empty', count === 0);
      link.ariaDisabled = count === 0 && !isOn ? 'true' : null;
    }
    for (const select of this.#selects) {
      const facet = select.dataset.facet!;
      select.value = this.#chosen.get(facet) ?? '';
      for (const option of select.options) {
        if (option.value === '') continue;
        const count = countLeft(rows, this.#chosen, facet, option.value);
        option.textContent = `${option.dataset.label!} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
  }

  /** The rows of the other pages, after this page's own. */
  async #fetch(): Promise<void> {
    const addresses = (this.getAttribute('others') ?? '').split(' ').filter((address) => address !== '');
    const texts = await Promise.all(
      addresses.map(async (address) => {
        const response = await fetch(address);
        if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
        return response.text();
      }),
    );
    for (const text of texts) {
      const rows = new DOMParser().parseFromString(text, 'text/html').querySelectorAll<HTMLElement>('tr[data-is]');
      const own = [...rows].map((row) => document.adoptNode(row));
      this.#part('[data-rows]').append(...own);
      this.#take(own);
    }
  }
}

customElements.define('tool-filter', ToolFilter);
