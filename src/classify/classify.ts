import { definitionSchema, isObject, pointer, type ToolDefinition, type Verdict } from '../model/index.ts';
import { decideAxes } from './axes.ts';
import { decideCategory } from './category.ts';
import { judge } from './confidence.ts';
import { findConflicts } from './conflicts.ts';
import { type Finding, Findings } from './evidence.ts';
import { readParameters } from './parameters.ts';
import type { RuleSet } from './rule-set.ts';
import { serverContext, type ServerContext, type ServerFacts } from './server-context.ts';
import {
  readDescription,
  readHints,
  readName,
  type Reading,
  readSchema,
  readSiblings,
  schemaPointer,
} from './stages.ts';
import { severityOf, sumUp, total } from './sum.ts';

/** What a tool is judged in: the rules, and the tools and purposes of its server. */
export interface ClassifyContext {
  rules: RuleSet;
  siblings: readonly ToolDefinition[];
  server?: ServerFacts | undefined;
}

/** A tool that cannot be read, in the place of its verdict. */
export interface Unreadable {
  name?: string;
  problem: { message: string; path: string };
}

/** What one call of this tool does, how bad it can be, and why. */
export function classifyTool(definition: ToolDefinition, { rules, siblings, server }: ClassifyContext): Verdict {
  return classifyIn(definition, rules, contextOf(siblings, rules, server));
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

function classifyIn(tool: ToolDefinition, rules: RuleSet, context: ServerContext): Verdict {
  const findings = new Findings();
  const reading: Reading = { tool, rules, context, findings, lemmas: new Set() };
  const parameters = readParameters(tool.inputSchema, schemaPointer);
  readName(reading);
  readDescription(reading);
  readSchema(reading, parameters);
  readHints(reading);
  readSiblings(reading);
  const kept = keep(findings.list);
  const summed = decideCategory(kept);
  const category = decideCategory(withoutReplaced(kept));
  const axes = decideAxes(kept, summed, parameters, context.purposes.size > 0);
  const sum = sumUp(kept, summed, axes);
  const severity = severityOf(total(sum));
  const conflicts = findConflicts(tool, kept, category);
  const { confidence, reasons } = judge(kept, category, severity, sum, conflicts, parameters.cut);
  return {
    name: tool.name,
    category: category ?? 'Write',
    severity,
    confidence,
    review: { needed: reasons.length > 0, reasons },
    axes,
    sum,
    evidence: kept.flatMap(({ hit }) => (hit ? [hit] : [])),
    conflicts,
  };
}

/** The findings whose conditions on other findings hold. */
function keep(list: readonly Finding[]): Finding[] {
  const fired = new Set(list.filter(({ by }) => by.rules === undefined).map(({ by }) => by.rule.id));
  const company = list.filter(({ by }) => by.rules === undefined || [...by.rules].some((id) => fired.has(id)));
  const reads = decideCategory(company.filter(({ by }) => !by.changes)) === 'Read';
  return company.filter(({ by }) => !by.changes || !reads);
}

/** The findings without those whose category another one replaces. */
function withoutReplaced(findings: readonly Finding[]): readonly Finding[] {
  const replaced = new Set(findings.flatMap(({ by }) => by.rule.instead ?? []));
  return replaced.size === 0 ? findings : findings.filter(({ by }) => !replaced.has(by.rule.id));
}

const contexts = new WeakMap<object, { rules: RuleSet; server: ServerFacts | undefined; context: ServerContext }>();

function contextOf(
  siblings: readonly ToolDefinition[],
  rules: RuleSet,
  server: ServerFacts | undefined,
): ServerContext {
  const known = contexts.get(siblings);
  if (known && known.rules === rules && known.server === server) return known.context;
  const context = serverContext(siblings, rules, server);
  contexts.set(siblings, { rules, server, context });
  return context;
}

function readTool(value: unknown): { tool?: ToolDefinition; unreadable?: Unreadable } {
  const result = definitionSchema.safeParse(value);
  if (result.success) return { tool: result.data };
  const name = isObject(value) && typeof value['name'] === 'string' ? { name: value['name'] } : {};
  const issue = result.error.issues[0]!;
  const path = pointer(...issue.path.map((part) => String(part)));
  return { unreadable: { ...name, problem: { message: issue.message, path } } };
}
