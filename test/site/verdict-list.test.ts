import { parse as parseCsv } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { verdictDocumentSchema } from '../../src/model/index.ts';
import { fileOf, files, read } from './dist.ts';
import { toolTwins } from './twins.ts';

const most = 15 * 1024 * 1024;
const lines = read('tools.ndjson').trimEnd().split('\n');
const verdicts = lines.map((line) => verdictDocumentSchema.parse(JSON.parse(line)));
const rows = parseCsv<Record<string, string>>(read('tools.csv'), { columns: true, record_delimiter: '\r\n' });

test('the list of verdicts has every tool that has a page, once, as its own document has it', () => {
  const listed = new Map(verdicts.map((verdict) => [verdict.page, verdict]));
  expect(listed.size).toBe(verdicts.length);
  expect([...listed.keys()].sort()).toEqual(toolTwins.map(({ page }) => page).sort());
  const other = toolTwins.filter((tool) => {
    const { severity, category, definition } = listed.get(tool.page)!;
    return severity !== tool.severity || category !== tool.category || definition !== tool.definition;
  });
  expect(other.map(({ page }) => page)).toEqual([]);
  expect(verdicts.filter(({ data }) => !files.includes(fileOf(data)))).toEqual([]);
});

test('the CSV has the same tools in the same order, and no cell that a spreadsheet computes', () => {
  expect(rows.map(({ page }) => page)).toEqual(verdicts.map(({ page }) => page));
  expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
});

test('neither has more than 15 MB', () => {
  for (const file of ['tools.csv', 'tools.ndjson']) expect(Buffer.byteLength(read(file))).toBeLessThanOrEqual(most);
});
