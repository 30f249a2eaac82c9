import type { Page } from 'playwright-core';

/** Presses Tab until what the selector names has the focus, as somebody without a mouse does. Throws where it never has. */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < mostPresses; presses++) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${key} never came to ${selector}`);
}

const mostPresses = 160;

/** Types the beginning of an option of the list that has the focus, from the first option on. */
export async function chooseByKeys(page: Page, option: string): Promise<void> {
  await page.keyboard.press('Home');
  await page.keyboard.type(option);
}

/** Puts a text into the clipboard, and from there into the field that has the focus, in the place of what stands there. */
export async function pasteByKeys(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}
