/** What was last chosen or written under this name on any page of the site; null where nothing was or storage is refused. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Remembers a choice for every page of the site, where storage allows. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage is full or refused: the choice lasts as long as the page.
  }
}
