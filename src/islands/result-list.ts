import type { ToolRecord } from '../search/record.ts';
import { type ResultRow, resultRow } from './result-rows.ts';

/** So many CSS pixels of the screen are reckoned for a row, with what stands above the list. */
const reckoned = 75;
/** Milliseconds without another answer after which more rows are drawn, so many at a time, and between these times. */
const [rest, each, between] = [100, 12, 20];

/** The rows of a list. Those that fit on the screen are drawn at once, and the others once typing rests. */
export class ResultList {
  readonly #place: HTMLElement;
  readonly #template: HTMLTemplateElement;
  #rows: ResultRow[] = [];
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(place: HTMLElement, template: HTMLTemplateElement) {
    this.#place = place;
    this.#template = template;
  }

  /** Shows these records; all of them at once where `whole`. */
  show(records: readonly ToolRecord[], whole: boolean): void {
    clearTimeout(this.#later);
    if (this.#rows.length === 0) this.#place.replaceChildren(); // those that the page came with
    const first = Math.min(records.length, whole ? Infinity : Math.ceil(innerHeight / reckoned));
    for (const { element } of this.#rows.splice(first)) element.remove();
    this.#draw(records, first, rest);
  }

  #draw(records: readonly ToolRecord[], upTo: number, pause: number): void {
    const drawn = this.#rows.length;
    for (const [at, record] of records.slice(0, upTo).entries()) {
      this.#rows[at] ??= resultRow(this.#template);
      this.#rows[at].show(record);
    }
    this.#place.append(...this.#rows.slice(drawn).map(({ element }) => element));
    if (upTo < records.length) this.#later = setTimeout(() => this.#draw(records, upTo + each, between), pause);
  }
}
