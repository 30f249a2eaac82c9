import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import type { Consumer } from '../write/fit.ts';
import { jsonText } from '../write/json-text.ts';
import { reduce, toolsWith } from '../write/reduce.ts';
import { unexpanded } from '../write/unexpanded.ts';

export const says = {
  consumer: 'mcp-proxy',
  effects: ['hide', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;

/** TBXark mcp-proxy: the tool filter of one server. What it filters out it neither lists nor calls. */
export function write(policy: Policy, context: ExportContext): Exported {
  const closed = policy.default === 'deny';
  const consumer: Consumer = { ...says, ...(closed && { rest: 'hide' }) };
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const list = toolsWith(closed ? 'allow' : 'hide', stated);
  // An empty list filters nothing, so a server without any allowed tool is switched off.
  const nothing = closed ? { disabled: true } : {};
  const options = list.length > 0 ? { toolFilter: { mode: closed ? 'allow' : 'block', list } } : nothing;
  const file = { mcpServers: { [nameOf(context)]: { options } } };
  const text = unexpanded(jsonText(file));
  return { text, losses, enforced };
}
