import type { Page } from 'playwright-core';
import { readCore, type SearchCore, type ToolRecord } from '../../src/search/index.ts';

/** The names of the tools in the list. */
export function rows(page: Page): Promise<string[]> {
  return page.locator('[data-rows] a[data-slot="tool"]').allTextContents();
}

/** The address of the first of them. */
export async function firstHref(page: Page): Promise<string> {
  return (await page.locator('[data-rows] a[data-slot="tool"]').first().getAttribute('href')) ?? '';
}

/** `server/tool` of the address of a tool's page. */
export function hrefToName(href: string): string {
  return href.replace(/^\/tools\//u, '').replace(/\/$/u, '');
}

/** The current tools of the site that hold what is asked, by the first part of its own index. */
export async function expected(origin: string, holds: (tool: ToolRecord) => boolean): Promise<ToolRecord[]> {
  const core = (await (await fetch(`${origin}/search.json`)).json()) as SearchCore;
  return readCore(core).filter((tool) => !tool.removed && holds(tool));
}

/** The name of the field that has the focus. */
export function focusedName(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('name'));
}

/** The text of what has the focus. */
export function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent);
}
