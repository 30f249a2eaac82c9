import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import type { Consumer } from '../write/fit.ts';
import { jsonText } from '../write/json-text.ts';
import { reduce } from '../write/reduce.ts';

export const says = {
  consumer: 'Zed',
  effects: ['deny', 'ask', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;
const consumer: Consumer = { ...says, rest: 'ask' };
const modes = { deny: 'deny', ask: 'confirm', allow: 'allow' } as const;

/** Zed: the tool permissions of its agent. It blocks calls, but lists every tool; what is not named it asks for. */
export function write(policy: Policy, context: ExportContext): Exported {
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const tools = [...stated].map(([tool, [rule]]) => [
    `mcp:${nameOf(context)}:${tool}`,
    { default: modes[rule!.effect as keyof typeof modes] },
  ]);
  const file = { agent: { tool_permissions: { tools: Object.fromEntries(tools) } } };
  const text = jsonText(file);
  return { text, losses, enforced };
}
