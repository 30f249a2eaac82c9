// <pasted-policy use="/formats/FORMAT/use.json" hidden>
//   <select data-profile>…</select> <select data-format>…</select> <input data-name value="my-server">
//   <code data-filename></code> <pre id="pasted-text"><code data-text></code></pre> <copy-button target="#pasted-text">…</copy-button>
//   <ul data-losses></ul> <tbody data-outcomes></tbody> <p data-modes></p> <a data-href>…</a> <p data-problem></p>
// </pasted-policy>
//
// use  address of what is said of a format; FORMAT stands for its id
// The policy for tools that were pasted: hidden until there are some, written for the reader’s profile, format and name.
// The format is remembered for the whole site.
import { splitCode } from '../catalog/index.ts';
import { element } from './element.ts';
import { onFormat } from './format-select.ts';
import type { PastedPolicies, WrittenPolicy } from './pasted-texts.ts';

/** The element; `offer` gives it what it writes. */
export class PastedPolicy extends HTMLElement {
  #policies: PastedPolicies | undefined;
  #last = 0;

  connectedCallback(): void {
    onFormat(this.#format, () => void this.#write());
    this.#name.addEventListener('input', () => void this.#write());
    this.#profile.addEventListener('change', () => void this.#write());
  }

  /** Writes the policies of some tools, for a server of that name where the text gives one. */
  offer(policies: PastedPolicies, server: string | undefined): void {
    this.#policies = policies;
    if (server !== undefined) this.#name.value = server;
    this.hidden = policies.tools.length === 0;
    if (!this.hidden) void this.#write();
  }

  get #format(): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>('select[data-format]')!;
  }

  get #profile(): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>('select[data-profile]')!;
  }

  get #name(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[data-name]')!;
  }

  #part(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }

  async #write(): Promise<void> {
    if (this.#policies === undefined) return;
    const id = ++this.#last;
    const name = this.#name.value.trim() || this.#name.defaultValue;
    try {
      const { writePasted } = await import('./pasted-texts.ts');
      const use = this.getAttribute('use')!;
      const written = await writePasted(this.#format.value, name, this.#policies, this.#profile.value, use);
      if (id === this.#last) this.#show(written);
    } catch {
      if (id === this.#last) this.#part('[data-problem]').textContent = 'This format could not be loaded.';
    }
  }

  #show({ title, filename, href, text, losses, groups, modes, problem }: WrittenPolicy): void {
    this.#part('[data-problem]').textContent = problem ?? '';
    this.#part('[data-filename]').textContent = filename;
    this.#part('[data-title]').textContent = title;
    this.#part('[data-text]').textContent = problem ?? text;
    this.#part('[data-href]').setAttribute('href', href);
    const button = this.querySelector<HTMLButtonElement>('copy-button button')!;
    button.textContent = `Copy ${filename}`;
    button.disabled = problem !== undefined;
    this.#part('[data-modes]').replaceChildren(
      ...splitCode(modes).map(({ code, text: piece }) => (code ? element('code', {}, piece) : piece)),
    );
    const list = this.#part('[data-losses]');
    list.hidden = losses.length === 0;
    list.replaceChildren(...losses.map(({ message }) => element('li', {}, message)));
    this.#part('[data-outcomes]').replaceChildren(
      ...groups.map(({ tools, effect, gets }) =>
        element(
          'tr',
          {},
          element('td', {}, ...tools.flatMap((tool, at) => [at === 0 ? '' : ', ', nameView(tool)])),
          element('td', {}, element('span', { class: `fx ${effect}` }, gets)),
        ),
      ),
    );
  }
}

function nameView(tool: string): Node | string {
  return tool.includes(' ') ? tool : element('code', {}, tool);
}

customElements.define('pasted-policy', PastedPolicy);
