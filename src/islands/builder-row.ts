import type { Row } from '../builder/index.ts';
import { effectNames, type Effect, type Limit } from '../model/core.ts';
import { describeLimit, describeWhen, refuses } from '../policy/core.ts';
import { BuilderEditor } from './builder-editor.ts';
import type { BuilderDesk } from './builder-desk.ts';
import { element } from './element.ts';
import { radios, type Segments } from './segments.ts';

let count = 0;

/** One tool of the list: its name and severity, its effect, its limit, and below them what opens. */
export class BuilderRow {
  readonly element: HTMLElement;
  row: Row;
  readonly #desk: BuilderDesk;
  readonly #head: HTMLElement;
  readonly #name: HTMLButtonElement;
  readonly #note = element('span', { class: 'note' });
  readonly #change: HTMLButtonElement;
  readonly #effect: Segments<Effect>;
  readonly #cap: HTMLElement;
  readonly #max: HTMLInputElement;
  readonly #per: HTMLSelectElement;
  readonly #below = element('div', { class: 'open' });
  #editor: BuilderEditor | undefined;
  #several = false;

  constructor(desk: BuilderDesk, row: Row) {
    this.#desk = desk;
    this.row = row;
    const id = `row-${++count}`;
    const { tool, server, known } = row;
    this.#name = element(
      'button',
      { type: 'button', class: 'plain', 'aria-expanded': 'false', 'aria-controls': id },
      element('code', {}, tool),
    ) as HTMLButtonElement;
    this.#name.addEventListener('click', () => this.open(!this.isOpen));
    this.#effect = radios(`effect-${count}`, `Effect of ${tool} of ${server}`, effectNames, (effect) =>
      desk.act({ kind: 'effect', tools: [{ server, tool, limit: known?.limit ?? { max: 5, per: 'minute' } }], effect }),
    );
    const severity =
      known === undefined
        ? element('span', { class: 'quiet' }, 'not recorded')
        : element('span', { class: `sev ${known.severity.toLowerCase()}` }, known.severity);
    this.#change = element(
      'button',
      { type: 'button', class: 'plain', 'aria-label': `Change the rule for ${tool}` },
      'change',
    ) as HTMLButtonElement;
    this.#change.addEventListener('click', () => this.edit());
    const what = element('span', {}, this.#name, element('span', { class: 'about' }, this.#note, this.#change));
    this.#head = element('div', { class: 'head' }, what, severity, this.#effect.element);
    this.#max = element('input', {
      type: 'number',
      min: '1',
      step: '1',
      class: 'machine',
      'aria-label': `Calls of ${tool}`,
      autocomplete: 'off',
    }) as HTMLInputElement;
    this.#per = element(
      'select',
      { 'aria-label': `Window of the limit of ${tool}`, autocomplete: 'off' },
      ...windows.map((per) => element('option', { value: per }, per)),
    ) as HTMLSelectElement;
    for (const field of [this.#max, this.#per]) field.addEventListener('input', () => this.#setLimit());
    this.#max.addEventListener('blur', () => this.#showLimit());
    this.#cap = element(
      'div',
      { class: 'cap' },
      'at most',
      this.#max,
      'calls per',
      this.#per,
      element('span', { class: 'note' }, 'whole ones, UTC'),
    );
    this.#below.id = id;
    this.#below.hidden = true;
    this.#below.append(this.#cap);
    this.element = element('div', { class: 'tool', 'data-row': tool }, this.#head, this.#below);
  }

  get isOpen(): boolean {
    return !this.#below.hidden;
  }

  /** True for what the keys of the list act on: the name and the effect, not what opens below. */
  isHead(target: Element): boolean {
    return this.#head.contains(target);
  }

  show(row: Row, several: boolean): void {
    this.row = row;
    this.#several = several;
    this.#effect.choose(row.choice?.effect ?? null);
    this.#note.textContent = this.#notes(several).join(' · ');
    this.#cap.hidden = row.choice?.effect !== 'limit';
    const hasMore =
      row.choice?.effect === 'limit' ||
      (row.choice !== undefined && row.choice.when.length > 0 && !refuses(row.choice.effect));
    this.#change.hidden = this.isOpen || !hasMore;
    this.#showLimit();
    if (!this.isOpen) return;
    if (this.#editor === undefined) {
      this.#editor = new BuilderEditor(this.#desk, row);
      this.#below.prepend(this.#editor.about);
      this.#below.append(this.#editor.element);
    }
    this.#editor.show(row);
  }

  open(isOpen: boolean): void {
    this.#below.hidden = !isOpen;
    this.element.toggleAttribute('data-open', isOpen);
    this.#name.setAttribute('aria-expanded', String(isOpen));
    this.show(this.row, this.#several);
  }

  /** Opens the row and goes to its limit, or to its conditions. */
  edit(): void {
    this.open(true);
    if (this.row.choice?.effect === 'limit') this.#max.focus();
    else this.#editor!.focus();
  }

  focus(): void {
    this.#effect.focus();
    this.element.scrollIntoView({ block: 'nearest' });
  }

  #notes(several: boolean): string[] {
    const { choice, known, isChanged, server } = this.row;
    const { built, known: servers } = this.#desk;
    const when = choice !== undefined && !refuses(choice.effect) ? choice.when : [];
    const isGone = known !== undefined && known.profiles === undefined;
    return [
      ...(several ? [servers.get(server)?.name ?? server] : []),
      ...(known === undefined
        ? ['no recorded version lists it']
        : isGone
          ? ['the newest version no longer lists it']
          : []),
      ...(choice === undefined
        ? [`no rule: ${built.otherwise === 'allow' ? 'runs' : 'refused'} as what is not named`]
        : []),
      ...(choice?.effect === 'limit' && choice.limit ? [`at most ${describeLimit(choice.limit)}`] : []),
      ...(when.length > 0 ? [`only where ${describeWhen(when)}`] : []),
      ...(isChanged
        ? [
            `yours${known && known.recommended.effect !== choice?.effect ? `; recommended is ${known.recommended.effect}` : ''}`,
          ]
        : []),
    ];
  }

  #setLimit(): void {
    const max = Number(this.#max.value);
    if (!Number.isSafeInteger(max) || max < 1) return;
    const { server, tool } = this.row;
    this.#desk.act({ kind: 'limit', server, tool, limit: { max, per: this.#per.value as Limit['per'] } });
    this.#desk.say(describeLimit({ max, per: this.#per.value as Limit['per'] }));
  }

  #showLimit(): void {
    const limit = this.row.choice?.limit;
    if (!limit) return;
    if (document.activeElement !== this.#max) this.#max.value = String(limit.max);
    this.#per.value = limit.per;
  }
}

const windows = ['minute', 'hour', 'day'] as const satisfies readonly Limit['per'][];
