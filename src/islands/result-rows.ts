import type { ToolRecord } from '../search/record.ts';

/** A row of the list, which shows one tool after the other. */
export interface ResultRow {
  readonly element: HTMLElement;
  readonly link: HTMLAnchorElement;
  /** Shows the record: what it shows already is not touched, and hostile text stays text. */
  show(record: ToolRecord): void;
}

/** An empty row like the template's. */
export function resultRow(template: HTMLTemplateElement): ResultRow {
  const element = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const slots = [...element.querySelectorAll<HTMLElement>('[data-slot]')].map((slot) => ({
    slot,
    name: slot.dataset.slot as keyof ToolRecord,
    own: slot.className,
  }));
  const link = element.querySelector('a')!;
  let shown: Partial<ToolRecord> = {};
  const show = (record: ToolRecord): void => {
    for (const { slot, name, own } of slots) {
      const value = record[name];
      if (value === shown[name]) continue;
      if (typeof value === 'boolean') slot.hidden = !value;
      else slot.textContent = String(value);
      if (name === 'severity' || name === 'effect') slot.className = `${own} ${String(value).toLowerCase()}`;
    }
    if (record.href !== shown.href) link.href = record.href;
    shown = record;
  };
  return { element, link, show };
}
