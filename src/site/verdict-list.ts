import { stringify } from 'csv-stringify/sync';
import { verdictToApi, type Catalog } from '../catalog/index.ts';
import { once, type VerdictDocument } from '../model/index.ts';

/** The verdict of every tool of every server, removed ones last within their server. */
export const getVerdicts = once(({ servers }: Catalog): VerdictDocument[] =>
  servers.flatMap(({ tools }) => tools.map(verdictToApi)),
);

/** Verdicts as newline-delimited JSON, one a line. */
export function toNdjson(verdicts: readonly VerdictDocument[]): string {
  return verdicts.map((verdict) => `${JSON.stringify(verdict)}\n`).join('');
}

/**
 * Verdicts as CSV (RFC 4180) with a line of headings; an axis is a column. A text that a spreadsheet would take for a
 * formula has an apostrophe before it.
 */
export function toCsv(verdicts: readonly VerdictDocument[]): string {
  return stringify(
    verdicts.map(({ axes, ...verdict }) => ({ ...verdict, ...axes })),
    {
      header: true,
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: { boolean: (value) => String(value) },
    },
  );
}
