import type { Consumer } from './fit.ts';
import type { Format } from './format.ts';
import { overlapSpeller } from './overlap.ts';
import { reduce, toolsWith } from './reduce.ts';

const says = { effects: ['deny', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;

/** Cursor's CLI: the permissions of a project. What is named in no list a person is asked for, or its reviewing model. */
export const cursor: Format = {
  id: 'cursor',
  language: 'json',
  filename: 'cli.json',
  ...says,
  export(policy, context) {
    const names = new Set([...context.tools, ...policy.rules.map((rule) => rule.tool)]);
    const consumer: Consumer = {
      ...says,
      name: 'Cursor',
      rest: 'ask',
      spell: overlapSpeller([...names], (tool, other) => tool === other || !isPlain(tool)),
      cannot: ({ effect, tool }) => (effect === 'allow' && !isPlain(tool) ? 'cannot write this name' : undefined),
    };
    const { stated, losses, enforced } = reduce(policy, context, consumer);
    const tokens = (effect: 'deny' | 'allow') => [
      ...new Set(toolsWith(effect, stated).map((tool) => `Mcp(${context.server}:${isPlain(tool) ? tool : '*'})`)),
    ];
    // Both lists stand in the file, since that is how the documentation prints it.
    const file = { permissions: { allow: tokens('allow'), deny: tokens('deny') } };
    return { text: `${JSON.stringify(file, null, 2)}\n`, filename: cursor.filename, losses, enforced };
  },
};

/** Whether a name is sure to stand for itself; for any other, `*` is written, which stands for every tool. */
function isPlain(tool: string): boolean {
  return /^[\w. /-]+$/.test(tool);
}
