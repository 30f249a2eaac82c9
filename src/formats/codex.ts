import { stringify } from 'smol-toml';
import { opening } from './comment.ts';
import type { Consumer } from './fit.ts';
import type { Format } from './format.ts';
import { reduce, toolsWith } from './reduce.ts';

const says = { effects: ['hide', 'ask', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;

/** Codex: the table of one MCP server in its configuration. What is not enabled it hides. */
export const codex: Format = {
  id: 'codex',
  language: 'toml',
  filename: 'config.toml',
  ...says,
  export(policy, context) {
    const closed = policy.default === 'deny';
    const consumer: Consumer = { ...says, name: 'Codex', rest: closed ? 'hide' : 'ask' };
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
    const text = opening('#', context, losses) + stringify({ mcp_servers: { [context.server]: server } });
    return { text: `${text.trimEnd()}\n`, filename: codex.filename, losses, enforced };
  },
};
