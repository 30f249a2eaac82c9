import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import { underscored } from '../underscored.ts';
import type { Consumer } from '../write/fit.ts';
import { jsonText } from '../write/json-text.ts';
import { reduce } from '../write/reduce.ts';

export const says = {
  consumer: 'opencode',
  effects: ['hide', 'ask', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;
const actions = { hide: 'deny', ask: 'ask', allow: 'allow' } as const;

/** opencode: the permissions of its configuration. What it denies it also hides; the last rule that matches wins. */
export function write(policy: Policy, context: ExportContext): Exported {
  const closed = policy.default === 'deny';
  const consumer: Consumer = { ...says, ...(closed && { rest: 'hide' }), spell: underscored };
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const prefix = underscored(nameOf(context));
  const permission = new Map<string, string>();
  if (closed) permission.set(`${prefix}_*`, 'deny'); // first, since what comes later wins
  for (const [tool, [rule]] of stated)
    permission.set(`${prefix}_${underscored(tool)}`, actions[rule!.effect as keyof typeof actions]);
  const file = { $schema: 'https://opencode.ai/config.json', permission: Object.fromEntries(permission) };
  return { text: jsonText(file), losses, enforced };
}
