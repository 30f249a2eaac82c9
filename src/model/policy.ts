import * as z from 'zod';
import { jsonSchema } from './json-schema.ts';
import { operators, valueTypes } from './operator.ts';
import { effectNames } from './vocabulary.ts';

export const effectSchema = z.enum(effectNames);

/** One condition on an argument. A missing argument, or one of another type, makes it false (`exists` apart). */
export const conditionSchema = z
  .strictObject({
    path: z
      .string()
      .min(1)
      .describe('Argument name, or names joined by dots through objects. A name that holds a dot cannot be given.'),
    op: z.enum(operators).describe('matches is unanchored RE2; exists counts null as missing.'),
    value: jsonSchema.describe('Compared strictly: 5 is not "5". For in and not_in a list; for exists a boolean.'),
  })
  .superRefine((condition, context) => {
    const type = valueTypes[condition.op];
    if (type && !type.is(condition.value))
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: `${condition.op} takes ${type.name}`,
        input: condition.value,
      });
  });

/** At most `max` calls in a fixed calendar window, UTC, counted per server and tool. */
export const limitSchema = z.strictObject({
  max: z.int().min(1),
  per: z.enum(['minute', 'hour', 'day']),
});

/** What happens to calls of one tool. */
export const policyRuleSchema = z
  .strictObject({
    server: z.string().min(1),
    tool: z.string().min(1).describe('The exact name.'),
    effect: effectSchema,
    when: z.array(conditionSchema).min(1).optional().describe('All must hold for the rule to apply.'),
    limit: limitSchema.optional().describe('For the effect limit.'),
    reason: z.string(),
  })
  .refine((rule) => (rule.effect === 'limit') === (rule.limit !== undefined), {
    message: 'the effect limit needs a limit, and no other effect takes one',
    path: ['limit'],
  })
  .refine((rule) => rule.effect !== 'hide' || rule.when === undefined, {
    message: 'hide takes no conditions, since a tool is listed before it is called; deny does',
    path: ['when'],
  });

/** The neutral policy, from which every format is exported. */
export const policySchema = z.strictObject({
  version: z.literal(1),
  default: z.enum(['allow', 'deny']).describe('For tools that no rule names.'),
  rules: z.array(policyRuleSchema),
});

export type Condition = z.infer<typeof conditionSchema>;
export type Limit = z.infer<typeof limitSchema>;
export type PolicyRule = z.infer<typeof policyRuleSchema>;
export type Policy = z.infer<typeof policySchema>;

/** A call as a policy sees it. */
export interface Call {
  server: string;
  tool: string;
  arguments: unknown;
}
