// <policy-builder at="/builder/" data="/servers/SERVER/build.json" schemas="/servers/SERVER/schemas.json"
//                 use="/formats/FORMAT/use.json" search="/search.json" permalink="https://…/builder/">
//   <p data-problem hidden></p>
//   <div data-chooser> <input data-find> <ul data-servers> <li><a href="/servers/x/" data-server="x">…</a></li> … </ul> <ul data-found></ul> </div>
//   <div data-desk hidden> … everything that a policy is built with (builder-desk.ts) … </div>
// </policy-builder>
//
// at, data, schemas, use, search  addresses: of this page, of what a policy for a server is built from, of the arguments of its
//                                 tools, of what is said of a format, of the search index
// Without script the list leads to the pages of the servers, which have the ready policies. With script a server is added
// where it is chosen; the end of the address holds what is built, so that it can be passed on, and names of the reader's
// own for servers are remembered and stand in no address. What builds is loaded with the first choice.
import { readLink } from '../builder/link.ts';
import type { BuilderDesk } from './builder-desk.ts';
import { liveRegion } from './live-region.ts';

class PolicyBuilder extends HTMLElement {
  #desk: Promise<BuilderDesk> | undefined;
  #say: (text: string) => void = () => {};

  connectedCallback(): void {
    this.#say = liveRegion(this);
    for (const part of this.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = false;
    this.addEventListener('click', (event) => this.#onClick(event));
    this.#find.addEventListener('input', () => void this.#search());
    window.addEventListener('hashchange', () => void this.#open());
    void this.#open();
  }

  get #find(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[data-find]')!;
  }

  async #open(): Promise<void> {
    const link = readLink(location.hash);
    // A jump within the page; what is built goes back into the address.
    if (link.kind === 'none') return void (await this.#desk)?.restore();
    (await this.#load())?.open(link);
  }

  async #load(): Promise<BuilderDesk | undefined> {
    this.#desk ??= import('./builder-desk.ts').then(({ BuilderDesk: Desk }) => new Desk(this, this.#say));
    try {
      return await this.#desk;
    } catch {
      this.#desk = undefined;
      const problem = this.querySelector<HTMLElement>('[data-problem]')!;
      problem.textContent = 'What builds a policy could not be loaded: try again.';
      problem.hidden = false;
      return undefined;
    }
  }

  #onClick(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const chosen = (event.target as Element).closest<HTMLElement>('[data-server]');
    if (chosen === null) return;
    event.preventDefault();
    const { server, tool } = chosen.dataset;
    void this.#load().then((desk) => desk?.add(server!, tool));
  }

  /** Shows the servers whose name holds what is typed, and tools that are found. */
  async #search(): Promise<void> {
    const wanted = this.#find.value.trim().toLowerCase();
    let shown = 0;
    for (const item of this.querySelectorAll<HTMLElement>('[data-servers] > li')) {
      item.hidden = !item.textContent.toLowerCase().includes(wanted);
      if (!item.hidden) shown++;
    }
    const { findTools } = await import('./builder-find.ts');
    await findTools(this, this.#find.value, shown, this.#say);
  }
}

customElements.define('policy-builder', PolicyBuilder);
