import type { Category } from '../model/index.ts';
import { categoryScores, type Finding } from './evidence.ts';

const precedence: readonly Category[] = ['Destructive', 'Financial', 'Execute', 'Write', 'Read'];
/** How much evidence makes a category stand. */
const enough = 0.5;
/** How much it takes against a name that clearly says Read. */
const enoughAgainstName = 0.7;
/** How much is too little to ignore where nothing stands. */
const some = 0.25;

/** The findings whose conditions on other findings hold. */
export function standing(findings: readonly Finding[]): Finding[] {
  const fired = new Set(findings.filter(({ by }) => by.rules === undefined).map(({ by }) => by.rule.id));
  const company = findings.filter(({ by }) => by.rules === undefined || [...by.rules].some((id) => fired.has(id)));
  const reads = summedCategory(company.filter(({ by }) => !by.changes)) === 'Read';
  return company.filter(({ by }) => !by.changes || !reads);
}

/** What a call does: the category of the verdict; undefined where nothing says. */
export function judgedCategory(findings: readonly Finding[]): Category | undefined {
  const told = findings.filter(({ telling }) => telling);
  const replaced = new Set(told.flatMap(({ by }) => by.rule.instead ?? []));
  return decide(replaced.size === 0 ? told : told.filter(({ by }) => !replaced.has(by.rule.id)));
}

/**
 * The category by which the severity is summed: a description that speaks of reading counts only where nothing else
 * speaks, so that no sentence lowers the severity.
 */
export function summedCategory(findings: readonly Finding[]): Category | undefined {
  const trusted = findings.filter(({ by, stage }) => by.category !== 'Read' || stage !== 'description');
  return decide(trusted) ?? decide(findings);
}

/** True where the name clearly says that a call reads. */
export function namedRead(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.by.category === 'Read' && isClearName(finding));
}

/** True where the name clearly says what a call does, so that values of arguments are not what it does. */
export function namedClearly(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.by.category !== undefined && isClearName(finding));
}

/** True where the name clearly says that a call changes something. */
export function namedChange(findings: readonly Finding[]): boolean {
  return findings.some((finding) => isChange(finding.by.category) && isClearName(finding));
}

/** True for every category but Read. */
export function isChange(category: Category | undefined): boolean {
  return category !== undefined && category !== 'Read';
}

function isClearName({ stage, weight }: Finding): boolean {
  return stage === 'name' && weight >= 0.7;
}

/** By precedence among those with enough evidence, else the one with most; undefined where there is none. */
function decide(findings: readonly Finding[]): Category | undefined {
  const scores = categoryScores(findings);
  const needed = namedRead(findings) ? enoughAgainstName : enough;
  const strong = precedence.find((category) => (scores.get(category) ?? 0) >= (category === 'Read' ? enough : needed));
  if (strong !== undefined) return strong;
  let most: Category | undefined;
  for (const category of precedence) {
    const score = scores.get(category) ?? 0;
    if (score >= some && score > (most ? scores.get(most)! : 0)) most = category;
  }
  return most;
}
