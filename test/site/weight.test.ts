import { gzipSync } from 'node:zlib';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { attribute } from './html.ts';
import { files, type Page, pages, read, toolPages, withAttribute } from './dist.ts';

const limits = { toolHtml: 12_000, withSource: 16_000, toolAll: 32_000, scripts: 15_000, html: 40_000 };

test('a tool page has at most 12 kB of HTML beside what its source shows and its definition says, and 32 kB in all, gzipped', () => {
  expect(toolPages.length).toBeGreaterThan(0);
  const withoutSource = (page: Page): string =>
    page.html.replaceAll(
      /<section aria-labelledby="source".*?<\/section>|<pre .*?<\/pre>|<blockquote.*?<\/blockquote>/gsu,
      '',
    );
  const heavy = toolPages.filter(
    (page) =>
      weigh(page.html) > limits.withSource ||
      weight(page) > limits.toolAll ||
      // What is light with its source is light without it.
      (weigh(page.html) > limits.toolHtml && weigh(withoutSource(page)) > limits.toolHtml),
  );
  expect(heavy.map((page) => `${page.address}: ${weigh(page.html)} of HTML, ${weight(page)} in all`)).toEqual([]);
});

test('one more format adds at most 60 bytes to a tool page', () => {
  for (const { html } of toolPages)
    for (const [option] of html.matchAll(/<option value="[^"]*">[^<]*<\/option>/gu))
      expect(option.length).toBeLessThanOrEqual(60);
});

test('no page has more than 40 kB of HTML, or loads more than 15 kB of scripts before they are used', () => {
  const heavy = pages.filter((page) => weigh(page.html) > limits.html || scriptWeight(page) > limits.scripts);
  expect(heavy.map((page) => `${page.address}: ${weigh(page.html)} of HTML, ${scriptWeight(page)} of scripts`)).toEqual(
    [],
  );
});

test('the search itself is loaded when it is used, as every worker, not with the page', () => {
  const workers = files.filter((file) => /\.worker[^/]*\.js$/u.test(file));
  expect(workers.some((file) => file.includes('search'))).toBe(true);
  const loaded = new Set(pages.flatMap((page) => scriptsOf(page)));
  expect(loaded.size).toBeGreaterThan(0);
  expect(workers.filter((file) => loaded.has(file))).toEqual([]);
});

test('the search index begins with 12 bytes a tool and what every index has, and no other part has more than 15 kB', () => {
  const core = JSON.parse(read('search.json')) as { names: string[] };
  expect(weigh(read('search.json'))).toBeLessThanOrEqual(3_000 + 12 * core.names.length);
  const parts = files.filter((file) => /^search\/(?:lines|words)\//u.test(file));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.filter((file) => weigh(read(file)) > 15_000)).toEqual([]);
});

function weight(page: Page): number {
  const styles = withAttribute(page, 'link', 'href').filter(
    ({ element }) => attribute(element, 'rel') === 'stylesheet',
  );
  return weigh(page.html) + scriptWeight(page) + sum(styles.map(({ value }) => weighFile(value.slice(1))));
}

function scriptWeight(page: Page): number {
  return sum(scriptsOf(page).map(weighFile));
}

/** The scripts that a page loads, with everything that they import. */
function scriptsOf(page: Page): string[] {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const imported of importsOf(file)) add(imported);
  };
  for (const { value } of withAttribute(page, 'script', 'src')) add(value.slice(1));
  return [...found];
}

const imports = new Map<string, readonly string[]>();

/** What a script imports; the same few are read for every page. */
function importsOf(file: string): readonly string[] {
  const known =
    imports.get(file) ??
    [...read(file).matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/gu)].map(([, path]) => join(dirname(file), path!));
  imports.set(file, known);
  return known;
}

const weighed = new Map<string, number>();

function weighFile(file: string): number {
  const known = weighed.get(file) ?? weigh(read(file));
  weighed.set(file, known);
  return known;
}

const textWeights = new Map<string, number>();

/** The bytes of a text when gzipped; a page is weighed for several budgets. */
function weigh(text: string): number {
  const known = textWeights.get(text) ?? gzipSync(text).length;
  textWeights.set(text, known);
  return known;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
