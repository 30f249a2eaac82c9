// <policy-card>
//   <div data-choice hidden><select data-format>…</select></div>
//   <code data-filename>…</code> <pre><code data-text>…</code></pre> <p data-sentence>…</p> <copy-button>…</copy-button>
//   <p data-status></p>
//   <script type="application/json"> ToolPanelData (src/site/panel.ts) </script>
// </policy-card>
//
// A policy of one tool on a page that is about more: the text for the first format stands there without script; with
// script it is written for the reader's format and name for the server, both remembered.
import { onFormat } from './format-select.ts';
import type { PanelData } from './panel-text.ts';
import { remembered } from './remembered.ts';

class PolicyCard extends HTMLElement {
  #data!: PanelData;
  #last = 0;

  connectedCallback(): void {
    this.#data = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent) as PanelData;
    for (const choice of this.querySelectorAll<HTMLElement>('[data-choice]')) choice.hidden = false;
    this.querySelector('[data-status]')!.setAttribute('role', 'status');
    const select = this.querySelector<HTMLSelectElement>('select[data-format]')!;
    const { value } = select;
    onFormat(select, (format) => void this.#write(format));
    if (this.#name !== this.#data.server && select.value === value) void this.#write(value);
  }

  get #name(): string {
    return remembered(`name of ${this.#data.server}`) ?? this.#data.server;
  }

  async #write(format: string): Promise<void> {
    const id = ++this.#last;
    try {
      const { writePanel } = await import('./panel-text.ts');
      const { use, text, problem } = await writePanel(format, this.#name, this.#data);
      if (id !== this.#last) return;
      this.#say('[data-status]', '');
      this.#say('[data-text]', problem ?? text.text);
      this.#say('[data-sentence]', problem ?? text.sentence);
      this.#say('copy-button button', `Copy ${use.filename}`);
      this.querySelector<HTMLButtonElement>('copy-button button')!.disabled = problem !== undefined;
    } catch {
      if (id === this.#last)
        this.#say('[data-status]', 'This format could not be loaded; the page of the tool has all.');
    }
  }

  #say(selector: string, text: string): void {
    for (const part of this.querySelectorAll(selector)) part.textContent = text;
  }
}

customElements.define('policy-card', PolicyCard);
