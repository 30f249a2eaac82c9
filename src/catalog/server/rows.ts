import {
  type Axes,
  type Category,
  categoryNames,
  type Effect,
  once,
  type Severity,
  severityNames,
} from '../../model/index.ts';
import type { Addresses } from '../addresses.ts';
import type { Catalog, JudgedServer, JudgedTool } from '../judge.ts';

/** One row of a list of tools. */
export interface ToolRow {
  name: string;
  href: string;
  server: string;
  serverShort: string;
  serverHref: string;
  line: string;
  severity: Severity;
  category: Category;
  effect: Effect;
  points: number;
  axes: Axes;
  review: boolean;
  removed: boolean;
}

/** How many tools have a value, with the address where they are listed. */
export interface Count<T extends string> {
  value: T;
  count: number;
  href: string;
}

/** The rows of one server, each list riskiest first. */
export const getServerRows = once(({ current, removed }: JudgedServer) => ({
  rows: current.map(getRow).sort(byRisk),
  removedRows: removed.map(getRow).sort(byRisk),
}));

/** The rows of all servers, each list riskiest first. */
export const getRows = once(({ servers }: Catalog) => ({
  rows: servers.flatMap((server) => getServerRows(server).rows).sort(byRisk),
  removedRows: servers.flatMap((server) => getServerRows(server).removedRows).sort(byRisk),
}));

/** How many rows have each severity and each category, the worst first. */
export function countRows(rows: readonly ToolRow[], addresses: Addresses) {
  const count = (holds: (row: ToolRow) => boolean): number => rows.filter(holds).length;
  return {
    severities: [...severityNames].reverse().map((value): Count<Severity> => ({
      value,
      count: count((row) => row.severity === value),
      href: addresses.severity(value),
    })),
    categories: [...categoryNames].reverse().map((value): Count<Category> => ({
      value,
      count: count((row) => row.category === value),
      href: addresses.category(value),
    })),
  };
}

function getRow({ server, name, href, line, verdict, recommendation, removedIn }: JudgedTool): ToolRow {
  return {
    name,
    href,
    server: server.id,
    serverShort: server.data.server.short,
    serverHref: server.href,
    line,
    severity: verdict.severity,
    category: verdict.category,
    effect: recommendation.effect,
    points: verdict.sum.reduce((total, { points }) => total + points, 0),
    axes: verdict.axes,
    review: verdict.review.needed,
    removed: removedIn !== null,
  };
}

/** Riskiest first: severity, then points, then name. */
function byRisk(a: ToolRow, b: ToolRow): number {
  return (
    severityNames.indexOf(b.severity) - severityNames.indexOf(a.severity) ||
    b.points - a.points ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}
