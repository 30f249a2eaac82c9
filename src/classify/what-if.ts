import { isObject, type Severity, type ToolDefinition, type Verdict } from '../model/index.ts';
import { classifyAll } from './classify.ts';
import type { RuleSet } from './rule-set.ts';
import { total } from './sum.ts';

/** A change of a definition, and the verdict that it would have with it. */
export interface WhatIf {
  /** What is changed: words that are taken out of the description, or an argument or a hint that is added. */
  change: { without: string } | { argument: string; default?: boolean } | { hint: string };
  points: number;
  severity: Severity;
}

/** So many phrases of a description are taken out, one at a time. */
const most = 6;

/**
 * What would become of a verdict if the tool's author changed the definition: without each phrase that the verdict rests
 * on, with a dry run, with a confirmation, with a hint. Each is found by judging the changed definition among the others.
 */
export function whatIf(tools: readonly unknown[], at: number, verdict: Verdict, rules: RuleSet): WhatIf[] {
  const tool = tools[at];
  if (!isObject(tool)) return [];
  return changesOf(tool, verdict).flatMap(({ change, changed }) => {
    const judged = classifyAll(tools.with(at, changed), rules)[at]!;
    if ('problem' in judged) return [];
    return [{ change, points: total(judged.sum), severity: judged.severity }];
  });
}

interface Changed {
  change: WhatIf['change'];
  changed: Partial<ToolDefinition>;
}

function changesOf(tool: Partial<ToolDefinition>, verdict: Verdict): Changed[] {
  const changed: Changed[] = phrasesOf(verdict).map(([without, spans]) => ({
    change: { without },
    changed: { ...tool, description: cut(tool.description ?? '', spans) },
  }));
  if (verdict.category === 'Read') return changed;
  if (!isGuarded(verdict)) {
    const run = { change: { argument: 'dry_run', default: true }, schema: { type: 'boolean', default: true } };
    const confirm = { change: { argument: 'confirm' }, schema: { type: 'boolean' } };
    changed.push(
      { change: run.change, changed: withArgument(tool, 'dry_run', run.schema, false) },
      { change: confirm.change, changed: withArgument(tool, 'confirm', confirm.schema, true) },
    );
  }
  const annotations = { ...tool.annotations, readOnlyHint: true };
  return [...changed, { change: { hint: 'readOnlyHint' }, changed: { ...tool, annotations } }];
}

/** The phrases of the description by which something is found, each with the places where it stands. */
function phrasesOf({ evidence }: Verdict): [string, { start: number; end: number }[]][] {
  const own = evidence.filter(({ field, tool }) => field === '/description' && tool === undefined);
  return [...Map.groupBy(own, ({ text }) => text)].slice(0, most);
}

/** The text without these spans. */
function cut(text: string, spans: readonly { start: number; end: number }[]): string {
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(Math.max(start, end)), text);
}

function withArgument(
  tool: Partial<ToolDefinition>,
  name: string,
  schema: object,
  required: boolean,
): Partial<ToolDefinition> {
  const own: Record<string, unknown> = isObject(tool.inputSchema) ? tool.inputSchema : { type: 'object' };
  const properties = isObject(own['properties']) ? own['properties'] : {};
  const names = Array.isArray(own['required']) ? (own['required'] as unknown[]) : [];
  const inputSchema = {
    ...own,
    properties: { ...properties, [name]: schema },
    required: required ? [...names, name] : names,
  };
  return { ...tool, inputSchema } as Partial<ToolDefinition>;
}

function isGuarded({ axes }: Verdict): boolean {
  return axes.guard !== 'none' && axes.guard !== 'unknown';
}
