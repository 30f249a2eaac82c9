import type { Consumer } from './fit.ts';
import type { Format } from './format.ts';
import { reduce, toolsWith } from './reduce.ts';
import { unexpanded } from './unexpanded.ts';

const says = { effects: ['hide', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;

/** TBXark mcp-proxy: the tool filter of one server. What it filters out it neither lists nor calls. */
export const tbxark: Format = {
  id: 'tbxark',
  language: 'json',
  filename: 'config.json',
  ...says,
  export(policy, context) {
    const closed = policy.default === 'deny';
    const consumer: Consumer = { ...says, name: 'mcp-proxy', ...(closed && { rest: 'hide' }) };
    const { stated, losses, enforced } = reduce(policy, context, consumer);
    const list = toolsWith(closed ? 'allow' : 'hide', stated);
    // An empty list filters nothing, so a server without any allowed tool is switched off.
    const nothing = closed ? { disabled: true } : {};
    const options = list.length > 0 ? { toolFilter: { mode: closed ? 'allow' : 'block', list } } : nothing;
    const file = { mcpServers: { [context.server]: { options } } };
    const text = unexpanded(`${JSON.stringify(file, null, 2)}\n`);
    return { text, filename: tbxark.filename, losses, enforced };
  },
};
