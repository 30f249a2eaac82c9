import type { Policy, PolicyRule } from '../../model/index.ts';
import { describeWhen } from '../../policy/core.ts';
import { type ExportContext, type Exported, type Says, toolNames } from '../format.ts';
import { closing } from '../write/closed.ts';
import { opening } from '../write/comment.ts';
import type { Consumer } from '../write/fit.ts';
import { reduce, toolsWith } from '../write/reduce.ts';
import { yamlText } from '../write/yaml-text.ts';
import { interceptConditions } from './condition.ts';

export const says = {
  consumer: 'Intercept',
  effects: ['hide', 'deny', 'limit', 'allow'],
  operators: ['eq', 'neq', 'in', 'not_in', 'lt', 'lte', 'gt', 'gte', 'matches', 'exists'],
  windows: ['minute', 'hour', 'day'],
} as const satisfies Says;

/** Intercept, the open-source PolicyLayer gateway: YAML. */
export function write(given: Policy, context: ExportContext): Exported {
  const { policy, losses: turned } = closing(given, context);
  const consumer: Consumer = { ...says, cannot };
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const hide = toolsWith('hide', stated);
  const tools = new Map<string, unknown>();
  for (const [tool, rules] of stated) if (rules[0]!.effect !== 'hide' && tool !== '*') tools.set(tool, entry(rules));
  if (stated.get('*')?.[0]?.effect === 'allow') tools.set('*', {});
  if (policy.default === 'deny' && hide.length > 0)
    for (const tool of toolNames(context.server))
      if (!stated.has(tool) && tool !== '*') tools.set(tool, { rules: [refusal(unnamed)] });
  const file = {
    version: '1',
    default: policy.default,
    ...(hide.length > 0 && { hide }),
    ...(tools.size > 0 && { tools: Object.fromEntries(tools) }),
  };
  const all = [...losses, ...turned];
  const text = opening('#', context, all) + yamlText(file);
  return { text, losses: all, enforced };
}

const unnamed = 'The policy does not name this tool.';

function cannot({ tool, effect, when }: PolicyRule): string | undefined {
  if (tool === '*' && effect !== 'deny' && (effect !== 'allow' || when)) return 'reads the name * as every tool';
  if (effect === 'hide' && tool.trim() === '') return 'cannot hide a name that is only blanks';
  if (effect === 'limit' && tool.includes('.')) return 'cannot count calls of a tool whose name holds a dot';
  if (when?.some((condition) => !interceptConditions(condition)))
    return `has no condition that is exactly this one (${describeWhen(when)})`;
  return undefined;
}

/** A tool's entry: what its rules ask of the arguments, then each cap; an empty entry lets every call run. */
function entry(rules: readonly PolicyRule[]): unknown {
  const { effect, when, reason } = rules[0]!;
  if (effect === 'deny') return { rules: [refusal(reason)] };
  const conditions = when && {
    name: 'arguments',
    conditions: when.flatMap((condition) => interceptConditions(condition)!),
    on_deny: `Refused unless ${describeWhen(when)}.`,
  };
  const caps = rules.flatMap(({ limit }) =>
    limit ? [{ name: `per ${limit.per}`, rate_limit: `${limit.max}/${limit.per}` }] : [],
  );
  return conditions || caps.length > 0 ? { rules: [...(conditions ? [conditions] : []), ...caps] } : {};
}

function refusal(reason: string): unknown {
  return { name: 'refused', action: 'deny', on_deny: reason };
}
