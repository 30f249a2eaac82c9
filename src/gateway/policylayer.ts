import * as z from 'zod';
import { isObject, parse, pointer } from '../model/core.ts';

const window = z.enum(['minute', 'hour', 'day']);
const limitSchema = z.strictObject({
  counter: z.string().min(1),
  window,
  max: z.int().min(1),
  scope: z.string().optional(),
});
const limitsSchema = z.strictObject({ limits: z.array(limitSchema).optional() });

/** The fields of the hosted dialect whose meaning is documented. */
const fileSchema = z.strictObject({
  version: z.literal('1'),
  description: z.string().optional(),
  default: z.enum(['allow', 'deny']).optional(),
  hide: z.array(z.string()).optional(),
  tools: z.custom<Record<string, unknown>>(isObject, 'is not an object').optional(),
  all_tools: limitsSchema.optional(),
});

/** True for a policy that has fields of the hosted PolicyLayer gateway, which Intercept would drop. */
export function isHosted(policy: object): boolean {
  const tools: unknown = 'tools' in policy ? policy.tools : undefined;
  const entries = typeof tools === 'object' && tools !== null ? Object.values(tools) : [];
  const own = ['limits', 'require', 'deny_if'];
  return (
    'all_tools' in policy ||
    entries.some((tool) => typeof tool === 'object' && tool !== null && own.some((key) => key in tool))
  );
}

/**
 * The same policy in the Intercept dialect: each limit becomes a rate limit.
 * Throws InputError for fields without a documented meaning.
 */
export function fromHosted(policy: unknown, file: string): unknown {
  const { tools = {}, all_tools, ...rest } = parse(fileSchema, policy, file);
  const entries = Object.entries(tools).map(([tool, entry]) => {
    const { limits } = parse(limitsSchema, entry, `${file}#${pointer('tools', tool)}`);
    return [tool, rulesOf(limits)];
  });
  return { ...rest, tools: Object.fromEntries(all_tools ? [...entries, ['*', rulesOf(all_tools.limits)]] : entries) };
}

function rulesOf(limits: z.infer<typeof limitsSchema>['limits'] = []): object {
  if (limits.length === 0) return {};
  return { rules: limits.map((limit) => ({ name: limit.counter, rate_limit: `${limit.max}/${limit.window}` })) };
}
