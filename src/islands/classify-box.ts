// <classify-box rules="/rules.json">
//   <label for="definition">…</label><textarea id="definition">{ … }</textarea>
//   <p data-status></p>
//   <div data-results></div>
// </classify-box>
//
// rules  address of the JSON list of rules (front matters of content/rules)
// Markup: one textarea, `data-status` for what came of it (a live region), `data-results` for the verdicts.
// Without script the text and the command that does the same stand there. Nothing that is pasted leaves the browser.
import type { ClassifyReply, ClassifyRequest } from './classify-messages.ts';
import { element } from './element.ts';
import { verdictView } from './verdict-view.ts';

const pause = 150;
const shown = 100;

class ClassifyBox extends HTMLElement {
  #worker: Worker | undefined;
  #last = 0;
  #timer = 0;
  /** The rules that fired before, by tool, to say which stopped firing. */
  #before = new Map<string, string[]>();

  connectedCallback(): void {
    this.#status.setAttribute('role', 'status');
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask(), pause);
    });
    this.#ask();
  }

  get #input(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  get #status(): HTMLElement {
    return this.querySelector('[data-status]')!;
  }

  #ask(): void {
    const text = this.#input.value;
    if (text.trim() === '') return this.#show('Paste a definition or a tools/list result.', []);
    this.#worker ??= this.#start();
    const request: ClassifyRequest = { id: ++this.#last, rules: this.getAttribute('rules') ?? '', text };
    this.#worker.postMessage(request);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./classify.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ClassifyReply>) => {
      if (data.id === this.#last) this.#answer(data);
    });
    worker.addEventListener('error', () => this.#show('The classifier could not be loaded.', []));
    return worker;
  }

  #answer(reply: ClassifyReply): void {
    if ('problem' in reply) return this.#show(reply.problem, []);
    const judged = reply.tools.flatMap((tool) => ('verdict' in tool ? [tool] : []));
    const problems = reply.tools.flatMap((tool) => ('problem' in tool ? [tool] : []));
    const count = `${judged.length} ${judged.length === 1 ? 'tool' : 'tools'} judged`;
    const rest = reply.tools.length > shown ? `, the first ${shown} shown` : '';
    this.#show(`${count}${rest}.${this.#moved(judged)}`, [
      ...problems.map(({ name, problem }) =>
        element('p', { class: 'no' }, `${name ?? 'A tool'}: ${problem.message} (${problem.path})`),
      ),
      ...judged.slice(0, shown).map(verdictView),
    ]);
    this.#before = new Map(judged.map(({ verdict, fired }) => [verdict.name, fired]));
  }

  /** Which rules stopped or began to fire since the text before. */
  #moved(judged: readonly { verdict: { name: string }; fired: string[] }[]): string {
    const stopped = new Set<string>();
    const began = new Set<string>();
    for (const { verdict, fired } of judged) {
      const before = this.#before.get(verdict.name);
      if (before === undefined) continue;
      for (const rule of before) if (!fired.includes(rule)) stopped.add(rule);
      for (const rule of fired) if (!before.includes(rule)) began.add(rule);
    }
    const say = (rules: Set<string>, what: string) =>
      rules.size === 0 ? '' : ` ${what} firing: ${[...rules].join(', ')}.`;
    return say(stopped, 'Stopped') + say(began, 'Began');
  }

  #show(text: string, results: HTMLElement[]): void {
    this.#status.textContent = text;
    this.querySelector('[data-results]')!.replaceChildren(...results);
  }
}

customElements.define('classify-box', ClassifyBox);
