import type { Category, Conflict, ToolDefinition } from '../model/index.ts';
import type { Finding } from './evidence.ts';

/** Where the author's hints and wording contradict the evidence. */
export function findConflicts(
  tool: ToolDefinition,
  findings: readonly Finding[],
  category: Category | undefined,
): Conflict[] {
  const conflicts: Conflict[] = [];
  const decisive = findings.find(({ by, stage }) => by.category === category && stage !== 'hints');
  const rule = decisive?.by.rule.id ?? 'no rule';
  const hints = tool.annotations;
  if (hints?.readOnlyHint === true && category !== undefined && category !== 'Read')
    conflicts.push({
      between: ['/annotations/readOnlyHint', rule],
      message: `the author calls it read-only, and the evidence says ${category}`,
    });
  if (
    hints?.readOnlyHint === false &&
    !findings.some(({ by, stage }) => isChange(by.category) && stage !== 'hints') &&
    decisiveRead(findings)
  )
    conflicts.push({
      between: ['/annotations/readOnlyHint', readRule(findings)],
      message: 'the author says that it changes something, and all other evidence says Read',
    });
  if (hints?.destructiveHint === false && category === 'Destructive')
    conflicts.push({
      between: ['/annotations/destructiveHint', rule],
      message: 'the author calls it not destructive, and the evidence says Destructive',
    });
  return conflicts;
}

function isChange(category: Category | undefined): boolean {
  return category !== undefined && category !== 'Read';
}

function decisiveRead(findings: readonly Finding[]): boolean {
  return findings.some(({ by }) => by.category === 'Read');
}

function readRule(findings: readonly Finding[]): string {
  return findings.find(({ by }) => by.category === 'Read')!.by.rule.id;
}
