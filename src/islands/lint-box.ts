// <lint-box tools="/servers/tools.json" schemas="/servers/SERVER/schemas.json" classify="/classify/" stack="/stack/">
//   <select name="server"><option value="">Told by the text</option>…</select> <select name="format">… the same …</select>
//   <ol data-lines aria-hidden="true"></ol> <label for="policy">…</label><textarea id="policy" wrap="off"></textarea>
//   <div data-outcome><p data-does></p> <p data-status></p></div>
//   <div data-results></div>
// </lint-box>
//
// tools, schemas           addresses: the names of all tools by server, the arguments of one server’s
// classify, stack          addresses: the page for definitions, the page for files of clients
// Markup: two selects by name, one textarea over the list of its lines, what happens to calls and what came of reading (a
// live region), and the findings, each with a link that selects its line and, where the correction is sure, a button
// that applies it. Without script the command that does the same stands there. Nothing that is pasted leaves the browser.
import type { Finding } from '../formats/index.ts';
import { element } from './element.ts';
import { findingRow } from './finding-row.ts';
import { handOver, takeOver } from './hand-over.ts';
import type { LintReply, LintRequest } from './lint-messages.ts';
import { follow, markLines } from './marked-lines.ts';

const pause = 150;

class LintBox extends HTMLElement {
  #worker: Worker | undefined;
  #last = 0;
  #timer = 0;
  #read = '';

  connectedCallback(): void {
    this.#part('[data-outcome]').setAttribute('role', 'status');
    const pasted = takeOver();
    if (pasted !== null) this.#area.value = pasted;
    this.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask(), pause);
    });
    this.#area.addEventListener('scroll', () => follow(this.#part('[data-lines]'), this.#area));
    this.#ask();
  }

  get #area(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  #part(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }

  #ask(): void {
    const text = this.#area.value;
    this.#read = text;
    markLines(this.#part('[data-lines]'), this.#area, []);
    const id = ++this.#last;
    if (text.trim() === '') return this.#show('', 'Paste a policy.');
    this.#worker ??= this.#start();
    const [otherwise] = this.#ids('server');
    const request: LintRequest = {
      id,
      tools: this.getAttribute('tools')!,
      schemas: this.getAttribute('schemas')!,
      text,
      format: this.#chosen('format'),
      server: this.#chosen('server'),
      otherwise: otherwise!,
    };
    this.#worker.postMessage(request);
  }

  #chosen(name: string): string {
    return this.querySelector<HTMLSelectElement>(`select[name="${name}"]`)!.value;
  }

  #ids(name: string): string[] {
    const options = this.querySelectorAll<HTMLOptionElement>(`select[name="${name}"] option`);
    return [...options].map(({ value }) => value).filter((value) => value !== '');
  }

  #label(name: string, value: string): string {
    return this.querySelector(`select[name="${name}"] option[value="${CSS.escape(value)}"]`)?.textContent ?? value;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./lint.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<LintReply>) => {
      if (data.id === this.#last) this.#answer(data);
    });
    worker.addEventListener('error', () => this.#show('', 'The checks could not be loaded.'));
    return worker;
  }

  #answer(reply: LintReply): void {
    if ('problem' in reply) {
      const to = reply.tools ? [this.#classify(reply.tools)] : reply.servers ? [this.#stack(reply.servers)] : [];
      return this.#show('', reply.problem, [], to);
    }
    const { format, server, findings, does, namesOnly, name, servers } = reply;
    const called = name === server ? '' : `, there named ${name}`;
    const rest = namesOnly
      ? ` Only names of tools are compared here; the command reads it by its own engine: npm run lint-policy -- FILE --server ${server}`
      : '';
    const count = findings.length === 0 ? 'nothing found' : summary(findings);
    const status = `Read as ${this.#label('format', format)} for ${this.#label('server', server)}${called}: ${count}.${rest}`;
    this.#show(does ?? '', status, findings, servers > 0 ? [this.#stack(servers)] : []);
  }

  #show(does: string, status: string, findings: readonly Finding[] = [], to: readonly HTMLElement[] = []): void {
    this.#part('[data-does]').textContent = does;
    this.#part('[data-status]').textContent = status;
    const actions = {
      show: (line: number) => this.#select(line),
      apply: (edits: NonNullable<Finding['edits']>) => this.#apply(edits),
    };
    const rows = findings.map((finding) => findingRow(finding, actions));
    this.#part('[data-results]').replaceChildren(
      ...(rows.length === 0 ? [] : [element('ul', { class: 'findings', 'aria-label': 'Findings' }, ...rows)]),
      ...to,
    );
    markLines(this.#part('[data-lines]'), this.#area, findings);
  }

  /** A button that takes the definitions that were pasted here to the page that judges them. */
  #classify(count: number): HTMLElement {
    const label = count === 1 ? 'Classify this tool' : `Classify these ${count} tools`;
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => handOver(this.#read, this.getAttribute('classify')!));
    return button;
  }

  /** A button that takes a file of a client that was pasted here to the page that says what it lets an agent do. */
  #stack(count: number): HTMLElement {
    const label = `See what ${count === 1 ? 'this server lets' : `these ${count} servers let`} an agent do`;
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => handOver(this.#read, this.getAttribute('stack')!));
    return button;
  }

  /** Makes the changes in the policy, unless it has changed since it was read. */
  #apply(edits: NonNullable<Finding['edits']>): void {
    const area = this.#area;
    if (area.value !== this.#read) return;
    for (const { from, to, text } of edits.toSorted((a, b) => b.from - a.from)) area.setRangeText(text, from, to);
    area.focus();
    this.#ask();
  }

  #select(line: number): void {
    const lines = this.#area.value.split('\n');
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    this.#area.focus();
    this.#area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
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
