import { opening } from './comment.ts';
import type { Consumer } from './fit.ts';
import type { Format } from './format.ts';
import { reduce, toolsWith } from './reduce.ts';
import { yamlText } from './yaml-text.ts';

const says = { effects: ['hide', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;

/** LiteLLM: the tool lists of one MCP server in the proxy's configuration. */
export const litellm: Format = {
  id: 'litellm',
  language: 'yaml',
  filename: 'config.yaml',
  ...says,
  export(policy, context) {
    const closed = policy.default === 'deny';
    const consumer: Consumer = { ...says, name: 'LiteLLM', ...(closed && { rest: 'hide' }) };
    const { stated, losses, enforced } = reduce(policy, context, consumer);
    const hidden = toolsWith('hide', stated);
    const lists = {
      ...(closed && { allowed_tools: toolsWith('allow', stated) }),
      // An empty allowed_tools is no list at all, so what is refused is named as well.
      ...(hidden.length > 0 && { disallowed_tools: hidden }),
    };
    // LiteLLM joins server and tool with a hyphen, so a server's name must have none.
    const file = { mcp_servers: { [context.server.replaceAll('-', '_')]: lists } };
    return { text: opening('#', context, losses) + yamlText(file), filename: litellm.filename, losses, enforced };
  },
};
