import {
  type Axes,
  axisNames,
  type Category,
  type Severity,
  severityBands,
  severityOf,
  type SumLine,
} from '../model/index.ts';
import type { Finding } from './evidence.ts';
import { base, floors, forAll, forCategory, forChanges, forTopics, onlyItsOwnWords } from './points.ts';

/** The severity sum, line by line; the band of its total is the severity. */
export function sumUp(findings: readonly Finding[], category: Category | undefined, axes: Axes): SumLine[] {
  if (category === undefined)
    return [{ points: base.Write.points, why: 'nothing in the definition says what a call does' }];
  const changes = category !== 'Read';
  const lines: SumLine[] = [line(base[category], strongest(findings, category))];
  for (const axis of axisNames) {
    const supports = `${axis}=${axes[axis]}`;
    const points =
      forCategory[category]?.[supports] ?? forAll[supports] ?? (changes ? forChanges[supports] : undefined);
    const rule = strongest(findings, supports, true);
    if (supports === 'reversibility=tool' && findings.some(({ by }) => felt.has(by.rule.topic ?? ''))) continue;
    if (points && points.points !== 0 && rule !== undefined) lines.push(line(points, rule));
  }
  if (changes) {
    const circumstance = gravest(findings, category) ?? mildest(findings, category, axes);
    if (circumstance) lines.push(circumstance);
    lines.push(...raise(lines, findings, axes));
  } else if (!findings.some(({ by, stage }) => by.category === 'Read' && stage !== 'description')) {
    const missing = from(onlyItsOwnWords.severity) - total(lines);
    if (missing > 0) lines.push(line({ points: missing, why: onlyItsOwnWords.why }, strongest(findings, 'Read')));
  }
  return lines;
}

/** The points of all lines together. */
export function total(lines: readonly SumLine[]): number {
  return lines.reduce((sum, { points }) => sum + points, 0);
}

/** The circumstances that a Destructive base does not hold already. */
const beyondLoss: ReadonlySet<string> = new Set(['moves-money', 'loses-work']);
/** Where others are stopped meanwhile, that it can be taken back takes nothing off. */
const felt: ReadonlySet<string> = new Set(['blocks-others', 'live-system']);

/** The line of the gravest circumstance. */
function gravest(findings: readonly Finding[], category: Category): SumLine | undefined {
  let found: SumLine | undefined;
  for (const { by } of findings) {
    if (category === 'Destructive' && !beyondLoss.has(by.rule.topic ?? '')) continue;
    const points = by.rule.topic && forTopics[by.rule.topic];
    if (points && points.points > (found?.points ?? 0)) found = line(points, by.rule.id);
  }
  return found;
}

/**
 * What takes points off, and only from the name: that the call only adds, or that only a definition is lost. Any
 * other evidence of a change, and a reach beyond one object, speak against it.
 */
function mildest(findings: readonly Finding[], category: Category, axes: Axes): SumLine | undefined {
  const topic = category === 'Write' ? 'adds' : category === 'Destructive' ? 'definition' : undefined;
  if (topic === undefined || axes.reach === 'collection' || axes.reach === 'system') return undefined;
  const named = findings.find(({ by, stage }) => by.rule.topic === topic && (stage === 'name' || stage === 'schema'));
  const others = findings.some(
    ({ by, stage, weight }) =>
      by.category !== undefined &&
      by.category !== 'Read' &&
      by.rule.topic !== topic &&
      stage !== 'hints' &&
      weight >= 0.3,
  );
  if (named === undefined || (topic === 'adds' && others)) return undefined;
  return line(forTopics[topic], named.by.rule.id);
}

function raise(lines: readonly SumLine[], findings: readonly Finding[], axes: Axes): SumLine[] {
  const reasons = [
    ...(findings.some(({ by }) => by.rule.topic === 'moves-money') ? ['moves-money'] : []),
    ...(axes.input === 'code' ? ['input=code'] : []),
    ...(findings.some(({ by }) => by.rule.topic === 'permissions') ? ['permissions'] : []),
  ];
  let worst: { points: number; why: string } | undefined;
  for (const reason of reasons) {
    const floor = floors[reason]!;
    const missing = from(floor.severity) - total(lines);
    if (missing > 0 && missing > (worst?.points ?? 0)) worst = { points: missing, why: floor.why };
  }
  return worst ? [worst] : [];
}

function from(severity: Severity): number {
  return severityBands.find((band) => band.severity === severity)!.from;
}

function line(points: { points: number; why: string }, rule: string | undefined): SumLine {
  return rule === undefined ? { ...points } : { ...points, rule };
}

function strongest(findings: readonly Finding[], supports: string, counting = false): string | undefined {
  return best(findings.filter(({ by }) => by.supports === supports && !by.rule.claim && !(counting && by.rule.mild)))
    ?.by.rule.id;
}

function best(findings: readonly Finding[]): Finding | undefined {
  return findings.reduce<Finding | undefined>((a, b) => (a === undefined || b.weight > a.weight ? b : a), undefined);
}

export { severityOf };
