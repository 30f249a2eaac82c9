import { axes, categoryNames, effectNames, keys, severityNames } from '../model/vocabulary.ts';
import type { PackedLanguage } from './packed-language.ts';
import { frontCoded, frontDecoded } from './front-coding.ts';
import type { facetAxes } from './record.ts';
import { type ToolRecord } from './record.ts';

/** The first part of the index, `/search.json`: names and facets of all tools, and where the other parts are. */
export interface SearchCore {
  /** Changes with the tools: the other parts hold for the same version alone. */
  version: string;
  /** Addresses, with SERVER, TOOL and PART where the id, the segment and the number go. */
  tool: string;
  lines: string;
  words: string;
  /** How many tools a part with lines is about. */
  linesEach: number;
  /** How the first word of each part with words begins, in code-unit order. */
  wordsFrom: string[];
  servers: { id: string; name: string; tools: number }[];
  /** The names of all tools, server by server, front-coded; the place of a name is the tool's number. */
  names: string[];
  /** Address segments, by number, of the tools of which they differ from the name. */
  segments: Record<number, string>;
  /** A character per tool: the place of its value in the vocabulary, or its points. */
  columns: Record<ColumnName, string>;
  language: PackedLanguage;
}

/** A tool as the index holds it. */
export interface NumberedRecord extends ToolRecord {
  /** Its place among the names of the core. */
  number: number;
}

const columnValues = {
  severity: severityNames,
  category: categoryNames,
  effect: effectNames,
  effective: keys(axes.effective.values),
  reversibility: keys(axes.reversibility.values),
  reach: keys(axes.reach.values),
  outside: keys(axes.outside.values),
  exposure: keys(axes.exposure.values),
  review: ['false', 'true'],
  removed: ['false', 'true'],
} as const satisfies Partial<Record<keyof ToolRecord | keyof typeof facetAxes, readonly string[]>>;

type ColumnName = keyof typeof columnValues | 'points';

const columnNames = Object.keys(columnValues) as (keyof typeof columnValues)[];
/** Points beyond what one character says count as the nearest that it does. */
const mostPoints = 35;

/** The names and facets of tools that stand server by server. */
export function packCore(
  records: readonly ToolRecord[],
): Pick<SearchCore, 'servers' | 'names' | 'segments' | 'columns'> {
  const servers: SearchCore['servers'] = [];
  const segments: Record<number, string> = {};
  for (const [number, { server, serverName, tool, href }] of records.entries()) {
    if (servers.at(-1)?.id !== server) servers.push({ id: server, name: serverName, tools: 0 });
    servers.at(-1)!.tools++;
    const segment = href.split('/').at(-2)!;
    if (segment !== tool) segments[number] = segment;
  }
  const column = (code: (record: ToolRecord) => number): string =>
    records.map((record) => code(record).toString(36)).join('');
  const columns = Object.fromEntries(
    columnNames.map((name) => [
      name,
      column((record) => (columnValues[name] as readonly string[]).indexOf(String(record[name]))),
    ]),
  ) as SearchCore['columns'];
  columns.points = column(({ points }) => Math.min(Math.max(Math.round(points), 0), mostPoints));
  return { servers, names: frontCoded(records.map(({ tool }) => tool)), segments, columns };
}

/** The tools of a core, server by server; their lines come with other parts, and are empty until then. */
export function readCore({ servers, names: coded, segments, columns, tool: address }: SearchCore): NumberedRecord[] {
  const names = frontDecoded(coded);
  const [start, middle, end] = address.split(/SERVER|TOOL/) as [string, string, string];
  const value = <C extends keyof typeof columnValues>(
    name: C,
  ): ((number: number) => (typeof columnValues)[C][number]) => {
    const [values, column] = [columnValues[name], columns[name]];
    return (number) => values[digitAt(column, number)] as (typeof columnValues)[C][number];
  };
  const [severity, category, effect] = [value('severity'), value('category'), value('effect')];
  const [effective, reversibility] = [value('effective'), value('reversibility')];
  const [reach, outside, exposure] = [value('reach'), value('outside'), value('exposure')];
  const [review, removed] = [value('review'), value('removed')];
  const records: NumberedRecord[] = [];
  for (const { id, name: serverName, tools } of servers)
    for (let left = tools; left > 0; left--) {
      const number = records.length;
      const tool = names[number]!;
      // Of one shape and without spreading: with 50,000 tools this is a good part of what the first query waits for.
      records.push({
        number,
        server: id,
        serverName,
        tool,
        href: `${start}${id}${middle}${segments[number] ?? tool}${end}`,
        line: '',
        category: category(number),
        severity: severity(number),
        effect: effect(number),
        points: digitAt(columns.points, number),
        effective: effective(number),
        reversibility: reversibility(number),
        reach: reach(number),
        outside: outside(number),
        exposure: exposure(number),
        review: review(number) === 'true',
        removed: removed(number) === 'true',
      });
    }
  return records;
}

/** The digit of base 36 at a place. */
function digitAt(column: string, place: number): number {
  const code = column.charCodeAt(place);
  return code < 58 ? code - 48 : code - 87;
}
