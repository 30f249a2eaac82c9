import type { Category, Conflict, Severity, SumLine } from '../model/index.ts';
import { categoryScores, type Finding } from './evidence.ts';

/** How sure the classifier is, and why a person should look. */
export interface Confidence {
  confidence: number;
  reasons: string[];
}

const low = 0.4;
const weakRead = 0.6;

/** Confidence rises when stages agree and is capped when name and description disagree. */
export function judge(
  findings: readonly Finding[],
  category: Category | undefined,
  severity: Severity,
  lines: readonly SumLine[],
  conflicts: readonly Conflict[],
  cut: boolean,
): Confidence {
  if (category === undefined) return { confidence: 0.1, reasons: ['nothing in the definition says what a call does'] };
  const reasons: string[] = [];
  const own = findings.filter(({ by }) => by.category === category);
  const score = categoryScores(own).get(category) ?? 0;
  const named = categoriesOf(findings, 'name');
  const described = categoriesOf(findings, 'description');
  const disagree = named.size > 0 && described.size > 0 && ![...named].some((c) => described.has(c));
  let confidence = score;
  if (disagree) confidence = Math.min(confidence, 0.6);
  const mixed =
    (named.has('Read') && !described.has('Read') && category !== 'Read') || (category === 'Read' && disagree);
  if (disagree && (category === 'Read' || named.has('Read') || mixed)) {
    confidence = Math.min(confidence, 0.45);
    reasons.push('the name and the description say different things');
  }
  const strongest = Math.max(...own.map(({ weight }) => weight));
  if (confidence < low || (category === 'Read' && strongest < weakRead)) reasons.push('the evidence is weak');
  if (
    category === 'Read' &&
    findings.some(
      ({ by, stage }) =>
        by.category !== undefined && by.category !== 'Read' && stage === 'description' && by.rule.id !== '',
    )
  )
    reasons.push('something in the description speaks of a change');
  for (const conflict of conflicts) reasons.push(conflict.message);
  if (severity === 'Critical') {
    const rules = new Set(lines.filter(({ points }) => points > 0).map(({ rule }) => rule));
    const witnesses = new Set(own.map(({ stage }) => stage));
    if (rules.size === 1 && witnesses.size === 1) reasons.push('one rule alone makes it Critical');
  }
  if (cut) reasons.push('the input schema is larger than what was read');
  return { confidence: Math.round(Math.min(confidence, 0.99) * 100) / 100, reasons };
}

function categoriesOf(findings: readonly Finding[], stage: string): Set<Category> {
  return new Set(
    findings.flatMap(({ by, stage: s }) => (s === stage && by.category !== undefined ? [by.category] : [])),
  );
}
