import { traceInWords } from '../builder/index.ts';
import { withPatterns } from '../formats/load.ts';
import { type Call, type Condition, type Effect, effects, jsonLine } from '../model/core.ts';
import { boundaryCalls } from '../policy/boundary-calls.ts';
import { count, type Counters, decide, type Decision, noCounters } from '../policy/core.ts';
import type { BuilderDesk } from './builder-desk.ts';
import type { WrittenBuild } from './builder-text.ts';
import { element } from './element.ts';
import { inline } from './inline-code.ts';

const mostCalls = 6;

const results: Readonly<Record<Effect, string>> = {
  hide: 'Not listed, and refused',
  deny: 'Refused',
  ask: 'Waits for a person',
  limit: 'Runs, and is counted',
  allow: 'Runs',
};

/** A call to try: what the policy makes of it and how that came about, and what the written text makes of it. */
export class BuilderTrial {
  readonly #desk: BuilderDesk;
  #counters: Counters = noCounters;
  #written: WrittenBuild | undefined;
  #tools = '';
  #last = 0;

  constructor(desk: BuilderDesk) {
    this.#desk = desk;
    this.#tool.addEventListener('change', () => this.#fill());
    this.#arguments.addEventListener('input', () => void this.#decide());
    desk.part('[data-again]').addEventListener('click', () => void this.#decide(true));
  }

  get #tool(): HTMLSelectElement {
    return this.#desk.part<HTMLSelectElement>('select[data-try-tool]');
  }

  get #arguments(): HTMLTextAreaElement {
    return this.#desk.part<HTMLTextAreaElement>('[data-try-arguments]');
  }

  show(): void {
    const { built, known } = this.#desk;
    const wanted = built.servers.map(({ id, choices }) => {
      const listed = known.get(id)!.tools.map(({ name }) => name);
      return { id, tools: [...new Set([...listed, ...choices.keys()])] };
    });
    if (JSON.stringify(wanted) !== this.#tools) {
      this.#tools = JSON.stringify(wanted);
      const before = this.#tool.value;
      this.#tool.replaceChildren(
        ...wanted.map(({ id, tools }) =>
          element(
            'optgroup',
            { label: known.get(id)!.name },
            ...tools.map((tool) => element('option', { value: JSON.stringify([id, tool]) }, tool)),
          ),
        ),
      );
      this.#tool.value = before;
      if (this.#tool.selectedIndex < 0) this.#begin();
    }
    this.#examples();
    this.#counters = noCounters;
    void this.#decide();
  }

  /** Goes to the fields with a tool chosen. */
  choose(server: string, tool: string): void {
    this.#tool.value = JSON.stringify([server, tool]);
    this.#fill();
    this.#arguments.focus();
    this.#arguments.scrollIntoView({ block: 'center' });
  }

  /** The text has been written anew. */
  take(written: WrittenBuild): void {
    this.#written = written;
    void this.#decide();
  }

  /** Begins with a tool that has a condition, where one has. */
  #begin(): void {
    const { built } = this.#desk;
    const narrowed = built.servers.flatMap(({ id, choices }) =>
      [...choices]
        .filter(([, { when, effect }]) => when.length > 0 && effect !== 'hide')
        .map(([tool]) => JSON.stringify([id, tool])),
    );
    if (narrowed[0] === undefined) this.#tool.selectedIndex = 0;
    else this.#tool.value = narrowed[0];
    this.#fill();
  }

  get #chosen(): { server: string; tool: string } {
    const [server, tool] = JSON.parse(this.#tool.value || '["",""]') as [string, string];
    return { server, tool };
  }

  get #when(): readonly Condition[] {
    const { server, tool } = this.#chosen;
    return this.#desk.policy(server).rules.find((rule) => rule.tool === tool)?.when ?? [];
  }

  #fill(): void {
    const { server, tool } = this.#chosen;
    const known = this.#desk.known.get(server)?.tools.find(({ name }) => name === tool);
    this.#arguments.value = jsonLine(known?.call ?? {});
    this.#counters = noCounters;
    this.#examples();
    void this.#decide();
  }

  /** Calls on both sides of each condition, as buttons that fill them in. */
  #examples(): void {
    const { server, tool } = this.#chosen;
    void withPatterns(() => boundaryCalls({ inputSchema: this.#desk.schemaOf(server, tool) }, this.#when)).then(
      (calls) => {
        const buttons = calls.slice(0, mostCalls).map(({ arguments: args }) => {
          const text = jsonLine(args);
          const button = element(
            'button',
            { type: 'button', class: 'machine' },
            text.length > 48 ? `${text.slice(0, 47)}…` : text,
          );
          button.addEventListener('click', () => {
            this.#arguments.value = text;
            void this.#decide();
          });
          return button;
        });
        this.#desk.part('[data-try-examples]').replaceChildren(...(buttons.length > 1 ? buttons : []));
      },
    );
  }

  async #decide(again = false): Promise<void> {
    const id = ++this.#last;
    const { server, tool } = this.#chosen;
    if (server === '') return;
    let args: unknown;
    try {
      args = this.#arguments.value.trim() === '' ? {} : JSON.parse(this.#arguments.value);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return this.#show(null, [`These arguments are no JSON: ${why}. Write an object, such as {"name": "value"}.`]);
    }
    const call: Call = { server, tool, arguments: args };
    const policy = this.#desk.policy();
    const now = Date.now();
    const decision = await withPatterns(() => {
      if (again) this.#counters = count(this.#counters, decide(policy, call, { now, counters: this.#counters }));
      return decide(policy, call, { now, counters: this.#counters });
    });
    if (id !== this.#last) return;
    this.#show(decision, traceInWords(policy, call, decision, this.#counters), call);
  }

  #show(decision: Decision | null, trace: readonly string[], call?: Call): void {
    const result = this.#desk.part('[data-try-result]');
    result.replaceChildren(
      ...(decision === null
        ? [element('span', { class: 'no' }, 'Not a call')]
        : [
            element(
              'span',
              { class: `fx ${decision.effect}`, title: effects[decision.effect].description },
              results[decision.effect],
            ),
          ]),
    );
    this.#desk.part('[data-try-trace]').replaceChildren(...trace.map((line) => element('li', {}, ...inline(line))));
    this.#desk.part('[data-again]').hidden = decision?.rule?.limit === undefined;
    const does = call && this.#written?.built.answer(call);
    const said = this.#desk.part('[data-try-text]');
    said.replaceChildren(
      ...(does === undefined || decision === null
        ? []
        : [
            `By the text for ${this.#written!.use.title}: `,
            element('span', { class: `fx ${does.effect === 'refused' ? 'deny' : does.effect}` }, does.gets),
            '.',
          ]),
    );
  }
}
