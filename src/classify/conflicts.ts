import type { Axes, Category, Conflict, ToolDefinition } from '../model/index.ts';
import type { Finding } from './evidence.ts';

/** Where the author's hints and wording contradict what was found. */
export function findConflicts(
  tool: ToolDefinition,
  findings: readonly Finding[],
  category: Category | undefined,
  axes: Axes,
): Conflict[] {
  return [...hintConflicts(tool, findings, category), ...claimConflicts(findings, category, axes)];
}

function hintConflicts(tool: ToolDefinition, findings: readonly Finding[], category: Category | undefined): Conflict[] {
  const { readOnlyHint, destructiveHint } = tool.annotations ?? {};
  if (readOnlyHint === undefined && destructiveHint === undefined) return [];
  const told = findings.filter(({ by, stage }) => by.category !== undefined && stage !== 'hints');
  const rule = told.find(({ by }) => by.category === category)?.by.rule.id;
  const conflicts: Conflict[] = [];
  if (rule === undefined) return conflicts;
  if (readOnlyHint === true && category !== 'Read')
    conflicts.push({
      between: ['/annotations/readOnlyHint', rule],
      message: `the author calls it read-only, and the evidence says ${category}`,
    });
  if (readOnlyHint === false && category === 'Read')
    conflicts.push({
      between: ['/annotations/readOnlyHint', rule],
      message: 'the author says that it changes something, and the evidence says Read',
    });
  if (destructiveHint === true && category === 'Read')
    conflicts.push({
      between: ['/annotations/destructiveHint', rule],
      message: 'the author calls it destructive, and the evidence says Read',
    });
  if (destructiveHint === false && category === 'Destructive')
    conflicts.push({
      between: ['/annotations/destructiveHint', rule],
      message: 'the author calls it not destructive, and the evidence says Destructive',
    });
  return conflicts;
}

/** Claims of the description that the evidence contradicts. */
function claimConflicts(findings: readonly Finding[], category: Category | undefined, axes: Axes): Conflict[] {
  if (!findings.some(({ by }) => by.rule.claim)) return [];
  const conflicts = new Map<string, Conflict>();
  for (const { by, hit } of findings) {
    if (!by.rule.claim || !hit) continue;
    const [axis, value] = by.supports.split('=') as [keyof Axes, string];
    const found = axes[axis];
    if (found === 'unknown' || found === value || category === undefined) continue;
    conflicts.set(by.rule.id, {
      between: [hit.field, by.rule.id],
      message: `the description says “${hit.text}”, and the evidence says otherwise`,
    });
  }
  return [...conflicts.values()];
}
