// <policy-panel>
//   <p data-choice hidden><label for="format">…</label><select id="format" data-format>…</select></p>
//   <h4 data-title>…</h4> <pre><code data-text>…</code></pre>
//   <code data-filename>…</code> <span data-download hidden><a>download</a></span> <copy-button>…</copy-button>
//   <ul data-losses>…</ul> <ol data-steps>…</ol>
//   <a data-proof><b>…</b></a><span data-proof-text>…</span> <span data-decided>…</span> <p data-status></p>
//   <tbody data-outcomes>…</tbody>
//   <script type="application/json"> ToolPanelData (src/site/panel.ts) </script>
// </policy-panel>
//
// Without script the first format stands there, and a link leads to all of them. With script the select chooses one:
// its exporter is fetched and writes the policy anew, and what the panel says is decided by what was written.
import { splitCode, type FormatText } from '../catalog/index.ts';
import { element } from './element.ts';
import { onFormat } from './format-select.ts';
import type { PanelData, PanelUse } from './panel-text.ts';

class PolicyPanel extends HTMLElement {
  #data!: PanelData;
  #last = 0;

  connectedCallback(): void {
    this.#data = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent) as PanelData;
    this.#part('[data-choice]').hidden = false;
    this.#download(this.#part('[data-text]').textContent, this.#part('[data-filename]').textContent);
    onFormat(this.querySelector<HTMLSelectElement>('select[data-format]')!, (format) => void this.#choose(format));
  }

  #part(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }

  async #choose(format: string): Promise<void> {
    const id = ++this.#last;
    this.toggleAttribute('data-busy', true);
    try {
      const { writePanel } = await import('./panel-text.ts');
      const written = await writePanel(format, this.#data);
      if (id === this.#last) this.#show(written.use, written.text);
    } catch {
      if (id === this.#last)
        this.#part('[data-status]').textContent =
          'This format could not be loaded; the text above is that of the format before. All formats stand on one page.';
    } finally {
      if (id === this.#last) this.toggleAttribute('data-busy', false);
    }
  }

  #show(use: PanelUse, { text, losses, decided, outcomes }: FormatText): void {
    this.#part('[data-status]').textContent = '';
    this.#part('[data-title]').textContent = use.title;
    this.#part('[data-text]').textContent = text;
    this.#part('[data-filename]').textContent = use.filename;
    this.#part('copy-button button').textContent = `Copy ${use.filename}`;
    this.#download(text, use.filename);
    const list = this.#part('[data-losses]');
    list.hidden = losses.length === 0;
    list.replaceChildren(...losses.map(({ message }) => element('li', {}, message)));
    this.#part('[data-steps]').replaceChildren(...use.steps.map((step) => element('li', {}, ...inline(step))));
    const proof = this.#part('[data-proof]');
    proof.setAttribute('href', use.href);
    proof.querySelector('b')!.textContent = use.proof;
    this.#part('[data-proof-text]').textContent = use.proofText;
    this.#part('[data-decided]').textContent = decided;
    this.#part('[data-outcomes]').replaceChildren(...outcomes.map(outcomeRow));
  }

  /** Offers the text as a file of that name. */
  #download(text: string, filename: string): void {
    const link = this.#part('[data-download] a');
    this.#part('[data-download]').hidden = false;
    link.setAttribute('download', filename.replace(/^.*[/\\]/, ''));
    link.setAttribute('href', `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`);
  }
}

function outcomeRow({ call, note, gets, tone }: FormatText['outcomes'][number]): HTMLElement {
  const remark = note === null ? [] : [element('div', { class: 'note' }, note)];
  return element(
    'tr',
    {},
    element('td', {}, element('code', {}, call), ...remark),
    element('td', { class: tone }, gets),
  );
}

function inline(text: string): (Node | string)[] {
  return splitCode(text).map(({ code, text: piece }) => (code ? element('code', {}, piece) : piece));
}

customElements.define('policy-panel', PolicyPanel);
