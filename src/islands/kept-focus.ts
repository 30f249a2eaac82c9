/** Does work that may replace what is below a root, and gives the focus back to what has the same `data-key` as what had it. */
export function keepFocus(root: HTMLElement, work: () => void): void {
  const active = document.activeElement;
  const key = active instanceof HTMLElement && root.contains(active) ? active.dataset.key : undefined;
  work();
  if (key === undefined || (document.activeElement !== document.body && document.activeElement !== null)) return;
  root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
}
