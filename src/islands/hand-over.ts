const key = 'pasted';

/** Opens another page of the site with what was pasted; nothing of it goes into the address or leaves the browser. */
export function handOver(text: string, address: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // Storage is full or refused: the page opens as it is, and the text can be pasted there.
  }
  location.assign(address);
}

/** What another page handed over, once; null where nothing was. */
export function takeOver(): string | null {
  try {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return text;
  } catch {
    return null;
  }
}
