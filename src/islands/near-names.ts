// <near-names src="/search.json" base="/">
//   <div hidden><h2>…</h2><ul></ul></div>
// </near-names>
//
// src   address of the first part of the search index
// base  the path below which the site is published
// On the page for an address at which nothing stands: the three tools whose names are most like its last part, those of
// the server that the address names before others. Without script the page says where lists are.
import type { ToolRecord } from '../search/record.ts';
import { element } from './element.ts';
import { SearchClient } from './search-client.ts';

const shown = 3;

class NearNames extends HTMLElement {
  #client = new SearchClient(this.getAttribute('src') ?? '');

  async connectedCallback(): Promise<void> {
    const base = this.getAttribute('base') ?? '/';
    const parts = location.pathname
      .slice(base.length)
      .split('/')
      .filter((part) => part !== '');
    const name = readable(parts.at(-1) ?? '');
    if (name === '') return;
    const server = parts[0] === 'tools' && parts.length > 2 ? [`${name} server:${readable(parts[1]!)}`] : [];
    const found = new Map<string, ToolRecord>();
    const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
    for (const query of [...server, name, ...words])
      for (const tool of found.size < shown ? await this.#ask(query) : []) found.set(tool.href, tool);
    if (found.size > 0) this.#show([...found.values()].slice(0, shown));
  }

  async #ask(query: string): Promise<ToolRecord[]> {
    const outcome = await this.#client.ask(query, { offset: 0, limit: shown });
    if (outcome === null || 'problem' in outcome) return [];
    return [...outcome.result.hits, ...outcome.result.nearest];
  }

  #show(tools: readonly ToolRecord[]): void {
    const items = tools.map(({ href, tool, serverName, severity, line }) => {
      const word = element('span', { class: `sev ${severity.toLowerCase()}` }, severity);
      const about = element('div', { class: 'note' }, line === '' ? serverName : `${serverName}: ${line}`);
      return element('li', {}, element('a', { href, class: 'machine' }, tool), ' ', word, about);
    });
    this.querySelector('ul')!.replaceChildren(...items);
    this.querySelector('div')!.hidden = false;
  }
}

/** A part of an address as a name: `~XX` and `%XX` are bytes; what is no text stays as it is. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part.replace(/~(?=[0-9A-F]{2})/g, '%'))
      .replace(/\s+/gu, ' ')
      .trim();
  } catch {
    return part;
  }
}

customElements.define('near-names', NearNames);
