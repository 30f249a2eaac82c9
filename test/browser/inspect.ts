import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A page is the same in the dark, but for its colours. */
const rulesOfColour = axe
  .getRules(['cat.color'])
  .filter((rule) => rule.tags.some((tag) => tags.includes(tag)))
  .map(({ ruleId }) => ruleId);

/** What axe finds on the page as it stands in these widths, light and dark, and whether it is wider than the window. */
export async function inspect(page: Page, widths: readonly number[] = [390, 1280]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths)
    for (const scheme of ['light', 'dark'] as const) found.push(...(await inspectOnce(page, width, scheme)));
  return found;
}

/** The same in one width and one of the two schemes of colour. */
export async function inspectOnce(page: Page, width: number, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const options: RunOptions = { runOnly: tags };
  if (colorScheme === 'dark') options.runOnly = { type: 'rule', values: rulesOfColour };
  const results = await page.evaluate<AxeResults, RunOptions>(
    (chosen) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, chosen),
    options,
  );
  const found = results.violations.map(({ id, nodes }) => {
    const places = nodes.map((node) => node.target.join(' ')).slice(0, 3);
    return `${width} ${colorScheme} ${id}: ${places.join(', ')}`;
  });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return overflow > 0 ? [...found, `${width} ${colorScheme} ${overflow} px wider than the window`] : found;
}
