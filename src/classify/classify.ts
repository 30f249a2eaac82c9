import { definitionSchema, isObject, type ToolDefinition, type Verdict } from '../model/index.ts';
import { decideAxes } from './axes.ts';
import { judgedCategory, standing, summedCategory } from './category.ts';
import { judge } from './confidence.ts';
import { findConflicts } from './conflicts.ts';
import { type Finding, Findings } from './evidence.ts';
import { languageOf } from './language.ts';
import type { RuleSet } from './rule-set.ts';
import { serverContext, type ServerContext, type ServerFacts } from './server-context.ts';
import { readDescription, readTitle } from './stages/description-stage.ts';
import { readHints } from './stages/hints-stage.ts';
import { readBareName, readName } from './stages/name-stage.ts';
import type { Reading } from './stages/reading.ts';
import { parametersOf, readSchema } from './stages/schema-stage.ts';
import { readSiblings } from './stages/siblings-stage.ts';
import { severityOf, sumUp, total } from './sum.ts';
import { type Token, tokenize } from './tokens.ts';

/** A tool that cannot be read, in the place of its verdict. */
export interface Unreadable {
  name?: string;
  problem: { message: string; path: string };
}

/** The verdicts of all tools of a server, in their order; a problem in the place of one that cannot be read. */
export function classifyAll(tools: readonly unknown[], rules: RuleSet, server?: ServerFacts): (Verdict | Unreadable)[] {
  const read = tools.map(readTool);
  const context = serverContext(
    read.flatMap(({ tool }) => tool ?? []),
    rules,
    server,
  );
  return read.map(({ tool, unreadable }) => (tool ? classifyIn(tool, rules, context) : unreadable!));
}

/** The verdict of one tool in the context of its server. */
export function classifyIn(tool: ToolDefinition, rules: RuleSet, context: ServerContext): Verdict {
  const parameters = parametersOf(tool);
  const described = tokenize(tool.description ?? '', rules.words);
  const language = languageOf(tool.description ?? '', rules, described);
  const findings = findingsOf(tool, rules, context, parameters, described, language);
  const category = judgedCategory(findings);
  const summed = summedCategory(findings);
  const axes = decideAxes(findings, summed, parameters);
  const sum = sumUp(findings, summed, axes);
  const severity = severityOf(total(sum));
  const conflicts = findConflicts(tool, findings, category, axes);
  const { confidence, reasons } = judge({
    findings,
    category,
    severity,
    sum,
    conflicts,
    cut: parameters.cut,
    language: language?.match.language,
  });
  return {
    name: tool.name,
    category: category ?? 'Write',
    severity,
    confidence,
    review: { needed: reasons.length > 0, reasons },
    axes,
    sum,
    evidence: findings.map(({ hit }) => hit).filter((hit) => hit !== undefined),
    conflicts,
  };
}

/** Everything that the stages find in a tool and that holds beside the rest. */
export function findingsOf(
  tool: ToolDefinition,
  rules: RuleSet,
  context: ServerContext,
  parameters = parametersOf(tool),
  described: readonly Token[] = tokenize(tool.description ?? '', rules.words),
  language = languageOf(tool.description ?? '', rules, described),
): Finding[] {
  const findings = new Findings();
  const reading: Reading = { tool, rules, context, findings, described, language };
  readName(reading);
  readTitle(reading);
  readDescription(reading);
  readSchema(reading, parameters);
  readHints(reading);
  readSiblings(reading);
  readBareName(reading);
  return standing(findings.list);
}

function readTool(value: unknown): { tool?: ToolDefinition; unreadable?: Unreadable } {
  const result = definitionSchema.safeParse(value);
  if (result.success) return { tool: result.data };
  if (!isObject(value)) return { unreadable: { problem: { message: 'a tool is an object with a name', path: '' } } };
  const name = Object.hasOwn(value, 'name') ? value['name'] : undefined;
  const problem = { message: 'a tool needs a name: a string of at least one character', path: '/name' };
  return { unreadable: typeof name === 'string' ? { name, problem } : { problem } };
}
