import { spelledServer } from './spelling.ts';
import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import { opening } from '../write/comment.ts';
import type { Consumer } from '../write/fit.ts';
import { reduce, toolsWith } from '../write/reduce.ts';
import { yamlText } from '../write/yaml-text.ts';

export const says = {
  consumer: 'LiteLLM',
  effects: ['hide', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;

/** LiteLLM: the tool lists of one MCP server in the proxy's configuration. */
export function write(policy: Policy, context: ExportContext): Exported {
  const closed = policy.default === 'deny';
  const consumer: Consumer = { ...says, ...(closed && { rest: 'hide' }) };
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const hidden = toolsWith('hide', stated);
  const lists = {
    ...(closed && { allowed_tools: toolsWith('allow', stated) }),
    // An empty allowed_tools is no list at all, so what is refused is named as well.
    ...(hidden.length > 0 && { disallowed_tools: hidden }),
  };
  const file = { mcp_servers: { [spelledServer(nameOf(context))]: lists } };
  return { text: opening('#', context, losses) + yamlText(file), losses, enforced };
}
