import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import type { Consumer } from '../write/fit.ts';
import { jsonText } from '../write/json-text.ts';
import { reduce } from '../write/reduce.ts';

export const says = {
  consumer: 'Anthropic',
  effects: ['hide', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;

/** Anthropic Messages API: the `mcp_toolset` of a request. A tool that is not enabled the model does not see. */
export function write(policy: Policy, context: ExportContext): Exported {
  const closed = policy.default === 'deny';
  const consumer: Consumer = { ...says, ...(closed && { rest: 'hide' }) };
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const configs = [...stated].map(([tool, [rule]]) => [tool, { enabled: rule!.effect === 'allow' }]);
  const file = {
    type: 'mcp_toolset',
    mcp_server_name: nameOf(context),
    default_config: { enabled: !closed },
    ...(configs.length > 0 && { configs: Object.fromEntries(configs) }),
  };
  return { text: jsonText(file), losses, enforced };
}
