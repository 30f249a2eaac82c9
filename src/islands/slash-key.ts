/** Calls back when `/` is typed outside any field. */
export function onSlash(focus: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if ((event.target as Element).closest('input, textarea, select, [contenteditable]') !== null) return;
    event.preventDefault();
    focus();
  });
}
