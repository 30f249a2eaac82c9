import type { Category, Conflict, Severity, SumLine } from '../model/index.ts';
import { isChange } from './category.ts';
import { type Finding, scoreOf, type Stage } from './evidence.ts';

/** How sure the classifier is, and why a person should look. */
export interface Confidence {
  confidence: number;
  reasons: string[];
}

/** What is judged: the findings, and what was concluded from them. */
export interface Judgement {
  findings: readonly Finding[];
  category: Category | undefined;
  severity: Severity;
  sum: readonly SumLine[];
  conflicts: readonly Conflict[];
  /** The schema is larger than what was read. */
  cut: boolean;
  /** The language of the description, where it is not English. */
  language: string | undefined;
}

/** Below this, the evidence for a category is weak. */
const low = 0.4;
/** At least one finding has to be this strong before a tool counts as a read without a review. */
const strongRead = 0.6;
/** Confidence where stages speak against each other, and where one of the two says Read. */
const disputed = { among: 0.6, withRead: 0.45 };

/** Confidence rises when stages agree and is capped when name and description disagree. */
export function judge(judgement: Judgement): Confidence {
  const { category, conflicts, cut, language } = judgement;
  const findings = judgement.findings.filter(({ telling }) => telling);
  if (category === undefined)
    return {
      confidence: 0.1,
      reasons: ['no evidence: nothing in the definition says what a call does', ...foreign(language)],
    };
  const own = findings.filter(({ by }) => by.category === category);
  const disagreement = disagreementOf(findings, category);
  const score = Math.min(scoreOf(own, category), disagreement ? disputed[disagreement] : 0.99);
  const reasons: string[] = [];
  if (!own.some(({ hit }) => hit)) reasons.push('no evidence: only a hint says what a call does');
  if (disagreement === 'withRead') reasons.push('the name and the description say different things');
  if (isWeak(own, category, score)) reasons.push('the evidence is weak');
  if (category === 'Read' && speaksOfChange(findings)) reasons.push('something in the description speaks of a change');
  if (category === 'Read' && allowsChange(findings)) reasons.push('an argument allows a change');
  for (const { between, message } of conflicts) if (between[0].startsWith('/annotations')) reasons.push(message);
  if (hangsOnOneRule(judgement, own)) reasons.push('one rule alone makes it Critical');
  reasons.push(...foreign(language));
  if (cut) reasons.push('the input schema is larger than what was read');
  return { confidence: Math.round(score * 100) / 100, reasons };
}

function foreign(language: string | undefined): string[] {
  return language ? [`the description is in ${language}, of which only the commonest words are known`] : [];
}

/** Whether the name and the description name different categories, and whether one of them is Read. */
function disagreementOf(findings: readonly Finding[], category: Category): keyof typeof disputed | undefined {
  const named = categoriesOf(findings, 'name');
  if (named.length === 0) return undefined;
  const described = categoriesOf(findings, 'description');
  if (described.length === 0 || named.some((one) => described.includes(one))) return undefined;
  return category === 'Read' || named.includes('Read') ? 'withRead' : 'among';
}

function isWeak(own: readonly Finding[], category: Category, score: number): boolean {
  return score < low || (category === 'Read' && own.every(({ weight }) => weight < strongRead));
}

function speaksOfChange(findings: readonly Finding[]): boolean {
  return findings.some(({ by, stage }) => stage === 'description' && isChange(by.category));
}

/** True where an argument lets the caller change something, such as a file that the answer is written to. */
function allowsChange(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ by, stage }) => stage === 'schema' && by.rule.match.kind === 'parameter' && isChange(by.category),
  );
}

function hangsOnOneRule({ severity, sum }: Judgement, own: readonly Finding[]): boolean {
  if (severity !== 'Critical') return false;
  const rules = new Set(sum.filter(({ points }) => points > 0).map(({ rule }) => rule));
  return rules.size === 1 && new Set(own.map(({ stage }) => stage)).size === 1;
}

function categoriesOf(findings: readonly Finding[], wanted: Stage): Category[] {
  const found: Category[] = [];
  for (const { by, stage } of findings)
    if (stage === wanted && by.category && !found.includes(by.category)) found.push(by.category);
  return found;
}
