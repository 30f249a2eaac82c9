// <server-copy texts="/servers/x/policies.json" use="/formats/FORMAT/use.json" server="x">
//   <div data-choice hidden> <select data-format>…</select> <input data-name> </div>
//   <div data-profile="observe">
//     <b data-keeps>26</b> <ul data-met>…</ul> <p data-lost hidden>…</p>
//     <button type="button" data-copy hidden>Copy settings.json</button> <a>…</a>
//   </div> … any number
//   <p data-status></p>
// </server-copy>
//
// Without script each card says what its text for the first format does, and leads to the page with every format. With
// script the reader chooses a format and says what the server is called, both remembered; the cards say what the texts
// for that format do, and their buttons copy them.
import { inline } from './inline-code.ts';
import { copyText } from './copy-text.ts';
import { element } from './element.ts';
import { onFormat } from './format-select.ts';
import { remember, remembered } from './remembered.ts';
import type { WrittenProfile, WrittenServer } from './server-texts.ts';

const shownFor = 2000;

class ServerCopy extends HTMLElement {
  #written: Promise<WrittenServer> | undefined;
  #last = 0;
  #filename = '';

  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-choice], [data-copy]')) part.hidden = false;
    this.#status.setAttribute('role', 'status');
    this.#filename = this.getAttribute('filename')!;
    const key = `name of ${this.getAttribute('server')!}`;
    const known = remembered(key);
    if (known !== null) this.#name.value = known;
    this.#name.addEventListener('input', () => {
      if (this.#name.value.trim() !== '') remember(key, this.#name.value.trim());
      void this.#show();
    });
    const { value } = this.#select;
    onFormat(this.#select, () => void this.#show());
    if (known !== null && this.#select.value === value) void this.#show();
    for (const card of this.#cards)
      card.querySelector('[data-copy]')!.addEventListener('click', () => void this.#copy(card));
    // Some browsers copy only at once after a click, so that the texts should be there by then.
    const prepare = () => void this.#write().catch(() => undefined);
    this.addEventListener('pointerover', prepare, { once: true });
    this.addEventListener('focusin', prepare, { once: true });
  }

  get #select(): HTMLSelectElement {
    return this.querySelector('select')!;
  }

  get #name(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  get #status(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-status]')!;
  }

  get #cards(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-profile]')];
  }

  #write(): Promise<WrittenServer> {
    this.#written ??= this.#load();
    return this.#written;
  }

  async #load(): Promise<WrittenServer> {
    const server = this.getAttribute('server')!;
    const name = this.#name.value.trim() || server;
    const { writeServer } = await import('./server-texts.ts');
    return writeServer(this.#select.value, name, this.getAttribute('texts')!, this.getAttribute('use')!);
  }

  /** Says what the texts for the chosen format and name do. */
  async #show(): Promise<void> {
    const id = ++this.#last;
    this.#written = undefined;
    try {
      const written = await this.#write();
      if (id !== this.#last) return;
      this.#filename = written.filename;
      this.#status.textContent = written.problem ?? '';
      const rows = this.querySelector<HTMLElement>('[data-rows]')!;
      rows.hidden = written.rows === null;
      rows.replaceChildren(...inline(written.rows ?? ''));
      for (const card of this.#cards) {
        const profile = written.profiles.find((each) => each.id === card.dataset.profile)!;
        showProfile(card, profile);
        const button = card.querySelector<HTMLButtonElement>('[data-copy]')!;
        button.textContent = `Copy ${written.filename}`;
        button.disabled = written.problem !== undefined;
      }
    } catch {
      this.#written = undefined; // the next choice tries again
      if (id === this.#last) this.#status.textContent = 'This format could not be loaded; each policy’s page has it.';
    }
  }

  async #copy(card: HTMLElement): Promise<void> {
    const button = card.querySelector<HTMLButtonElement>('[data-copy]')!;
    const label = card.querySelector('h3')!.textContent.trim();
    try {
      const { profiles } = await this.#write();
      if (!(await copyText(profiles.find(({ id }) => id === card.dataset.profile)!.text))) throw new Error('refused');
      button.textContent = `Copied ${this.#filename}`;
      this.#status.textContent = `Copied ${label} as ${this.#filename}.`;
      setTimeout(() => {
        if (button.textContent.startsWith('Copied')) button.textContent = `Copy ${this.#filename}`;
      }, shownFor);
    } catch {
      this.#written = undefined;
      this.#status.textContent = `It could not be copied: the page of ${label} has the text.`;
    }
  }
}

function showProfile(card: HTMLElement, { met, lost }: WrittenProfile): void {
  const kept = met.filter(({ keeps }) => keeps).reduce((sum, { count }) => sum + count, 0);
  card.querySelector('[data-keeps]')!.textContent = String(kept);
  card
    .querySelector('[data-met]')!
    .replaceChildren(
      ...met.map(({ effect, words, count }) =>
        element('li', {}, element('span', { class: `fx ${effect}` }, `${count} ${words}`)),
      ),
    );
  const note = card.querySelector<HTMLElement>('[data-lost]')!;
  note.hidden = lost === '';
  note.textContent = lost;
}

customElements.define('server-copy', ServerCopy);
