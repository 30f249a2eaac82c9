// <policy-panel>
//   <div data-choice hidden>
//     <label for="format">…</label><select id="format" data-format>…</select>
//     <label for="name">…</label><input id="name" data-name value="the server's id">
//     <copy-button>…</copy-button>
//   </div>
//   <span data-sentence>…</span> … anywhere in it, and each part as often as wanted:
//   <span data-title>…</span> <code data-filename>…</code> <code data-text>…</code> <copy-button>…</copy-button>
//   <span data-download hidden><a>…</a></span> <ul data-losses>…</ul> <ol data-check>…</ol>
//   <ol data-steps>…</ol> <details data-steps-fold><summary data-steps-label>…</summary><ol data-steps-rest>…</ol></details>
//   <details data-seems><ul>…</ul></details> <dd data-modes>…</dd> <span data-rows>…</span>
//   <a data-proof><b>…</b></a><span data-proof-text>…</span> <p data-status></p> <tbody data-outcomes>…</tbody>
//   <details data-outcomes-fold><summary data-outcomes-label>…</summary><table><tbody data-outcomes-rest>…</table></details>
//   <script type="application/json"> ToolPanelData (src/site/panel.ts) </script>
// </policy-panel>
//
// Without script the first format stands there, written for the server's id. With script the reader chooses a format and
// says what the server is called; both are remembered. The exporter is fetched and writes the policy anew, and what the
// panel says is decided by what was written.
import type { ToolText } from '../catalog/index.ts';
import { element } from './element.ts';
import { inline } from './inline-code.ts';
import { onFormat } from './format-select.ts';
import type { PanelData, Written } from './panel-text.ts';
import { remember, remembered } from './remembered.ts';

class PolicyPanel extends HTMLElement {
  #data!: PanelData;
  #last = 0;

  connectedCallback(): void {
    this.#data = JSON.parse(this.querySelector('script[type="application/json"]')!.textContent) as PanelData;
    for (const choice of this.querySelectorAll<HTMLElement>('[data-choice]')) choice.hidden = false;
    this.#download(this.#part('[data-text]').textContent, this.#part('[data-filename]').textContent);
    this.#part('[data-download]').hidden = false;
    const key = `name of ${this.#data.server}`;
    const known = remembered(key);
    if (known !== null) this.#name.value = known;
    this.#name.addEventListener('input', () => {
      if (this.#name.value.trim() !== '') remember(key, this.#name.value.trim());
      void this.#write();
    });
    const { value } = this.#select;
    onFormat(this.#select, () => void this.#write());
    if (known !== null && this.#select.value === value) void this.#write();
  }

  get #select(): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>('select[data-format]')!;
  }

  get #name(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[data-name]')!;
  }

  #part(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }

  #say(selector: string, text: string): void {
    for (const part of this.querySelectorAll(selector)) part.textContent = text;
  }

  /** Writes the policy for the chosen format and name; an empty name stands for the server's id. */
  async #write(): Promise<void> {
    const id = ++this.#last;
    const name = this.#name.value.trim() || this.#data.server;
    this.toggleAttribute('data-busy', true);
    try {
      const { writePanel } = await import('./panel-text.ts');
      const written = await writePanel(this.#select.value, name, this.#data);
      if (id === this.#last) this.#show(written, name);
    } catch {
      if (id === this.#last)
        this.#say(
          '[data-status]',
          'This format could not be loaded; the text is that of the format before. All formats stand on one page.',
        );
    } finally {
      if (id === this.#last) this.toggleAttribute('data-busy', false);
    }
  }

  #show(written: Written, name: string): void {
    const { use, steps, outcomes, problem } = written;
    const { text, losses, sentence, modes } = written.text;
    this.#say('[data-status]', '');
    this.#say('[data-sentence]', problem ?? sentence);
    this.#say('[data-title]', use.title);
    this.#say('[data-filename]', use.filename);
    this.#say('copy-button button', `Copy ${use.filename}`);
    // A text under a name that the consumer does not take holds nothing: there is no text to take away.
    const isTaken = problem === undefined;
    this.#part('[data-text]').replaceChildren(...(isTaken ? withName(text, name) : [problem]));
    for (const button of this.querySelectorAll<HTMLButtonElement>('copy-button button')) button.disabled = !isTaken;
    this.#part('[data-outcomes]').closest('table')!.hidden = !isTaken;
    this.#download(text, use.filename);
    this.#part('[data-download]').hidden = !isTaken;
    const list = this.#part('[data-losses]');
    list.hidden = losses.length === 0;
    list.replaceChildren(...losses.map(({ message }) => element('li', {}, message)));
    for (const [part, texts] of [
      ['[data-steps]', steps.first],
      ['[data-steps-rest]', steps.rest],
      ['[data-check]', use.check],
      ['[data-seems] ul', use.seems],
    ] as const)
      this.#part(part).replaceChildren(...texts.map((line) => element('li', {}, ...inline(line))));
    this.#part('[data-seems]').hidden = use.seems.length === 0;
    this.#part('[data-modes]').replaceChildren(...inline(modes));
    this.#part('[data-rows]').replaceChildren(...inline(use.modeTable.rows ?? ''));
    const proof = this.#part('[data-proof]');
    proof.setAttribute('href', use.href);
    proof.querySelector('b')!.textContent = use.proof;
    this.#say('[data-proof-text]', use.proofText);
    this.#part('[data-outcomes]').replaceChildren(...outcomes.first.map(outcomeRow));
    this.#part('[data-outcomes-rest]').replaceChildren(...outcomes.rest.map(outcomeRow));
    this.#fold('steps', steps);
    this.#fold('outcomes', isTaken ? outcomes : { rest: [], label: '' });
  }

  /** Names what is folded, where something is. */
  #fold(what: string, { rest, label }: { rest: readonly unknown[]; label: string }): void {
    this.#part(`[data-${what}-fold]`).hidden = rest.length === 0;
    this.#say(`[data-${what}-label]`, label);
  }

  /** Offers the text as a file of that name. */
  #download(text: string, filename: string): void {
    const link = this.#part('[data-download] a');
    link.setAttribute('download', filename.replace(/^.*[/\\]/, ''));
    link.setAttribute('href', `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`);
  }
}

function outcomeRow({ call, note, gets, effect }: ToolText['outcomes'][number]): HTMLElement {
  const remark = note === null ? [] : [element('div', { class: 'note' }, note)];
  return element(
    'tr',
    {},
    element('td', {}, element('code', {}, call), ...remark),
    element('td', {}, element('span', { class: `fx ${effect}` }, gets)),
  );
}

/** The text with the server's name marked, where the reader's own is written. */
function withName(text: string, name: string): (Node | string)[] {
  return text
    .split(name)
    .flatMap((piece, at) => (at === 0 ? [piece] : [element('span', { class: 'slot' }, name), piece]));
}

customElements.define('policy-panel', PolicyPanel);
