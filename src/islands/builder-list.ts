import { everything, type FacetCount, type Filter, narrow, type Row, rowsOf, toggled } from '../builder/index.ts';
import { effectNames, type Effect } from '../model/core.ts';
import type { BuilderDesk } from './builder-desk.ts';
import { BuilderRow } from './builder-row.ts';
import { element } from './element.ts';
import { keepFocus } from './kept-focus.ts';
import { radios } from './segments.ts';

const shownAtFirst = 40;

/** The list of tools: what narrows it, the effect of all that are shown, and a row for each. */
export class BuilderList {
  readonly #desk: BuilderDesk;
  readonly #rows = new Map<string, BuilderRow>();
  #filter: Filter = everything;
  #most = shownAtFirst;
  #shown: Row[] = [];

  constructor(desk: BuilderDesk) {
    this.#desk = desk;
    this.#text.addEventListener('input', () => this.narrowTo({ ...this.#filter, text: this.#text.value }));
    desk.part('[data-rows]').addEventListener('keydown', (event) => this.#onKey(event));
    desk.part('[data-more]').addEventListener('click', () => {
      const from = this.#most;
      this.#most = Infinity;
      this.show();
      this.#inOrder()[from]?.focus();
    });
    const all = radios('all', 'Set all shown tools to', effectNames, (effect) => this.#setAll(effect));
    desk.part('[data-all]').append(all.element);
    for (const radio of desk.host.querySelectorAll<HTMLInputElement>('input[name="otherwise"]'))
      radio.addEventListener('change', () =>
        desk.act({ kind: 'otherwise', effect: radio.value === 'allow' ? 'allow' : 'deny' }),
      );
    const wide = matchMedia('(min-width: 62rem)');
    const unfold = (): void => {
      desk.part<HTMLDetailsElement>('details[data-narrow]').open = wide.matches;
    };
    wide.addEventListener('change', unfold);
    unfold();
  }

  get #text(): HTMLInputElement {
    return this.#desk.part<HTMLInputElement>('[data-filter]');
  }

  narrowTo(filter: Filter): void {
    this.#filter = filter;
    this.#most = shownAtFirst;
    if (this.#text.value !== filter.text) this.#text.value = filter.text;
    this.show();
  }

  show(): void {
    const { built, known } = this.#desk;
    const all = rowsOf(built, known);
    const { shown, facets } = narrow(all, this.#filter);
    this.#shown = shown;
    const place = this.#desk.part('[data-facets]');
    keepFocus(place, () => place.replaceChildren(...facets.flatMap((facet) => this.#facet(facet))));
    const isNarrowed = shown.length < all.length;
    this.#desk.part('[data-count]').textContent = isNarrowed
      ? `${shown.length} of ${all.length} shown`
      : `${all.length} tools`;
    this.#desk.part('[data-set]').textContent = `Set ${isNarrowed ? `these ${shown.length}` : `all ${all.length}`} to`;
    for (const radio of this.#desk.host.querySelectorAll<HTMLInputElement>('[data-all] input')) radio.checked = false;
    for (const radio of this.#desk.host.querySelectorAll<HTMLInputElement>('input[name="otherwise"]'))
      radio.checked = radio.value === built.otherwise;
    this.#draw(shown.slice(0, this.#most));
    const rest = shown.length - Math.min(shown.length, this.#most);
    this.#desk.part('[data-more]').hidden = rest === 0;
    this.#desk.part('[data-more]').textContent = `Show ${rest} more`;
    this.#desk.part('[data-nothing]').hidden = shown.length > 0;
  }

  #draw(rows: readonly Row[]): void {
    const place = this.#desk.part('[data-rows]');
    const several = this.#desk.built.servers.length > 1;
    const wanted = rows.map((row) => {
      const key = JSON.stringify([row.server, row.tool]);
      const drawn = this.#rows.get(key) ?? new BuilderRow(this.#desk, row);
      this.#rows.set(key, drawn);
      drawn.show(row, several);
      return drawn.element;
    });
    keepFocus(place, () => {
      const kept = new Set<Element>(wanted);
      for (const child of [...place.children]) if (!kept.has(child)) child.remove();
      // Rows that stay where they are are not touched, so that what has the focus keeps it.
      for (const [at, row] of wanted.entries())
        if (place.children[at] !== row) place.insertBefore(row, place.children[at] ?? null);
    });
  }

  #facet({ id, label, values }: FacetCount): HTMLElement[] {
    return [
      element('dt', {}, label),
      element(
        'dd',
        { class: 'chips' },
        ...values
          .filter(({ count, isChosen }) => count > 0 || isChosen)
          .map(({ value, label: words, count, isChosen }) => {
            const attributes = { type: 'button', 'aria-pressed': String(isChosen), 'data-key': `${id} ${value}` };
            const chip = element('button', attributes, words, element('span', {}, String(count)));
            chip.addEventListener('click', () => this.narrowTo(toggled(this.#filter, id, value)));
            return chip;
          }),
      ),
    ];
  }

  #setAll(effect: Effect): void {
    const tools = this.#shown.map(({ server, tool, known }) => ({
      server,
      tool,
      limit: known?.limit ?? ({ max: 5, per: 'minute' } as const),
    }));
    this.#desk.act({ kind: 'effect', tools, effect });
    this.#desk.say(`${tools.length} tools are set to ${effect}.`);
  }

  #inOrder(): BuilderRow[] {
    const byElement = new Map([...this.#rows.values()].map((row) => [row.element, row]));
    return [...this.#desk.part('[data-rows]').children].flatMap((child) => byElement.get(child as HTMLElement) ?? []);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const rows = this.#inOrder();
    const at = rows.findIndex(({ element: row }) => row.contains(target));
    const row = rows[at];
    if (row === undefined) return;
    if (event.key === 'Escape' && row.isOpen) {
      row.open(false);
      row.focus();
      return event.preventDefault();
    }
    // Letters typed into a field are letters; arrows there are its own.
    const isField = target.matches('select, textarea, input:not([type="radio"], [type="checkbox"])');
    if (isField || !row.isHead(target)) return;
    const keys: Record<string, () => void> = {
      ArrowDown: () => rows[at + 1]?.focus(),
      ArrowUp: () => rows[at - 1]?.focus(),
      c: () => row.edit(),
      t: () => this.#desk.tryCall(row.row.server, row.row.tool),
      u: () => this.#desk.undo(),
      r: () => this.#desk.redo(),
      y: () => this.#desk.copy(),
    };
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  }
}
