import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import { opening } from '../write/comment.ts';
import type { Consumer } from '../write/fit.ts';
import { reduce, toolsWith } from '../write/reduce.ts';
import { unexpanded } from '../write/unexpanded.ts';
import { yamlText } from '../write/yaml-text.ts';

export const says = {
  consumer: 'agentgateway',
  effects: ['hide', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;

/** agentgateway: authorization rules in CEL, by which it filters the list of tools and refuses calls. */
export function write(policy: Policy, context: ExportContext): Exported {
  const closed = policy.default === 'deny';
  const consumer: Consumer = { ...says, ...(closed && { rest: 'hide' }) };
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const target = JSON.stringify(nameOf(context));
  const names = toolsWith(closed ? 'allow' : 'hide', stated);
  const list = `[${names.map((name) => JSON.stringify(name)).join(', ')}]`;
  const rules =
    names.length === 0
      ? closed
        ? ['false']
        : [] // without any rule it allows everything
      : closed
        ? [`mcp.tool.target == ${target} && mcp.tool.name in ${list}`]
        : // Not a rule to deny: one that cannot be evaluated denies nothing.
          [{ require: `!has(mcp.tool) || mcp.tool.target != ${target} || !(mcp.tool.name in ${list})` }];
  const file = { mcp: { policies: { mcpAuthorization: { rules } } } };
  const text = unexpanded(opening('#', context, losses) + yamlText(file, 'QUOTE_SINGLE'));
  return { text, losses, enforced };
}
