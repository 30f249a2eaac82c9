// <named-snippet format="codex" policy='{"version":1,…}'>
//   <code data-for>the server's id</code> <pre><code data-snippet>…</code></pre>
// </named-snippet>
//
// A short text beside an answer on the page of a tool. Without script it is written for the server's id, as the line above
// it says; with script it follows the name that the reader gives the server in the policy panel of the same page.
import type { Policy } from '../model/index.ts';
import type { PanelData } from './panel-text.ts';
import { remembered } from './remembered.ts';

const nameInput = 'policy-panel input[data-name]';

class NamedSnippet extends HTMLElement {
  #data!: PanelData;
  #last = 0;

  connectedCallback(): void {
    const block = document.querySelector('policy-panel script[type="application/json"]');
    if (block === null) return;
    this.#data = JSON.parse(block.textContent) as PanelData;
    document.querySelector(nameInput)?.addEventListener('input', (event) => {
      void this.#write((event.target as HTMLInputElement).value.trim() || this.#data.server);
    });
    const known = remembered(`name of ${this.#data.server}`);
    if (known !== null && known !== this.#data.server) void this.#write(known);
  }

  async #write(name: string): Promise<void> {
    const id = ++this.#last;
    const { writeNamed } = await import('./panel-text.ts');
    const policy = JSON.parse(this.getAttribute('policy')!) as Policy;
    // Where something cannot be fetched, the text and the line that says for which name it is stay as they are.
    const written = await writeNamed(this.getAttribute('format')!, name, policy, this.#data).catch(() => null);
    if (written === null || id !== this.#last) return;
    this.querySelector('[data-snippet]')!.textContent = 'problem' in written ? written.problem : written.text;
    this.querySelector('[data-for]')!.textContent = 'problem' in written ? name : written.spelled;
  }
}

customElements.define('named-snippet', NamedSnippet);
