import type { ToolRecord } from '../search/record.ts';

const texts = ['tool', 'serverName', 'category', 'severity', 'effect', 'line'] as const;
const flags = ['review', 'removed'] as const;

/** A copy of the row template with the record's values in its slots; hostile text stays text. */
export function resultRow(template: HTMLTemplateElement, record: ToolRecord): DocumentFragment {
  const row = template.content.cloneNode(true) as DocumentFragment;
  const slots = (name: string): NodeListOf<HTMLElement> => row.querySelectorAll(`[data-slot="${name}"]`);
  for (const name of texts) for (const slot of slots(name)) slot.textContent = record[name];
  for (const name of flags) for (const slot of slots(name)) slot.hidden = !record[name];
  for (const slot of slots('severity')) slot.classList.add(record.severity.toLowerCase());
  for (const slot of slots('tool')) if (slot instanceof HTMLAnchorElement) slot.href = record.href;
  return row;
}
