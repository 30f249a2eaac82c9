import { type Axes, type AxisName, axes as vocabulary, axisNames, type Category } from '../model/index.ts';
import type { Finding } from './evidence.ts';
import type { Parameters } from './parameters.ts';

/** Values of each axis, the worst first: where evidence supports several, the first counts. */
const worstFirst: { [A in AxisName]: readonly Axes[A][] } = {
  reversibility: ['never', 'tool', 'hand', 'nothing'],
  reach: ['system', 'collection', 'one'],
  whose: ['other', 'shared', 'own'],
  effective: ['at-once', 'staged'],
  guard: ['dry-run', 'confirm', 'limit', 'none'],
  exposure: ['secrets', 'personal', 'metadata', 'nothing'],
  input: ['code', 'text', 'closed', 'none'],
  outside: ['open', 'stays'],
  content: ['web', 'others', 'own'],
  money: ['moves', 'reads', 'none'],
  multiplexed: ['many', 'one'],
};

/** The axis of what a rule writes that supports a value, and how many values of it are worse. */
const ranks: ReadonlyMap<string, { axis: AxisName; rank: number }> = new Map(
  axisNames.flatMap((axis) => worstFirst[axis].map((value, rank) => [`${axis}=${value}`, { axis, rank }] as const)),
);
const undecided = Object.fromEntries(axisNames.map((axis) => [axis, 'unknown']));

/** The value of every axis: the worst that evidence supports, else what structure and category imply. */
export function decideAxes(findings: readonly Finding[], category: Category | undefined, parameters: Parameters): Axes {
  const byHintAlone = isOpenByHintAlone(findings);
  const done = isDoneBeforeDeleted(findings);
  const worst: Partial<Record<AxisName, number>> = {};
  for (const { by } of findings) {
    if (by.category !== undefined || by.rule.claim) continue;
    if (byHintAlone && by.supports === 'outside=open') continue;
    if (done && by.supports === 'reversibility=tool') continue;
    const found = ranks.get(by.supports);
    if (found && found.rank < (worst[found.axis] ?? Infinity)) worst[found.axis] = found.rank;
  }
  const implied = impliedAxes(category, parameters);
  const decided: Record<string, string> = { ...undecided };
  for (const axis of axisNames) {
    const rank = worst[axis];
    decided[axis] = rank === undefined ? (implied[axis] ?? 'unknown') : worstFirst[axis][rank]!;
  }
  if (category === 'Read') decided['reversibility'] = 'nothing';
  if (category === 'Destructive') decided['reversibility'] = 'never';
  if (category === 'Financial') decided['money'] = 'moves';
  return decided as unknown as Axes;
}

/** An author's hint that a tool reaches others does not count against words that say it stays inside; it has no points. */
function isOpenByHintAlone(findings: readonly Finding[]): boolean {
  const told = findings.filter(({ by }) => by.supports === 'outside=open');
  return (
    told.length > 0 &&
    told.every(({ stage }) => stage === 'hints') &&
    findings.some(({ by }) => by.supports === 'outside=stays')
  );
}

/** Where a call starts something, deleting what it made takes the record away and not what has happened. */
function isDoneBeforeDeleted(findings: readonly Finding[]): boolean {
  const undone = findings.filter(({ by }) => by.supports === 'reversibility=tool');
  return (
    undone.length > 0 &&
    undone.every(({ by }) => by.rule.mild) &&
    findings.some(({ by }) => by.rule.topic === 'starts-work')
  );
}

function impliedAxes(category: Category | undefined, parameters: Parameters): Partial<Axes> {
  const implied: Partial<Axes> = {};
  if (parameters.readable && !parameters.cut) {
    implied.input = inputOf(parameters);
    implied.guard = 'none';
    implied.multiplexed = 'one';
  }
  if (category === undefined) return implied;
  implied.money = 'none';
  if (category === 'Write') implied.reversibility = 'hand';
  if (category === 'Write' || category === 'Destructive' || category === 'Financial') implied.content = 'own';
  return implied;
}

function inputOf({ list }: Parameters): Axes['input'] {
  if (list.length === 0) return 'none';
  const free = list.some(
    ({ closed, types }) => !closed && (types.length === 0 || types.some(({ text }) => text === 'string')),
  );
  return free ? 'text' : 'closed';
}

/** The label of an axis value, as people read it. */
export function labelOf(axis: AxisName, value: string): string {
  const values: Record<string, { label: string }> = vocabulary[axis].values;
  return values[value]?.label ?? value;
}
