import type { Finding } from '../formats/index.ts';
import { element } from './element.ts';

/** Numbers the lines of a textarea in a list that lies behind it, and marks those at which something was found. */
export function markLines(list: HTMLElement, area: HTMLTextAreaElement, findings: readonly Finding[]): void {
  const levels = new Map<number, string>();
  for (const { line, level } of findings)
    if (line !== undefined && levels.get(line) !== 'error') levels.set(line, level);
  list.replaceChildren(
    ...area.value.split('\n').map((_line, at) => {
      const level = levels.get(at + 1);
      return element('li', level === undefined ? {} : { class: level });
    }),
  );
  follow(list, area);
}

/** Lets the list of lines stand where the textarea is scrolled to. */
export function follow(list: HTMLElement, area: HTMLTextAreaElement): void {
  list.style.transform = `translateY(${-area.scrollTop}px)`;
}
