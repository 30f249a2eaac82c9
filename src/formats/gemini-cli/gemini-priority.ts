import { pointer } from '../../model/index.ts';
import { type Check, fate, type Found } from '../lint/check.ts';
import type { GeminiReading } from './read.ts';
import { inOrder, isFor, namesIn, type Rule } from './rules.ts';

/** Rules that never decide, since one of a higher priority, or an earlier one of the same, always does. */
export const geminiPriority: Check<GeminiReading> = {
  id: 'gemini-priority',
  isLast: true,
  find(pasted) {
    const { server } = pasted;
    const sorted = inOrder(pasted.reading.rules);
    return sorted.flatMap((rule, at): Found[] => {
      const names = namesIn(rule);
      // What a star stands for may well be decided by rules of its own.
      if (names.includes('*')) return [];
      const its = names.filter((tool) => isFor(rule, server, tool));
      const before = (tool: string) => sorted.slice(0, at).find((each) => isPlain(each) && isFor(each, server, tool));
      const first = its[0] === undefined ? undefined : before(its[0]);
      if (!first || first.decision === rule.decision || !its.every((tool) => before(tool))) return [];
      const isEqual = first.priority === rule.priority;
      return [
        {
          level: 'error',
          path: pointer('rule', rule.index),
          message: `never decides: rule ${first.index + 1} matches the same calls ${isEqual ? 'with the same priority and stands before it' : 'with a higher priority'}`,
          tip: `write a priority above ${first.priority}`,
          does: its.length === 1 ? fate(its[0]!, pasted) : pasted.does,
        },
      ];
    });
  },
};

/** True for a rule that holds whatever the arguments, the mode and the session are. */
function isPlain({ argsPattern, modes, interactive, toolAnnotations, subagent }: Rule): boolean {
  return [argsPattern, modes, interactive, toolAnnotations, subagent].every((condition) => condition === undefined);
}
