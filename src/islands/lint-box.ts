// <lint-box records="/search.json">
//   <select name="server">…</select> <select name="format"><option value="">Told by the text</option>…</select>
//   <label for="policy">…</label><textarea id="policy"></textarea>
//   <p data-status></p>
//   <div data-results></div>
// </lint-box>
//
// records  address of the JSON list of ToolRecord, for the names that the catalogue knows
// Markup: two selects by name, one textarea, `data-status` for what came of it (a live region), `data-results` for findings,
// each with a link that selects its line and, where the correction is sure, a button that applies it.
// Without script the command that does the same stands there. Nothing that is pasted leaves the browser.
import type { Finding } from '../formats/index.ts';
import { element } from './element.ts';
import type { LintReply, LintRequest } from './lint-messages.ts';

const pause = 150;

class LintBox extends HTMLElement {
  #worker: Worker | undefined;
  #last = 0;
  #timer = 0;
  #read = '';

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
    this.#read = text;
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
    const { format, findings, does, namesOnly, name } = reply;
    const title =
      this.querySelector(`select[name="format"] option[value="${CSS.escape(format)}"]`)?.textContent ?? format;
    const called = name === this.#chosen('server') ? '' : `, for a server named ${name} there`;
    const count = findings.length === 0 ? 'nothing found' : summary(findings);
    const rest = namesOnly
      ? ` Only names of tools are compared here; the command reads it by its own engine: npm run lint-policy -- FILE --server ${this.#chosen('server')}`
      : findings.length === 0 && does !== undefined
        ? ` ${does}`
        : '';
    this.#show(
      `Read as ${title}${called}: ${count}.${rest}`,
      findings.map((finding) => this.#row(finding)),
    );
  }

  #row({ level, line, path, message, expected, actual, does, tip, edits }: Finding): HTMLElement {
    const isError = level === 'error';
    const about = [
      ...(expected === undefined ? [] : [['Expected: ', expected]]),
      ...(actual === undefined ? [] : [['Found: ', actual]]),
      ...(tip === undefined ? [] : [['Instead: ', tip]]),
      ['What happens: ', does],
    ];
    return element(
      'li',
      {},
      element('b', { class: isError ? 'no' : 'maybe' }, isError ? 'Error' : 'Warning'),
      ...(line === undefined ? [] : [' ', this.#link(line)]),
      ...(path === '' ? [] : [' ', element('code', {}, path)]),
      ` ${message}`,
      ...about.map(([label, words]) => element('div', {}, element('span', { class: 'quiet' }, label!), words!)),
      ...(edits === undefined ? [] : [this.#apply(edits)]),
    );
  }

  /** A button that makes the changes in the policy, unless it has changed since it was read. */
  #apply(edits: NonNullable<Finding['edits']>): HTMLElement {
    const area = this.querySelector('textarea')!;
    const read = this.#read;
    const button = element('button', { type: 'button' }, 'Apply');
    button.addEventListener('click', () => {
      if (area.value !== read) return;
      for (const { from, to, text } of edits.toSorted((a, b) => b.from - a.from)) area.setRangeText(text, from, to);
      area.focus();
      this.#ask();
    });
    return button;
  }

  /** A link to the policy that also selects the line there. */
  #link(line: number): HTMLElement {
    const link = element('a', { href: '#policy' }, `Line ${line}`);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const area = this.querySelector('textarea')!;
      const lines = area.value.split('\n');
      const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
      area.focus();
      area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    });
    return link;
  }

  #show(text: string, findings: HTMLElement[]): void {
    this.#status.textContent = text;
    this.querySelector('[data-results]')!.replaceChildren(
      ...(findings.length === 0 ? [] : [element('ul', { class: 'plain', 'aria-label': 'Findings' }, ...findings)]),
    );
  }
}

function summary(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level === 'error').length;
  const counts = [
    [errors, 'error'],
    [findings.length - errors, 'warning'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`)
    .join(', ');
}

customElements.define('lint-box', LintBox);
