import { stringify } from 'smol-toml';
import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import { opening } from '../write/comment.ts';
import type { Consumer } from '../write/fit.ts';
import { reduce, toolsWith } from '../write/reduce.ts';

export const says = {
  consumer: 'Codex',
  effects: ['hide', 'ask', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;

/** Codex: the table of one MCP server in its configuration. What is not enabled it hides. */
export function write(policy: Policy, context: ExportContext): Exported {
  const closed = policy.default === 'deny';
  const consumer: Consumer = { ...says, rest: closed ? 'hide' : 'ask' };
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const hidden = toolsWith('hide', stated);
  const allowed = toolsWith('allow', stated);
  const asked = toolsWith('ask', stated);
  const modes = [
    ...allowed.map((tool) => [tool, { approval_mode: 'approve' }]),
    // under default deny "prompt" is the mode of every tool that has none of its own
    ...(closed ? [] : asked.map((tool) => [tool, { approval_mode: 'prompt' }])),
  ];
  const server = {
    ...(closed && { enabled_tools: [...allowed, ...asked], default_tools_approval_mode: 'prompt' }),
    ...(!closed && hidden.length > 0 && { disabled_tools: hidden }),
    ...(modes.length > 0 && { tools: Object.fromEntries(modes) }),
  };
  const text = opening('#', context, losses) + stringify({ mcp_servers: { [nameOf(context)]: server } });
  return { text: `${text.trimEnd()}\n`, losses, enforced };
}
