import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import { inspect, inspectOnce } from './inspect.ts';
import { onePageOfEveryKind } from './page-kinds.ts';

const site = useSite();
describe('axe finds nothing, light and dark, 390 and 1280 pixels wide, with every fold open, on', () => {
  test.for(onePageOfEveryKind())('%s', async (path) => {
    const page = await site.open(path);
    const asBuilt = await inspectOnce(page, 390, 'light');
    await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
    expect([...asBuilt, ...(await inspect(page))]).toEqual([]);
  });
});

describe('axe finds nothing where a script shows', () => {
  test('tools below the search box', async () => {
    const page = await site.open('/');
    await page.fill('site-search input[name="q"]', 'session');
    await page.waitForSelector('site-search [role=option]');
    await page.keyboard.press('ArrowDown');
    expect(await inspect(page)).toEqual([]);
  });

  test('what was found in the list', async () => {
    const page = await site.open('/browse/?q=session+severity:critical');
    await page.waitForSelector('[data-facet][aria-current]');
    await page.waitForFunction(() => document.querySelectorAll('[data-rows] tr').length < 10);
    expect(await inspect(page)).toEqual([]);
  });

  test('what is wrong in a form', async () => {
    const page = await site.open('/contact/');
    await page.evaluate(() => {
      document.querySelector('contact-form')!.setAttribute('mail', 'team@example.org');
      document.querySelector<HTMLFormElement>('contact-form form')!.hidden = false;
    });
    await page.click('contact-form button');
    await page.waitForSelector('.field-error');
    expect(await inspect(page)).toEqual([]);
  });
});

test('a picture without words, a pale text and a line that is too long are found', async () => {
  const page = await site.open('/contact/');
  await page.evaluate(() => {
    const picture = document.createElement('img');
    picture.width = 2000;
    const pale = document.createElement('p');
    pale.textContent = 'pale';
    pale.style.color = 'rgb(150 150 150)';
    pale.style.background = 'rgb(160 160 160)';
    document.querySelector('main')!.append(picture, pale);
  });
  const found = await inspect(page);
  expect(found.filter((finding) => finding.includes('image-alt'))).toHaveLength(2);
  expect(found.filter((finding) => finding.includes('color-contrast'))).toHaveLength(4);
  expect(found.filter((finding) => finding.includes('wider than the window'))).toHaveLength(4);
});
