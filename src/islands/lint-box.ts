// <lint-box records="/search.json">
//   <select name="server">…</select> <select name="format"><option value="">Told by the text</option>…</select>
//   <label for="policy">…</label><textarea id="policy"></textarea>
//   <p data-status></p>
//   <div data-results></div>
// </lint-box>
//
// records  address of the JSON list of ToolRecord, for the names that the catalogue knows
// Markup: two selects by name, one textarea, `data-status` for what came of it (a live region), `data-results` for findings.
// Without script the command that does the same stands there. Nothing that is pasted leaves the browser.
import { element } from './element.ts';
import type { LintReply, LintRequest } from './lint-messages.ts';

const pause = 150;

class LintBox extends HTMLElement {
  #worker: Worker | undefined;
  #last = 0;
  #timer = 0;

  connectedCallback(): void {
    this.#status.setAttribute('role', 'status');
    this.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask(), pause);
    });
    this.#ask();
  }

  get #status(): HTMLElement {
    return this.querySelector('[data-status]')!;
  }

  #ask(): void {
    const text = this.querySelector('textarea')!.value;
    if (text.trim() === '') return this.#show('Paste a policy.', []);
    this.#worker ??= this.#start();
    const request: LintRequest = {
      id: ++this.#last,
      records: this.getAttribute('records') ?? '',
      text,
      format: this.#chosen('format'),
      server: this.#chosen('server'),
    };
    this.#worker.postMessage(request);
  }

  #chosen(name: string): string {
    return this.querySelector<HTMLSelectElement>(`select[name="${name}"]`)!.value;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./lint.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<LintReply>) => {
      if (data.id === this.#last) this.#answer(data);
    });
    worker.addEventListener('error', () => this.#show('The checks could not be loaded.', []));
    return worker;
  }

  #answer(reply: LintReply): void {
    if ('problem' in reply) return this.#show(reply.problem, []);
    const { format, findings } = reply;
    const count =
      findings.length === 0 ? 'nothing found' : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`;
    this.#show(
      `Read as ${format}: ${count}.`,
      findings.map((finding) =>
        element(
          'li',
          {},
          element(
            'b',
            { class: finding.level === 'error' ? 'no' : 'maybe' },
            finding.level === 'error' ? 'Error' : 'Warning',
          ),
          ...(finding.path === '' ? [] : [' ', element('code', {}, finding.path)]),
          ` ${finding.message}`,
          element('div', {}, `What it does: ${finding.does}`),
          ...(finding.tip === undefined ? [] : [element('div', { class: 'quiet' }, `Instead: ${finding.tip}`)]),
        ),
      ),
    );
  }

  #show(text: string, findings: HTMLElement[]): void {
    this.#status.textContent = text;
    this.querySelector('[data-results]')!.replaceChildren(
      ...(findings.length === 0 ? [] : [element('ul', { class: 'plain' }, ...findings)]),
    );
  }
}

customElements.define('lint-box', LintBox);
