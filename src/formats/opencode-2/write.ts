import type { Policy } from '../../model/index.ts';
import { type ExportContext, type Exported, nameOf, type Says } from '../format.ts';
import { underscored } from '../underscored.ts';
import type { Consumer } from '../write/fit.ts';
import { jsonText } from '../write/json-text.ts';
import { reduce } from '../write/reduce.ts';

export const says = {
  consumer: 'opencode 2',
  effects: ['hide', 'ask', 'allow'],
  operators: [],
  windows: [],
} as const satisfies Says;
const effects = { hide: 'deny', ask: 'ask', allow: 'allow' } as const;

/** opencode 2: the rules of its configuration. What it denies it also hides; the last rule that matches wins. */
export function write(policy: Policy, context: ExportContext): Exported {
  const closed = policy.default === 'deny';
  const consumer: Consumer = { ...says, ...(closed && { rest: 'hide' }), spell: (tool) => underscored(tool) };
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const server = underscored(nameOf(context));
  // First, since what comes later wins; under default allow too, so that no rule for everything decides.
  const rules = new Map([['*', closed ? 'deny' : 'allow']]);
  for (const [tool, [rule]] of stated) rules.set(underscored(tool), effects[rule!.effect as keyof typeof effects]);
  const permissions = [...rules].map(([tool, effect]) => ({ action: `${server}_${tool}`, resource: '*', effect }));
  return { text: jsonText({ $schema: 'https://opencode.ai/config.json', permissions }), losses, enforced };
}
