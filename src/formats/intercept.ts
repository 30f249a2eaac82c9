import type { PolicyRule } from '../model/index.ts';
import { describeWhen } from '../policy/index.ts';
import { closed } from './closed.ts';
import { opening } from './comment.ts';
import type { Consumer } from './fit.ts';
import type { Format } from './format.ts';
import { interceptConditions } from './intercept-condition.ts';
import { reduce, toolsWith } from './reduce.ts';
import { yamlText } from './yaml-text.ts';

const says = {
  effects: ['hide', 'deny', 'limit', 'allow'],
  operators: ['eq', 'neq', 'in', 'not_in', 'lt', 'lte', 'gt', 'gte', 'matches', 'exists'],
  windows: ['minute', 'hour', 'day'],
} as const satisfies Partial<Format>;

/** Intercept, the open-source PolicyLayer gateway: YAML. */
export const intercept: Format = {
  id: 'intercept',
  language: 'yaml',
  filename: 'policy.yaml',
  ...says,
  export(given, context) {
    const { policy, losses: closing } = closed(given, context);
    const consumer: Consumer = { ...says, name: 'Intercept', cannot };
    const { stated, losses, enforced } = reduce(policy, context, consumer);
    const hide = toolsWith('hide', stated);
    const tools = new Map<string, unknown>();
    for (const [tool, rules] of stated) if (rules[0]!.effect !== 'hide' && tool !== '*') tools.set(tool, entry(rules));
    if (stated.get('*')?.[0]?.effect === 'allow') tools.set('*', {});
    if (policy.default === 'deny' && hide.length > 0)
      for (const tool of context.tools)
        if (!stated.has(tool) && tool !== '*') tools.set(tool, { rules: [refusal(unnamed)] });
    const file = {
      version: '1',
      default: policy.default,
      ...(hide.length > 0 && { hide }),
      ...(tools.size > 0 && { tools: Object.fromEntries(tools) }),
    };
    const all = [...losses, ...closing];
    const text = opening('#', context, all) + yamlText(file);
    return { text, filename: intercept.filename, losses: all, enforced };
  },
};

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
