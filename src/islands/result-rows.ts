import type { ToolRecord } from '../search/record.ts';

/** A copy of the row template with the record's values in its slots; hostile text stays text. */
export function resultRow(template: HTMLTemplateElement, record: ToolRecord): DocumentFragment {
  const row = template.content.cloneNode(true) as DocumentFragment;
  for (const slot of row.querySelectorAll<HTMLElement>('[data-slot]')) {
    const name = slot.dataset.slot as keyof ToolRecord;
    const value = record[name];
    if (typeof value === 'boolean') slot.hidden = !value;
    else slot.textContent = String(value);
    if (name === 'severity') slot.classList.add(record.severity.toLowerCase());
    else if (name === 'effect') slot.classList.add(record.effect);
    else if (slot instanceof HTMLAnchorElement) slot.href = record.href;
  }
  return row;
}
