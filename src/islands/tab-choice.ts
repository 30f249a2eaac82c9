/** The tab last chosen in tab sets of this name; null where none was or storage is refused. */
export function rememberedTab(name: string): string | null {
  try {
    return localStorage.getItem(storageKey(name));
  } catch {
    return null;
  }
}

/** Remembers the choice for every page of the site, where storage allows. */
export function rememberTab(name: string, tab: string): void {
  try {
    localStorage.setItem(storageKey(name), tab);
  } catch {
    // Storage is full or refused: the choice lasts as long as the page.
  }
}

/** The key under which the choice of a tab is stored. */
export function storageKey(name: string): string {
  return `tab:${name}`;
}
