import type { Category } from '../model/index.ts';
import { type Finding, scoreOf } from './evidence.ts';

/** The categories, the one that goes before the others first. */
export const precedence: readonly Category[] = ['Destructive', 'Financial', 'Execute', 'Write', 'Read'];
/** How much evidence makes a category stand. */
const enough = 0.5;
/** How much it takes against a name that clearly says Read. */
const enoughAgainstName = 0.7;
/** How much is too little to ignore where nothing stands. */
const some = 0.25;

/** The findings whose conditions on other findings hold. */
export function standing(findings: readonly Finding[]): Finding[] {
  const company = inCompany(findings);
  const reads =
    company.some(({ by }) => by.changes) && summedCategory(company.filter(({ by }) => !by.changes)) === 'Read';
  const shown = replacedBy(company.filter(({ by, stage }) => stage === 'schema' && by.rule.instead !== undefined));
  return company.filter(({ by }) => (!by.changes || !reads) && (by.category !== undefined || !shown.has(by.rule.id)));
}

/** The findings beside which those stand that they need, and none of those that they exclude. */
function inCompany(findings: readonly Finding[]): readonly Finding[] {
  if (findings.every(({ by }) => by.rules === undefined && by.not === undefined)) return findings;
  const fired = new Set<string>();
  for (const { by } of findings) if (by.rules === undefined && by.not === undefined) fired.add(by.rule.id);
  const beside = findings.filter(({ by }) => by.rules === undefined || hasOneOf(fired, by.rules));
  for (const { by } of beside) if (by.not === undefined) fired.add(by.rule.id);
  return beside.filter(({ by }) => by.not === undefined || !hasOneOf(fired, by.not));
}

function hasOneOf(fired: ReadonlySet<string>, ids: ReadonlySet<string>): boolean {
  for (const id of ids) if (fired.has(id)) return true;
  return false;
}

/** What a call does: the category of the verdict; undefined where nothing says. */
export function judgedCategory(findings: readonly Finding[]): Category | undefined {
  const told = findings.filter(({ telling }) => telling);
  return decide(withoutReplaced(told, told));
}

/** The ids of the rules that some of the findings replace. */
function replacedBy(findings: readonly Finding[]): ReadonlySet<string> {
  let found: Set<string> | undefined;
  for (const { by } of findings) for (const id of by.rule.instead ?? []) (found ??= new Set()).add(id);
  return found ?? none;
}

const none: ReadonlySet<string> = new Set();

/** The findings without those that some of them replace. */
function withoutReplaced(findings: readonly Finding[], by: readonly Finding[]): readonly Finding[] {
  const replaced = replacedBy(by);
  return replaced.size === 0 ? findings : findings.filter(({ by }) => !replaced.has(by.rule.id));
}

/**
 * The category by which the severity is summed: a description that speaks of reading counts only where nothing else
 * speaks, so that no sentence lowers the severity. What the schema shows may replace what a name leaves open.
 */
export function summedCategory(findings: readonly Finding[]): Category | undefined {
  if (!findings.some(({ by }) => by.rule.instead)) return decideBeyondWords(findings);
  const shown = findings.filter(({ stage }) => stage === 'schema');
  return graver(decideBeyondWords(withoutReplaced(findings, shown)), decideReplaced(findings));
}

function decideBeyondWords(findings: readonly Finding[]): Category | undefined {
  const trusted = findings.filter(({ by, stage }) => by.category !== 'Read' || stage !== 'description');
  return decide(trusted) ?? decide(findings);
}

/** What a call does where a description says more than the name, such as that a query is free SQL. */
function decideReplaced(findings: readonly Finding[]): Category | undefined {
  const graver = findings.filter(({ by }) => isChange(by.category));
  return graver.some(({ by }) => by.rule.instead) ? decideBeyondWords(withoutReplaced(findings, graver)) : undefined;
}

function graver(one: Category | undefined, other: Category | undefined): Category | undefined {
  return precedence.find((category) => category === one || category === other);
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
  const needed = namedRead(findings) ? enoughAgainstName : enough;
  let most: Category | undefined;
  let mostScore = 0;
  for (const category of precedence) {
    const score = scoreOf(findings, category);
    if (score >= (category === 'Read' ? enough : needed)) return category;
    if (score >= some && score > mostScore) [most, mostScore] = [category, score];
  }
  return most;
}
