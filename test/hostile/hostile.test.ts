import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parse, toolDocumentSchema, verdictDocumentSchema } from '../../src/model/index.ts';
import { readSnapshots } from '../../src/store/index.ts';
import { atomProblems, jsonFeedSchema } from '../unit/site/feed-laws.ts';
import { hostileContent, hostileIds } from './hostile-content.ts';
import { useSite } from '../browser/harness.ts';

const content = await hostileContent();
const site = useSite(() => ({ CONTENT_DIR: content }));
const recorded = hostileIds.flatMap((id) => [
  ...new Set(
    readSnapshots(id, content)
      .flatMap(({ tools }) => tools)
      .map(({ definition }) => `${id} ${definition.name}`),
  ),
]);
const filesOf = () =>
  globSync('**/*', { cwd: site.folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.folder.length + 1));
const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');
const documents = () => filesOf().filter((file) => /^tools\/hostile[^/]*\/[^/]+\/index\.json$/u.test(file));

describe('a server whose every text is hostile', () => {
  test('is recorded whole', () => {
    expect(recorded.length).toBeGreaterThan(500);
    const names = new Set(recorded.map((one) => one.slice(one.indexOf(' ') + 1)));
    for (const name of ['__proto__', '..', 'Case', 'case', 'CASE', 'megabyte'])
      expect(names.has(name), name).toBe(true);
  });

  test('has a page for every tool, at an address of its own, of harmless characters alone', () => {
    const tools = documents().map((file) => parse(toolDocumentSchema, JSON.parse(read(file)), file));
    expect(tools.map(({ server, name }) => `${server.id} ${name}`).sort()).toEqual(recorded.sort());
    for (const file of documents()) expect(existsSync(join(site.folder, file.replace('json', 'html')))).toBe(true);
    const folders = documents().map((file) => file.split('/').slice(1, 3).join('/').toLowerCase());
    expect(new Set(folders).size).toBe(recorded.length);
    expect(filesOf().filter((file) => !/^[\w~./-]+$/u.test(file) || file.length > 240)).toEqual([]);
  });

  test('has valid feeds, JSON, CSV and NDJSON', () => {
    for (const file of filesOf().filter((one) => one.endsWith('.json')))
      expect(() => JSON.parse(read(file)) as unknown, file).not.toThrow();
    for (const folder of ['changes', 'changes/raised', ...hostileIds.map((id) => `servers/${id}`)]) {
      expect(atomProblems(read(`${folder}/atom.xml`))).toEqual([]);
      jsonFeedSchema.parse(JSON.parse(read(`${folder}/feed.json`)));
    }
    const lines = read('tools.ndjson').trimEnd().split('\n');
    const verdicts = lines.map((line) => verdictDocumentSchema.parse(JSON.parse(line)));
    expect(verdicts.map(({ server, name }) => `${server} ${name}`).sort()).toEqual(recorded.sort());
    const rows = parseCsv<Record<string, string>>(read('tools.csv'), { columns: true, record_delimiter: '\r\n' });
    expect(rows).toHaveLength(recorded.length);
  });

  test('runs no script on any page, and no page holds an element of its own', async () => {
    const page = await site.open('/');
    const ran: string[] = [];
    page.on('dialog', (dialog) => {
      ran.push(`${page.url()} ${dialog.message()}`);
      void dialog.dismiss();
    });
    const own = filesOf().filter((file) => /^(?:tools|servers|changes|browse|findings)\/.*index\.html$/u.test(file));
    expect(own.length).toBeGreaterThan(recorded.length);
    for (const file of own.filter((one) => !one.includes('/policies/'))) {
      await page.goto(`${site.origin}/${file.replace(/index\.html$/u, '')}`);
      const strange = await page.evaluate(() => [
        ...[...document.querySelectorAll('script:not([src]):not([type$="json"])')].map((one) => one.outerHTML),
        ...[...document.querySelectorAll('iframe, object, embed, marquee, base, main style, main link')].map(
          (one) => one.outerHTML,
        ),
        ...[...document.querySelectorAll('*')]
          .filter((one) => [...one.attributes].some(({ name }) => name.startsWith('on')))
          .map((one) => one.outerHTML.slice(0, 200)),
        ...[...document.querySelectorAll('[href], [src], [action]')]
          .map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action')!)
          .filter((href) => /^\s*(?:javascript|vbscript|data:(?!text\/plain))/iu.test(href)),
        ...(document.title.includes('ran') && !document.title.includes('—') ? [document.title] : []),
      ]);
      expect(strange, file).toEqual([]);
    }
    expect(ran).toEqual([]);
  });

  test('is found by search, and its names come out as text', async () => {
    const page = await site.open('/browse/?q=script');
    await page.waitForSelector('main tbody tr:visible');
    expect(await page.locator('main tbody script, main tbody img, main tbody svg').count()).toBe(0);
  });
});
