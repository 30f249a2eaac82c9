import type { Consumer } from './fit.ts';
import type { Format } from './format.ts';
import { reduce } from './reduce.ts';

const says = { effects: ['hide', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;

/** Anthropic Messages API: the `mcp_toolset` of a request. A tool that is not enabled the model does not see. */
export const anthropic: Format = {
  id: 'anthropic',
  language: 'json',
  filename: 'mcp-toolset.json',
  ...says,
  export(policy, context) {
    const closed = policy.default === 'deny';
    const consumer: Consumer = { ...says, name: 'Anthropic', ...(closed && { rest: 'hide' }) };
    const { stated, losses, enforced } = reduce(policy, context, consumer);
    const configs = [...stated].map(([tool, [rule]]) => [tool, { enabled: rule!.effect === 'allow' }]);
    const file = {
      type: 'mcp_toolset',
      mcp_server_name: context.server,
      default_config: { enabled: !closed },
      ...(configs.length > 0 && { configs: Object.fromEntries(configs) }),
    };
    return { text: `${JSON.stringify(file, null, 2)}\n`, filename: anthropic.filename, losses, enforced };
  },
};
