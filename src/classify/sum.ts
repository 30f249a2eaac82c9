import {
  type Axes,
  type Category,
  type Severity,
  severityBands,
  severityOf,
  type SumLine,
  type Topic,
} from '../model/index.ts';
import { precedence } from './category.ts';
import type { Finding } from './evidence.ts';
import { base, countedAxes, floors, forTopics, onlyItsOwnWords } from './points.ts';

/** The severity sum, line by line; the band of its total is the severity. */
export function sumUp(findings: readonly Finding[], category: Category | undefined, axes: Axes): SumLine[] {
  if (category === undefined)
    return [{ points: base.Write.points, why: 'nothing in the definition says what a call does' }];
  const changes = category !== 'Read';
  let reached = false;
  const lines: SumLine[] = [line(base[category], strongest(findings, category))];
  for (const { axis, byValue } of countedAxes[category]) {
    const counted = byValue.get(axes[axis]);
    if (counted === undefined) continue;
    const { supports, points } = counted;
    if (supports === 'outside=open' && isUnsent(findings)) continue;
    if (supports === 'reversibility=tool' && findings.some(({ by }) => felt.has(by.rule.topic ?? ''))) continue;
    const rule = strongest(findings, supports, true);
    if (rule === undefined) continue;
    lines.push(line(points, rule));
    if (supports === 'outside=open') reached = true;
  }
  if (changes) {
    const seen = reached || axes.reach === 'collection' || isUnsent(findings) || isSlight(findings);
    const noticed = reached && findings.some(({ by }) => by.rule.topic === 'noticed') && !isUnsent(findings);
    const circumstance = gravest(findings, category, seen) ?? (noticed ? undefined : mildest(findings, category, axes));
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

/** What only drafts is not noticed and reaches nobody outside; only the name can say so. */
function isUnsent(findings: readonly Finding[]): boolean {
  return findings.some(({ by, stage }) => by.rule.topic === 'unsent' && stage === 'name');
}

/** A mark of the caller's own, such as a like: that somebody sees it weighs nothing; only the name can say so. */
function isSlight(findings: readonly Finding[]): boolean {
  return findings.some(({ by, stage }) => by.rule.topic === 'slight' && stage === 'name');
}

/** The line of the gravest circumstance; `counted` where that others notice it counts already, or does not. */
function gravest(findings: readonly Finding[], category: Category, counted: boolean): SumLine | undefined {
  let found: SumLine | undefined;
  for (const { by } of findings) {
    if (counted && by.rule.topic === 'noticed') continue;
    if (category === 'Destructive' && !beyondLoss.has(by.rule.topic ?? '')) continue;
    const points = by.rule.topic && forTopics[by.rule.topic];
    if (points && points.points > (found?.points ?? 0)) found = line(points, by.rule.id);
  }
  return found;
}

/** What takes points off in each category, the first that the name shows. */
const mild: Readonly<Partial<Record<Category, readonly Topic[]>>> = {
  Write: ['unsent', 'adds', 'slight'],
  Execute: ['slight'],
  Financial: ['slight'],
  Destructive: ['definition', 'slight'],
};

/**
 * What takes points off, and only from the name, or where it says that the call reads: that the call only adds, drafts or changes something small, or that
 * only a definition is lost. Any other evidence of a change, a reach beyond one object, and words that nothing takes it
 * back speak against it.
 */
function mildest(findings: readonly Finding[], category: Category, axes: Axes): SumLine | undefined {
  if (axes.reach === 'collection' || axes.reach === 'system') return undefined;
  if (axes.reversibility === 'never' && category !== 'Destructive') return undefined;
  const reads =
    category === 'Write' &&
    axes.exposure !== 'personal' &&
    axes.exposure !== 'secrets' &&
    findings.some(({ by, stage }) => by.category === 'Read' && stage !== 'description');
  for (const topic of mild[category] ?? []) {
    const named = findings.find(
      ({ by, stage }) =>
        by.rule.topic === topic &&
        (stage === 'name' || stage === 'schema' || (reads && stage === 'description')) &&
        (category !== 'Destructive' || by.category === category),
    );
    if (named === undefined || (category !== 'Destructive' && isContradicted(findings, named, category))) continue;
    return line(forTopics[topic], named.by.rule.id);
  }
  return undefined;
}

/** Whether anything but what the same word of the name is also read as says that more than something mild is changed. */
function isContradicted(findings: readonly Finding[], named: Finding, category: Category): boolean {
  const topics: ReadonlySet<string | undefined> = new Set(mild[category]);
  const sameWord = new Set(
    findings
      .filter(({ by, hit }) => addsNothing(by.rule.topic) && isAtSameWord(hit, named.hit))
      .map(({ by }) => by.rule.id),
  );
  const replaced = new Set(
    findings.flatMap(({ by, stage }) => (stage === 'description' ? [] : (by.rule.instead ?? []))),
  );
  return findings.some(
    ({ by, hit, stage, weight }) =>
      by.category !== undefined &&
      by.category !== 'Read' &&
      !topics.has(by.rule.topic) &&
      !(replaced.has(by.rule.id) && addsNothing(by.rule.topic)) &&
      !(by.category === category && sameWord.has(by.rule.id)) &&
      !repeats(hit, named, by, category) &&
      !isMildAsWell(findings, hit, by, topics) &&
      !(by.category === category && isOfOtherLanguage(by)) &&
      stage !== 'hints' &&
      weight >= 0.3,
  );
}

/** Whether a finding reads as a plain change the same word of the description that is read as a mild one as well. */
function isMildAsWell(
  findings: readonly Finding[],
  hit: Finding['hit'],
  { rule: { topic } }: Finding['by'],
  mildTopics: ReadonlySet<string | undefined>,
): boolean {
  return (
    addsNothing(topic) &&
    findings.some(
      (other) =>
        other.by.rule.topic !== undefined && mildTopics.has(other.by.rule.topic) && isAtSameWord(hit, other.hit),
    )
  );
}

/** The few words that are known of another language tell that something changes, not what is added from what is changed. */
function isOfOtherLanguage({ rule: { match } }: Finding['by']): boolean {
  return match.kind === 'phrase' && match.fields.includes('other-language');
}

/** Whether a finding only says again, by a form of the same word, what the name says, and no more than that. */
function repeats(hit: Finding['hit'], { hit: named }: Finding, by: Finding['by'], category: Category): boolean {
  if (hit === undefined || named === undefined || !addsNothing(by.rule.topic)) return false;
  if (precedence.indexOf(by.category!) < precedence.indexOf(category)) return false;
  const word = /^\p{L}+/u.exec(named.text)?.[0].toLowerCase();
  return word !== undefined && word.length > 2 && hit.text.toLowerCase().startsWith(word);
}

function addsNothing(topic: Topic | undefined): boolean {
  return topic === undefined || forTopics[topic].points <= 0;
}

function isAtSameWord(one: Finding['hit'], other: Finding['hit']): boolean {
  return one !== undefined && other?.field === one.field && one.start < other.end && other.start < one.end;
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
  let best: Finding | undefined;
  for (const finding of findings) {
    const { by, weight } = finding;
    if (by.supports !== supports || by.rule.claim || (counting && by.rule.mild)) continue;
    if (best === undefined || weight > best.weight) best = finding;
  }
  return best?.by.rule.id;
}

export { severityOf };
