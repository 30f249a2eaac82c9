import { getRows, type Catalog } from '../catalog/index.ts';
import type { ToolRecord } from '../search/index.ts';

/** The records that the search in the browser works on. */
export function getSearchRecords(catalog: Catalog): ToolRecord[] {
  const { rows, removedRows } = getRows(catalog);
  return [...rows, ...removedRows].map((row) => ({
    server: row.server,
    serverName: row.serverShort,
    tool: row.name,
    href: row.href,
    line: row.line,
    category: row.category,
    severity: row.severity,
    effect: row.effect,
    effective: row.axes.effective,
    reversibility: row.axes.reversibility,
    reach: row.axes.reach,
    outside: row.axes.outside,
    exposure: row.axes.exposure,
    review: row.review,
    removed: row.removed,
  }));
}
