import type { Consumer } from './fit.ts';
import type { Format } from './format.ts';
import { reduce } from './reduce.ts';

const says = { effects: ['deny', 'ask', 'allow'], operators: [], windows: [] } as const satisfies Partial<Format>;
const consumer: Consumer = { ...says, name: 'Zed', rest: 'ask' };
const modes = { deny: 'deny', ask: 'confirm', allow: 'allow' } as const;

/** Zed: the tool permissions of its agent. It blocks calls, but lists every tool; what is not named it asks for. */
export const zed: Format = {
  id: 'zed',
  language: 'json',
  filename: 'settings.json',
  ...says,
  export(policy, context) {
    const { stated, losses, enforced } = reduce(policy, context, consumer);
    const tools = [...stated].map(([tool, [rule]]) => [
      `mcp:${context.server}:${tool}`,
      { default: modes[rule!.effect as keyof typeof modes] },
    ]);
    const file = { agent: { tool_permissions: { tools: Object.fromEntries(tools) } } };
    const text = `${JSON.stringify(file, null, 2)}\n`;
    return { text, filename: zed.filename, losses, enforced };
  },
};
