import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says, toolNames } from '../format.ts';
import type { Consumer } from '../write/fit.ts';
import { jsonText } from '../write/json-text.ts';
import { overlapSpeller } from '../write/overlap.ts';
import { reduce, toolsWith } from '../write/reduce.ts';

export const says = {
  consumer: 'Cursor',
  effects: ['deny', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;

/** Cursor's CLI: the permissions of a project. What is named in no list a person is asked for, or its reviewing model. */
export function write(policy: Policy, context: ExportContext): Exported {
  const names = new Set([...toolNames(context.server), ...policy.rules.map((rule) => rule.tool)]);
  const consumer: Consumer = {
    ...says,
    rest: 'ask',
    spell: overlapSpeller(names, { isExact: isPlain, standsFor: () => true }),
    cannot: ({ effect, tool }) => (effect === 'allow' && !isPlain(tool) ? 'cannot write this name' : undefined),
  };
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const tokens = (effect: 'deny' | 'allow') => [
    ...new Set(toolsWith(effect, stated).map((tool) => `Mcp(${nameOf(context)}:${isPlain(tool) ? tool : '*'})`)),
  ];
  // Both lists stand in the file, since that is how the documentation prints it.
  const file = { permissions: { allow: tokens('allow'), deny: tokens('deny') } };
  return { text: jsonText(file), losses, enforced };
}

/** Whether a name is sure to stand for itself; for any other, `*` is written, which stands for every tool. */
function isPlain(tool: string): boolean {
  return /^[\w. /-]+$/.test(tool);
}
