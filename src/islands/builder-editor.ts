import { type ArgumentInput, firstCondition, type Row } from '../builder/index.ts';
import type { Condition } from '../model/core.ts';
import { boundaryCalls } from '../policy/boundary-calls.ts';
import { decide, noCounters, refuses } from '../policy/core.ts';
import { choiceFrom, reasonFor, startOf } from '../builder/index.ts';
import { withPatterns } from '../formats/load.ts';
import { conditionFields } from './builder-condition.ts';
import type { BuilderDesk } from './builder-desk.ts';
import { element } from './element.ts';
import { keepFocus } from './kept-focus.ts';

const mostShown = 4;

/** What opens below a tool: what it does, its conditions made from its schema, and the reason of its rule. */
export class BuilderEditor {
  readonly element = element('div', {});
  /** What the tool does. */
  readonly about: HTMLElement;
  readonly #desk: BuilderDesk;
  readonly #conditions = element('div', { class: 'conditions' });
  readonly #refused = element('p', { class: 'note' });
  readonly #reason: HTMLInputElement;
  readonly #plain: HTMLButtonElement;
  readonly #back: HTMLButtonElement;
  #row: Row;
  #drawn = '';
  #last = 0;

  constructor(desk: BuilderDesk, row: Row) {
    this.#desk = desk;
    this.#row = row;
    const { server, tool, known } = row;
    const about = known === undefined ? [] : [known.line, ' ', element('a', { href: known.href }, 'Its page')];
    this.#reason = element('input', {
      type: 'text',
      maxlength: '300',
      autocomplete: 'off',
      'data-key': 'reason',
    }) as HTMLInputElement;
    this.#reason.addEventListener('input', () =>
      desk.act({ kind: 'reason', server, tool, reason: this.#reason.value.trim() === '' ? null : this.#reason.value }),
    );
    this.#plain = button('No rule for it', () => desk.act({ kind: 'clear', tools: [{ server, tool }] }));
    this.#back = button('As it was started', () => this.#restart());
    const tryIt = button('Try a call', () => desk.tryCall(server, tool));
    this.about = element('p', { class: 'what' }, ...about);
    this.element.append(
      this.#conditions,
      this.#refused,
      element('label', { class: 'reason' }, element('span', {}, 'Reason'), this.#reason),
      element('div', { class: 'row' }, tryIt, this.#back, this.#plain),
    );
  }

  show(row: Row): void {
    this.#row = row;
    const { choice, server, tool, known } = row;
    const { built } = this.#desk;
    if (document.activeElement !== this.#reason) this.#reason.value = choice?.reason ?? '';
    this.#reason.disabled = choice === undefined;
    this.#reason.placeholder = choice === undefined ? '' : reasonFor({ ...choice, reason: null }, known, built.start);
    this.#plain.disabled = choice === undefined;
    this.#back.disabled = !row.isChanged || startOf(built, this.#desk.known, server, tool) === undefined;
    const inputs = this.#desk.inputsOf(server, tool);
    const when = choice?.when ?? [];
    // Fields are made anew only where other ones are needed, so that one that is typed into stays.
    const wanted = JSON.stringify([
      choice === undefined || refuses(choice.effect),
      when.map(({ path, op }) => [path, op]),
    ]);
    if (wanted !== this.#drawn) keepFocus(this.element, () => this.#draw(inputs, when));
    else for (const fields of this.#fields.entries()) fields[1].update(when[fields[0]]!);
    this.#drawn = wanted;
    void this.#tellRefused(when);
  }

  /** Goes to the first field, or adds a condition where there is none. */
  focus(): void {
    const first = this.#conditions.querySelector<HTMLElement>('select, input, button');
    (first ?? this.#reason).focus();
  }

  #fields: ReturnType<typeof conditionFields>[] = [];

  #draw(inputs: readonly ArgumentInput[], when: readonly Condition[]): void {
    const { choice } = this.#row;
    this.#fields = [];
    if (choice === undefined || refuses(choice.effect)) {
      const words =
        choice === undefined ? 'that has no rule' : choice.effect === 'hide' ? 'that is hidden' : 'that is denied';
      this.#conditions.replaceChildren(
        element('p', { class: 'note' }, `A tool ${words} needs no condition: ask, limit or allow it to set one.`),
      );
      return;
    }
    this.#fields = when.map((condition, at) =>
      conditionFields(condition, {
        inputs,
        at,
        change: (next) => this.#set(this.#when.map((each, place) => (place === at ? next : each))),
        remove: () => this.#set(this.#when.filter((_each, place) => place !== at)),
      }),
    );
    const used = new Set(when.map(({ path }) => path));
    const next = inputs.find(({ path, kind }) => !used.has(path) && kind !== 'object') ?? inputs[0];
    const add = button(when.length === 0 ? '+ Only where …' : '+ and', () =>
      this.#set([...this.#when, next ? firstCondition(next) : { path: 'argument', op: 'exists', value: true }]),
    );
    add.dataset.key = 'add condition';
    this.#conditions.replaceChildren(
      ...this.#fields.map(({ element: fields }) => fields),
      element(
        'p',
        { class: 'row' },
        add,
        ...(inputs.length === 0 ? [element('span', { class: 'note' }, 'No argument of it is recorded.')] : []),
      ),
    );
  }

  get #when(): readonly Condition[] {
    return this.#row.choice?.when ?? [];
  }

  #set(when: readonly Condition[]): void {
    const { server, tool } = this.#row;
    this.#desk.act({ kind: 'when', server, tool, when });
    // The button that was pressed may be gone.
    if (document.activeElement === document.body) this.focus();
  }

  #restart(): void {
    const { server, tool } = this.#row;
    const { built, known } = this.#desk;
    const start = startOf(built, known, server, tool);
    if (start === undefined) return;
    const servers = built.servers.map((each) =>
      each.id === server ? { ...each, choices: new Map([...each.choices, [tool, choiceFrom(start)]]) } : each,
    );
    this.#desk.act({ kind: 'open', built: { ...built, servers } });
  }

  /** Says which plausible calls the conditions refuse, by deciding them. */
  async #tellRefused(when: readonly Condition[]): Promise<void> {
    const id = ++this.#last;
    const { server, tool, choice } = this.#row;
    if (when.length === 0 || choice === undefined || refuses(choice.effect)) {
      this.#refused.textContent = '';
      return;
    }
    const policy = this.#desk.policy(server);
    const refused = await withPatterns(() =>
      boundaryCalls({ inputSchema: this.#desk.schemaOf(server, tool) }, when).filter(({ arguments: args }) =>
        refuses(decide(policy, { server, tool, arguments: args }, { now: 0, counters: noCounters }).effect),
      ),
    );
    if (id !== this.#last) return;
    const texts = refused
      .slice(0, mostShown)
      .flatMap(({ arguments: args }, at) => [at === 0 ? ' ' : ', ', element('code', {}, JSON.stringify(args))]);
    this.#refused.replaceChildren(
      ...(texts.length === 0 ? ['Each call that was tried meets it.'] : ['Refused, for example:', ...texts]),
    );
  }
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'second', 'data-key': text }, text) as HTMLButtonElement;
  made.addEventListener('click', act);
  return made;
}
