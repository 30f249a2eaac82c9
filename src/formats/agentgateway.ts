import { opening } from './comment.ts';
import type { Consumer } from './fit.ts';
import type { Format } from './format.ts';
import { reduce, toolsWith } from './reduce.ts';
import { unexpanded } from './unexpanded.ts';
import { yamlText } from './yaml-text.ts';

const says = { effects: ['hide', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;

/** agentgateway: authorization rules in CEL, by which it filters the list of tools and refuses calls. */
export const agentgateway: Format = {
  id: 'agentgateway',
  language: 'yaml',
  filename: 'config.yaml',
  ...says,
  export(policy, context) {
    const closed = policy.default === 'deny';
    const consumer: Consumer = { ...says, name: 'agentgateway', ...(closed && { rest: 'hide' }) };
    const { stated, losses, enforced } = reduce(policy, context, consumer);
    const target = JSON.stringify(context.server);
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
    return { text, filename: agentgateway.filename, losses, enforced };
  },
};
