import * as z from 'zod/mini';
import { operators, valueTypes } from '../../model/index.ts';

const condition = z
  .strictObject({ path: z.string().check(z.minLength(1)), op: z.enum(operators), value: z.json() })
  .check(z.refine(({ op, value }) => valueTypes[op]?.is(value) ?? true));
const limit = z.strictObject({ max: z.int().check(z.gte(1)), per: z.enum(['minute', 'hour', 'day']) });

/** The neutral policy, as the gateway takes it. */
export const shape = z.strictObject({
  version: z.literal(1),
  default: z.enum(['allow', 'deny']),
  rules: z.array(
    z
      .strictObject({
        server: z.string().check(z.minLength(1)),
        tool: z.string().check(z.minLength(1)),
        effect: z.enum(['hide', 'deny', 'ask', 'limit', 'allow']),
        when: z.optional(z.array(condition).check(z.minLength(1))),
        limit: z.optional(limit),
        reason: z.string(),
      })
      .check(
        z.refine(({ effect, limit: given }) => (effect === 'limit') === (given !== undefined)),
        z.refine(({ effect, when }) => effect !== 'hide' || when === undefined),
      ),
  ),
});
