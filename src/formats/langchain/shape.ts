import * as z from 'zod/mini';
import { operators, valueTypes } from '../../model/index.ts';

const effect = z.enum(['hide', 'deny', 'ask', 'allow']);
const condition = z
  .strictObject({ path: z.string().check(z.minLength(1)), op: z.enum(operators), value: z.json() })
  .check(z.refine(({ op, value }) => valueTypes[op]?.is(value) ?? true));

/** The data of the module, on which its code relies: a value of another kind is an error in Python, or lets a call pass. */
export const shape = z.strictObject({
  default: z.strictObject({ effect, reason: z.string() }),
  rules: z.array(
    z.strictObject({
      tool: z.string().check(z.minLength(1)),
      effect,
      when: z.optional(z.array(condition).check(z.minLength(1))),
      reason: z.string(),
    }),
  ),
});
