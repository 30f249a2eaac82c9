import type { Effect, Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import { underscored } from '../underscored.ts';
import type { Consumer } from '../write/fit.ts';
import { jsonText } from '../write/json-text.ts';
import { reduce, toolsWith } from '../write/reduce.ts';

export const says = {
  consumer: 'Claude Code',
  effects: ['hide', 'ask', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;
const consumer: Consumer = { ...says, rest: 'ask', spell: underscored };

/** Claude Code: the permissions of a settings file. What it denies it also hides; what is not named it asks for. */
export function write(policy: Policy, context: ExportContext): Exported {
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const server = underscored(nameOf(context));
  const named = (effect: Effect) => {
    const tools = new Set(toolsWith(effect, stated).map((tool) => underscored(tool)));
    return [...tools].map((tool) => `mcp__${server}__${tool}`);
  };
  const lists = { allow: named('allow'), ask: named('ask'), deny: named('hide') };
  const permissions = Object.fromEntries(Object.entries(lists).filter(([, names]) => names.length > 0));
  const text = jsonText({ permissions });
  return { text, losses, enforced };
}
