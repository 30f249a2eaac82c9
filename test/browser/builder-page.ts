import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { BuildableServer } from '../../src/builder/index.ts';
import { parse, type Policy, policySchema } from '../../src/model/index.ts';
import { dist } from './harness.ts';
import { tabTo } from './keys.ts';
import { soon } from './soon.ts';
import { packaged } from './stack-files.ts';

/** Two servers of the catalogue. */
export const [first, second] = packaged(2).map(({ server }) => read(server.id)) as [BuildableServer, BuildableServer];
/** A tool with an argument that takes a whole number or text, to put a condition on. */
export const narrowable = takesText(first);
/** A tool to put a limit on. */
export const limited = second.tools[0]!.name;

/** What the builder is given of a server. */
function read(id: string): BuildableServer {
  return JSON.parse(readFileSync(join(dist, 'servers', id, 'build.json'), 'utf8')) as BuildableServer;
}

/** A tool of the server that can be told by its name, with a plain argument that takes text. */
function takesText({ id, tools }: BuildableServer): { tool: string; path: string } {
  const schemas = JSON.parse(readFileSync(join(dist, 'servers', id, 'schemas.json'), 'utf8')) as {
    name: string;
    inputSchema: { properties?: Record<string, { type?: string; enum?: unknown }> };
  }[];
  for (const { name, inputSchema } of schemas)
    for (const [path, schema] of Object.entries(inputSchema.properties ?? {}))
      if (
        schema.type === 'string' &&
        schema.enum === undefined &&
        !path.includes('.') &&
        tools.some((tool) => tool.name === name)
      )
        return { tool: name, path };
  throw new Error(`no tool of ${id} takes text`);
}

/** How many servers the list of the builder has with these words in it. */
export function sameName(name: string): Promise<number> {
  const page = readFileSync(join(dist, 'builder/index.html'), 'utf8');
  const items = [...page.matchAll(/<li>\s*<a[^>]*data-server="[^"]*"[^>]*>([^<]*)<\/a>\s*<span[^>]*>([^<]*)</gu)];
  return Promise.resolve(
    items.filter(([, title, words]) => `${title} ${words}`.toLowerCase().includes(name.toLowerCase())).length,
  );
}

/** Waits until a text stands there and none is being written. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('[data-desk]:not([hidden])');
  await soon(async () => (await page.textContent('[data-text]')) !== '', true);
  await soon(() => page.getAttribute('[data-panel]', 'data-busy'), null);
}

/** Adds a server from the list. */
export async function choose(page: Page, id: string): Promise<void> {
  const count = await page.locator('[data-chosen] [data-key^="chip"]').count();
  if (!(await page.isVisible('[data-chooser]'))) await page.click('[data-add]');
  await page.click(`[data-servers] a[data-server="${id}"]`);
  await soon(() => page.locator('[data-chosen] [data-key^="chip"]').count(), count + 1);
}

/** The row of a tool. */
export function row(page: Page, tool: string) {
  return page.locator(`[data-row="${tool}"]`).first();
}

/** Sets the effect of a tool. */
export async function effect(page: Page, tool: string, value: string): Promise<void> {
  await row(page, tool).locator(`.head input[value="${value}"]`).check();
}

/** Opens the row of a tool. */
export async function open(page: Page, tool: string): Promise<void> {
  const name = row(page, tool).locator('.head button').first();
  if ((await name.getAttribute('aria-expanded')) === 'false') await name.click();
}

/** Leaves a tool one condition: an argument, a comparison and a value. */
export async function only(page: Page, tool: string, path: string, op: string, value: string): Promise<void> {
  const one = row(page, tool);
  while ((await one.locator('.condition').count()) > 0) {
    const count = await one.locator('.condition').count();
    await one.locator('.condition button').first().click();
    await soon(() => one.locator('.condition').count(), count - 1);
  }
  await one.locator('button:text("Only where")').click();
  await one.locator('[data-key="argument 0"]').selectOption(path);
  await one.locator('[data-key="comparison 0"]').selectOption({ label: op });
  await one.locator('[data-key="value 0"]').fill(value);
}

/** Narrows the list to the tool, goes to it, and moves along its effects to one. */
export async function setByKeys(
  page: Page,
  tool: string,
  value: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await tabTo(page, '[data-filter]', key);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(tool);
  await tabTo(page, `[data-row="${tool}"] .head input`);
  for (let presses = 0; presses < 5; presses++) {
    if (await row(page, tool).locator(`.head input[value="${value}"]`).isChecked()) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`The arrows never came to ${value}`);
}

/** The policy in its neutral form, as the page writes it. */
export async function neutral(page: Page): Promise<Policy> {
  const format = page.locator('select[data-format]');
  await format.selectOption('toolrisk');
  await soon(async () => {
    const text = (await page.textContent('[data-text]'))!;
    return (await page.textContent('[data-filename]')) === 'policy.json' && text.includes('"rules"');
  }, true);
  await ready(page);
  // What was set last is written a moment later.
  let text = '';
  await soon(async () => {
    const before = text;
    text = (await page.textContent('[data-text]'))!;
    return before === text && (await page.getAttribute('[data-panel]', 'data-busy')) === null;
  }, true);
  return parse(policySchema, JSON.parse(text), 'policy.json');
}
