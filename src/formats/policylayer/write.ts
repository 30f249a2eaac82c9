import type { Policy } from '../../model/index.ts';
import type { ExportContext, Exported, Says } from '../format.ts';
import { closing } from '../write/closed.ts';
import type { Consumer } from '../write/fit.ts';
import { jsonText } from '../write/json-text.ts';
import { reduce } from '../write/reduce.ts';

export const says = {
  consumer: 'PolicyLayer',
  effects: ['hide', 'deny', 'limit', 'allow'],
  operators: [],
  windows: ['minute'],
} as const satisfies Says;

/** The hosted PolicyLayer gateway: JSON. Only the fields that are documented well enough to rely on. */
export function write(given: Policy, context: ExportContext): Exported {
  const { policy, losses: turned } = closing(given, context);
  const consumer: Consumer = {
    ...says,
    cannot: ({ tool, effect }) => {
      if (tool === '*' && effect !== 'deny') return 'reads the name * as every tool';
      if (effect === 'deny' && policy.default === 'allow') return 'refuses by name only what it hides';
      return undefined;
    },
  };
  const { stated, losses, enforced } = reduce(policy, context, consumer);
  const hide: string[] = [];
  const tools: [string, unknown][] = [];
  for (const [tool, rules] of stated) {
    const { effect } = rules[0]!;
    if (effect === 'hide') hide.push(tool);
    if (effect === 'allow') tools.push([tool, {}]);
    if (effect === 'limit')
      tools.push([
        tool,
        {
          limits: rules.map(({ limit }) => ({
            counter: `${tool}_per_${limit!.per}`,
            window: limit!.per,
            max: limit!.max,
            scope: 'grant',
          })),
        },
      ]);
  }
  const file = {
    version: '1',
    default: enforced.default,
    ...(hide.length > 0 && { hide }),
    ...(tools.length > 0 && { tools: Object.fromEntries(tools) }),
  };
  return {
    text: jsonText(file),
    losses: [...losses, ...turned],
    enforced,
  };
}
