import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toolToApi } from '../../../src/catalog/index.ts';
import { axisNames, verdictDocumentSchema, type VerdictDocument } from '../../../src/model/index.ts';
import { getVerdicts, toCsv, toNdjson } from '../../../src/site/verdict-list.ts';
import { sampleOf } from '../../sample.ts';
import { catalog } from '../../catalogue.ts';

const tools = sampleOf(
  catalog.servers.flatMap((server) => server.tools),
  40,
);
const verdicts = getVerdicts({ ...catalog, servers: [{ ...tools[0]!.server, tools }] });
const readCsv = (text: string) => parseCsv<Record<string, string>>(text, { columns: true, record_delimiter: '\r\n' });

describe('the list of verdicts', () => {
  it('says of a tool what its own document says', () => {
    expect(verdicts).toHaveLength(tools.length);
    for (const [at, verdict] of verdicts.entries()) {
      const whole = toolToApi(tools[at]!);
      expect(verdict).toMatchObject({ server: whole.server.id, name: whole.name, severity: whole.severity });
      expect(verdict).toMatchObject({ axes: whole.axes, effect: whole.recommended.effect, points: whole.sum.total });
    }
  });

  it('is one document a line as NDJSON', () => {
    const lines = toNdjson(verdicts).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => verdictDocumentSchema.parse(JSON.parse(line)))).toEqual(verdicts);
  });

  it('is a row a tool and a column a field or axis as CSV', () => {
    const rows = readCsv(toCsv(verdicts));
    expect(rows.map(({ name }) => name)).toEqual(verdicts.map(({ name }) => name));
    for (const [at, row] of rows.entries()) {
      const { axes, ...fields } = verdicts[at]!;
      const text = ([key, value]: [string, unknown]) => [key, value === null ? '' : String(value)];
      expect(row).toEqual(Object.fromEntries(Object.entries({ ...fields, ...axes }).map(text)));
    }
    expect(axisNames.every((axis) => axis in rows[0]!)).toBe(true);
  });
});

describe('a name in CSV', () => {
  it.each([
    ['=HYPERLINK("https://example.org","x")', '\'=HYPERLINK("https://example.org","x")'],
    ['+1', "'+1"],
    ['-1+cmd', "'-1+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['a,"b"\r\n=c', 'a,"b"\r\n=c'],
    ['plain_name', 'plain_name'],
  ])('%j is read as %j', (name, read) => {
    const hostile: VerdictDocument[] = [{ ...verdicts[0]!, name }, verdicts[1]!];
    const rows = readCsv(toCsv(hostile));
    expect(rows.map((row) => row['name'])).toEqual([read, verdicts[1]!.name]);
    expect(rows[0]!['severity']).toBe(verdicts[0]!.severity);
  });
});
