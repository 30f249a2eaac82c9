import { pointer } from '../../model/index.ts';
import { inOrder, isFor } from '../readers/gemini-cli.ts';
import { type Check, fate, type Found } from './check.ts';

/** Rules that never decide, since one of a higher priority, or an earlier one of the same, always does. */
export const geminiPriority: Check = {
  id: 'gemini-priority',
  formats: ['gemini-cli'],
  find(pasted) {
    const { server, tools } = pasted;
    const sorted = inOrder(pasted.value);
    return sorted.flatMap((rule, at): Found[] => {
      const named = [rule.toolName].flat();
      const reached = named.includes('*') ? tools : named.map(String);
      const its = reached.filter((tool) => isFor(rule, server, tool));
      const before = (tool: string) => sorted.slice(0, at).find((each) => isPlain(each) && isFor(each, server, tool));
      const first = its[0] === undefined ? undefined : before(its[0]);
      if (!first || first.decision === rule.decision || !its.every((tool) => before(tool))) return [];
      // What a star stands for may well be decided by rules of its own.
      if (named.includes('*')) return [];
      const isEqual = first.priority === rule.priority;
      return [
        {
          level: 'error',
          path: pointer('rule', rule.index),
          message: `never decides: rule ${first.index + 1} matches the same calls ${isEqual ? 'with the same priority and stands before it' : 'with a higher priority'}`,
          tip: `write a priority above ${String(first.priority)}`,
          does: its.length === 1 ? fate(its[0]!, pasted) : pasted.does,
        },
      ];
    });
  },
};

/** True for a rule that holds whatever the arguments, the mode and the session are. */
function isPlain(rule: Record<string, unknown>): boolean {
  return !['argsPattern', 'modes', 'interactive', 'toolAnnotations', 'subagent'].some((key) => rule[key] !== undefined);
}
