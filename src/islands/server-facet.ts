import type { FacetCounts } from '../search/facets.ts';

const shown = 10;

/** Puts the servers with the most tools of what is shown first, and the others into the fold; keeps the focus where it is. */
export function orderServers(root: Element, counts: FacetCounts): void {
  const [first, more] = [root.querySelector('[data-servers]'), root.querySelector('[data-more-servers]')];
  if (first === null || more === null) return;
  const places = new Map(counts.server.map(({ value }, place) => [value, place]));
  const items = [...first.children, ...more.children] as HTMLElement[];
  const place = (item: HTMLElement): number =>
    places.get(item.querySelector('a')?.dataset.value?.toLowerCase() ?? '') ?? items.length;
  const sorted = items.map((item, at) => ({ item, at, place: place(item) }));
  sorted.sort((a, b) => a.place - b.place || a.at - b.at);
  if (sorted.every(({ at }, now) => at === now)) return;
  const focused = document.activeElement;
  const ordered = sorted.map(({ item }) => item);
  first.replaceChildren(...ordered.slice(0, shown));
  more.replaceChildren(...ordered.slice(shown));
  if (focused instanceof HTMLElement && root.contains(focused) && focused !== document.activeElement) focused.focus();
}

/** Lets the field in the fold show those servers alone whose name holds what is typed. */
export function findServers(root: Element): void {
  const field = root.querySelector<HTMLInputElement>('input[data-find-server]');
  if (field === null) return;
  field.hidden = false;
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLowerCase();
    for (const item of root.querySelectorAll<HTMLElement>('[data-more-servers] > li'))
      item.hidden = !(item.querySelector('[data-label]')?.textContent ?? '').toLowerCase().includes(wanted);
  });
}
