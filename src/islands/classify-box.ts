// <classify-box rules="/rules.json" rule="/rules/RULE/" lint="/lint/">
//   <label for="definition">…</label><textarea id="definition">{ … }</textarea>
//   <p data-status></p> <div data-results></div>
//   <section hidden><h2>Tool by tool</h2><div data-tools></div></section>
//   <pasted-policy hidden>…</pasted-policy>
// </classify-box>
//
// rules, rule, lint  addresses: of the JSON list of rules, of the page of one, of the page that checks policies
// Markup: one textarea, `data-status` for what came of it (a live region), `data-results` for the table, riskiest first,
// `data-tools` for each verdict with its evidence, and the policy for all of them.
// Without script the text and the command that does the same stand there. Nothing that is pasted leaves the browser.
import type { ClassifyReply, ClassifyRequest, Judged } from './classify-messages.ts';
import { element } from './element.ts';
import { handOver, takeOver } from './hand-over.ts';
import { PastedPolicy } from './pasted-policy.ts';
import { byRisk, verdictTable } from './verdict-table.ts';
import { verdictView } from './verdict-view.ts';

const pause = 150;
const shown = 400;

class ClassifyBox extends HTMLElement {
  #worker: Worker | undefined;
  #last = 0;
  #timer = 0;
  /** The rules that fired before, by tool, to say which stopped firing. */
  #before = new Map<string, string[]>();

  connectedCallback(): void {
    this.#status.setAttribute('role', 'status');
    const pasted = takeOver();
    if (pasted !== null) this.#input.value = pasted;
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask(), pause);
    });
    // A link to a verdict opens it.
    this.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a[href^="#judged-"]') : null;
      const fold = link && this.querySelector(`details${link.getAttribute('href')!}`);
      if (fold instanceof HTMLDetailsElement) fold.open = true;
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
    const id = ++this.#last;
    if (text.trim() === '') return this.#show('Paste a definition or a tools/list result.');
    this.#worker ??= this.#start();
    const request: ClassifyRequest = { id, rules: this.getAttribute('rules') ?? '', text };
    this.#worker.postMessage(request);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./classify.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ClassifyReply>) => {
      if (data.id === this.#last) void this.#answer(data);
    });
    worker.addEventListener('error', () => this.#show('The classifier could not be loaded.'));
    return worker;
  }

  async #answer(reply: ClassifyReply): Promise<void> {
    if ('problem' in reply) {
      const { titleOfPolicy } = await import('./policy-paste.ts');
      if (reply.id !== this.#last) return;
      const title = titleOfPolicy(this.#input.value);
      return title === undefined
        ? this.#show(reply.problem)
        : this.#show(`This is a policy for ${title}.`, [this.#check()]);
    }
    const judged = reply.tools.flatMap((tool) => ('verdict' in tool ? [tool] : [])).sort(byRisk);
    const problems = reply.tools.flatMap((tool) => ('problem' in tool ? [tool] : []));
    const ids = new Map(judged.map((tool, at) => [tool, `judged-${at + 1}`]));
    const idOf = (tool: Judged): string => ids.get(tool)!;
    const of = reply.server === undefined ? '' : ` of ${reply.server}`;
    const count = `${judged.length} ${judged.length === 1 ? 'tool' : 'tools'}${of} judged`;
    const rest = judged.length > shown ? `, the riskiest ${shown} shown` : '';
    const first = judged.slice(0, shown);
    this.#show(
      `${count}${rest}.${this.#moved(judged)}`,
      [
        ...problems.map(({ name, problem }) =>
          element('p', { class: 'no' }, `${name ?? 'A tool'}: ${problem.message} (${problem.path})`),
        ),
        ...(first.length === 0 ? [] : verdictTable(first, idOf)),
      ],
      first.map((tool) => verdictView(tool, idOf(tool), this.getAttribute('rule')!, judged.length === 1)),
    );
    this.#before = new Map(judged.map(({ verdict, fired }) => [verdict.name, fired]));
    const policy = this.querySelector('pasted-policy');
    if (policy instanceof PastedPolicy) policy.offer(reply.policies, reply.server);
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

  /** A button that takes a policy that was pasted here to the page that checks it. */
  #check(): HTMLElement {
    const button = element('button', { type: 'button' }, 'Check this policy');
    button.addEventListener('click', () => handOver(this.#input.value, this.getAttribute('lint')!));
    return button;
  }

  #show(text: string, results: HTMLElement[] = [], tools: HTMLElement[] = []): void {
    this.#status.textContent = text;
    this.querySelector('[data-results]')!.replaceChildren(...results);
    const list = this.querySelector<HTMLElement>('[data-tools]')!;
    list.replaceChildren(...tools);
    for (const part of this.querySelectorAll<HTMLElement>('section:has([data-tools]), pasted-policy'))
      part.hidden = tools.length === 0;
  }
}

customElements.define('classify-box', ClassifyBox);
