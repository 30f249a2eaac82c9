/** Calls back when the character is typed outside any field. */
export function onKey(key: string, act: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if ((event.target as Element).closest('input, textarea, select, [contenteditable]') !== null) return;
    event.preventDefault();
    act();
  });
}
