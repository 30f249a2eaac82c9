import { describe, expect, test } from 'vitest';
import { sampleOf } from '../sample.ts';
import { useSite } from './harness.ts';
import { addressesOf } from './page-kinds.ts';
import { screenBudgets } from './screen-budgets.ts';

const site = useSite();
const sizes = [
  ['wide', 1280, 900],
  ['narrow', 390, 844],
] as const;

const byBudget = Map.groupBy(addressesOf(), (address) => screenBudgets.find(({ kind }) => kind.test(address)));

test('every page is of a kind that has a budget of screens', () => {
  expect(byBudget.get(undefined) ?? []).toEqual([]);
});

describe('pages keep their budget of screens:', () => {
  test.for(screenBudgets.filter((budget) => byBudget.has(budget)))('$kind', async (budget) => {
    const addresses = byBudget.get(budget)!;
    // All of one server are looked at, and some of the others.
    const ofOne = addresses.filter((address) => /^\/tools\/teradata-wlm\/[^/]+\/$/u.test(address));
    const page = await site.open('/404.html');
    for (const [name, width, height] of sizes) {
      await page.setViewportSize({ width, height });
      const screens: [address: string, screens: number][] = [];
      for (const address of [...ofOne, ...sampleOf(addresses, 12)]) {
        await page.goto(`${site.origin}${address}`);
        screens.push([address, (await page.evaluate(() => document.documentElement.scrollHeight)) / height]);
      }
      expect(screens.filter(([, count]) => count > budget[name])).toEqual([]);
      const ordered = screens.map(([, count]) => count).sort((a, b) => a - b);
      if (name === 'narrow' && budget.median !== undefined)
        expect(ordered[ordered.length >> 1]).toBeLessThanOrEqual(budget.median);
    }
  });
});
