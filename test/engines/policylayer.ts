import * as z from 'zod';
import { parse } from '../../src/model/index.ts';
import type { Engine } from './agreement.ts';

const file = z.strictObject({
  version: z.literal('1'),
  default: z.enum(['allow', 'deny']),
  hide: z.array(z.string()).optional(),
  tools: z.looseObject({}).optional(),
});
const limit = z.strictObject({
  counter: z.string(),
  window: z.literal('minute'),
  max: z.int(),
  scope: z.literal('grant'),
});
const entry = z.strictObject({ limits: z.array(limit).optional() });

/** The documented reading of the hosted dialect: hide, then the default for what is not a key of tools, then limits. */
export const policylayerEngine: Engine = (text) => {
  const value = JSON.parse(text);
  const policy = parse(file, value, 'policy.json');
  const tools = new Map(Object.entries(value.tools ?? {}).map(([name, tool]) => [name, parse(entry, tool, name)]));
  const counters = new Map<string, number>();
  return ({ tool }) => {
    if (policy.hide?.some((name) => name === tool || name === '*')) return 'hide';
    if (!tools.has(tool)) return policy.default;
    const limits = tools.get(tool)!.limits ?? [];
    if (limits.some(({ counter, max }) => (counters.get(counter) ?? 0) >= max)) return 'deny';
    for (const { counter } of limits) counters.set(counter, (counters.get(counter) ?? 0) + 1);
    return limits.length > 0 ? 'limit' : 'allow';
  };
};
