import type { Published } from '../../classify/index.ts';
import {
  axisNames,
  axisTerm,
  axes,
  type AxisName,
  type Hit,
  type Severity,
  severityBands,
  severityOf,
  type Verdict,
} from '../../model/index.ts';
import type { Catalog } from '../judge.ts';

/** A rule that fired for a tool, with the words it fired on. */
export interface FiredRule {
  id: string;
  title: string;
  href: string;
  summary: string;
  spans: { text: string; field: string; supports: string; tool: string | null }[];
}

/** One line of the severity sum as a page shows it. */
export interface SumModel {
  lines: { points: number; why: string; href: string | null; rule: string | null }[];
  total: number;
  /** The band that the total falls into, and the one above it, each with the points from which it holds. */
  bands: { severity: Severity; from: number }[];
  /** What the lines leave out, since only a review established it; null where nothing. */
  note: string | null;
}

/** The rules that fired, in the order of their strongest hit. */
export function getFiredRules(evidence: readonly Hit[], { rules, addresses }: Catalog): FiredRule[] {
  const byRule = Map.groupBy(
    [...evidence].sort((a, b) => b.weight - a.weight),
    (hit) => hit.rule,
  );
  return [...byRule].map(([id, hits]) => ({
    id,
    title: rules.get(id)?.data.title ?? id,
    href: addresses.rule(id),
    summary: rules.get(id)?.data.summary ?? '',
    spans: distinct(hits.map(({ text, field, supports, tool }) => ({ text, field, supports, tool: tool ?? null }))),
  }));
}

/** The severity sum with each line linked to its rule, and what a review established beside it. */
export function getSum(verdict: Verdict, published: Published, { rules, addresses }: Catalog): SumModel {
  const total = verdict.sum.reduce((sum, line) => sum + line.points, 0);
  return {
    lines: verdict.sum.map(({ points, why, rule }) => ({
      points,
      why,
      rule: rule ?? null,
      href: rule !== undefined && rules.has(rule) ? addresses.rule(rule) : null,
    })),
    total,
    bands: severityBands
      .filter(({ from }, at) => from > -Infinity && (total >= from || total >= (severityBands[at - 1]?.from ?? 0)))
      .slice(-2)
      .map(({ severity, from }) => ({ severity, from })),
    note: noteOf(verdict, published, severityOf(total)),
  };
}

/** The values that give or take points where a call changes something. */
const weighed: ReadonlySet<string> = new Set(
  Object.entries({
    reversibility: ['never', 'tool'],
    reach: ['collection', 'system'],
    outside: ['open'],
    effective: ['staged'],
    guard: ['dry-run', 'confirm', 'limit'],
    input: ['code'],
  }).flatMap(([axis, values]) => values.map((value) => `${axis}=${value}`)),
);

function noteOf(verdict: Verdict, { automatic }: Published, bySum: string): string | null {
  const counts = (name: AxisName): boolean =>
    [verdict, automatic].some((one) => weighed.has(`${name}=${one.axes[name]}`));
  const left = axisNames.filter(
    (name) => verdict.category !== 'Read' && verdict.axes[name] !== automatic.axes[name] && counts(name),
  );
  const established = left.map((name) => {
    const { label } = axisTerm(name, verdict.axes[name]);
    return `${axes[name].label.toLowerCase()} (${label.charAt(0).toLowerCase()}${label.slice(1)})`;
  });
  const parts = [
    ...(verdict.severity === bySum ? [] : [`${bySum} by the sum; a review makes it ${verdict.severity}.`]),
    ...(established.length > 0 ? [`By review, and not counted: ${established.join(', ')}.`] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : null;
}

function distinct<T extends { text: string; supports: string; tool: string | null }>(spans: T[]): T[] {
  const seen = new Set<string>();
  return spans.filter((span) => {
    const key = JSON.stringify([span.text.toLowerCase(), span.tool]);
    return seen.has(key) ? false : seen.add(key);
  });
}
