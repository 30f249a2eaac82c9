import type { Hit, SumLine } from '../../model/index.ts';
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

/** The severity sum with each line linked to its rule. */
export function getSum(lines: readonly SumLine[], { rules, addresses }: Catalog): SumModel {
  return {
    lines: lines.map(({ points, why, rule }) => ({
      points,
      why,
      rule: rule ?? null,
      href: rule !== undefined && rules.has(rule) ? addresses.rule(rule) : null,
    })),
    total: lines.reduce((sum, line) => sum + line.points, 0),
  };
}

function distinct<T extends { text: string; supports: string; tool: string | null }>(spans: T[]): T[] {
  const seen = new Set<string>();
  return spans.filter((span) => {
    const key = JSON.stringify([span.text.toLowerCase(), span.tool]);
    return seen.has(key) ? false : seen.add(key);
  });
}
