/** Copies a text; false where the browser or its user refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // not a secure context, or permission refused: the caller offers another way
  }
}

/** Selects the text of an element, so that the keyboard can copy it. */
export function selectText(element: Element): void {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) element.select();
  else getSelection()?.selectAllChildren(element);
}
