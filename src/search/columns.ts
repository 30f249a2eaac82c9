import { type Facet, type FacetCounts, facetNames, facets, noCounts } from './facets.ts';
import type { Query, Term } from './query.ts';
import type { ToolRecord } from './record.ts';

/** One question with one answer per record: a facet, or one value of `is`, as the values of `is` exclude nothing. */
interface Column {
  facet: Facet;
  values: string[];
  /** Per record the place of its value in `values`; -1 for none. */
  codes: Int32Array;
}

/** The facet values of all records. */
export type Columns = readonly Column[];

/** Lays out the facet values of all records for counting. */
export function buildColumns(records: readonly ToolRecord[]): Columns {
  return facetNames.flatMap((facet) =>
    facet === 'is'
      ? facets.is.values.map((value) => column(facet, records, [value]))
      : [column(facet, records, facets[facet].values)],
  );
}

/** Those of the records that have what the terms ask for, and the counts per value that ignore their own facet. */
export function filter(
  columns: Columns,
  records: readonly number[],
  query: Query,
): { passed: number[]; counts: FacetCounts } {
  const tests = columns.map((one) => accepted(one, query));
  const counted = columns.map((one) => new Int32Array(one.values.length));
  const passed: number[] = [];
  const active = [...tests.keys()].filter((at) => tests[at] !== null);
  for (const record of records) {
    let failed = -1;
    let failures = 0;
    for (const at of active)
      if (tests[at]![columns[at]!.codes[record]! + 1] === 0) {
        failed = at;
        failures++;
      }
    if (failures === 0) {
      passed.push(record);
      for (let at = 0; at < columns.length; at++) count(counted[at]!, columns[at]!.codes[record]!);
    } else if (failures === 1) count(counted[failed]!, columns[failed]!.codes[record]!);
  }
  return { passed, counts: assemble(columns, counted) };
}

function column(facet: Facet, records: readonly ToolRecord[], known: readonly string[] | null): Column {
  const values = [...(known ?? [])];
  const places = new Map(values.map((value, place) => [value, place]));
  const codes = new Int32Array(records.length).fill(-1);
  for (const [number, record] of records.entries())
    for (const value of facets[facet].of(record)) {
      if (known === null && !places.has(value)) places.set(value, values.push(value) - 1);
      codes[number] = Math.max(codes[number]!, places.get(value) ?? -1);
    }
  return { facet, values, codes };
}

/** Per code plus one (so that -1 has a place), 1 where the query's terms let it pass; null where they ask nothing. */
function accepted(column: Column, query: Query): Uint8Array | null {
  const terms = query.terms.filter((term) => asks(term, column));
  if (terms.length === 0) return null;
  const accept = new Uint8Array(column.values.length + 1).fill(terms.every((term) => term.not) ? 1 : 0);
  for (const wanted of [true, false])
    for (const { value, not } of terms) {
      const place = column.values.indexOf(value);
      if (place >= 0 && not !== wanted) accept[place + 1] = wanted ? 1 : 0;
    }
  return accept;
}

/** True where the term is about the column; a value of `is` that there is not is about each of its columns. */
function asks({ facet, value }: Term, column: Column): boolean {
  if (facet !== column.facet) return false;
  const known: readonly string[] = facets.is.values;
  return facet !== 'is' || column.values.includes(value) || !known.includes(value);
}

function count(counts: Int32Array, code: number): void {
  if (code >= 0) counts[code]!++;
}

function assemble(columns: Columns, counted: readonly Int32Array[]): FacetCounts {
  const counts = noCounts();
  for (const [at, { facet, values }] of columns.entries())
    counts[facet].push(...values.map((value, place) => ({ value, count: counted[at]![place]! })));
  counts.server = counts.server
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return counts;
}
