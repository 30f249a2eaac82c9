import type { Consumer } from './fit.ts';
import type { Format } from './format.ts';
import { closed } from './closed.ts';
import { reduce } from './reduce.ts';

const says = {
  effects: ['hide', 'deny', 'limit', 'allow'],
  operators: [],
  windows: ['minute'],
} as const satisfies Partial<Format>;

/** The hosted PolicyLayer gateway: JSON. Only the fields that are documented well enough to rely on. */
export const policylayer: Format = {
  id: 'policylayer',
  language: 'json',
  filename: 'policy.json',
  ...says,
  export(given, context) {
    const { policy, losses: closing } = closed(given, context);
    const consumer: Consumer = {
      ...says,
      name: 'PolicyLayer',
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
      text: `${JSON.stringify(file, null, 2)}\n`,
      filename: policylayer.filename,
      losses: [...losses, ...closing],
      enforced,
    };
  },
};
