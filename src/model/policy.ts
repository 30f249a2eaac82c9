import * as z from 'zod';
import { jsonSchema } from './json.ts';
import { effectNames } from './vocabulary.ts';

export const effectSchema = z.enum(effectNames);

export const operators = [
  'eq',
  'neq',
  'in',
  'not_in',
  'lt',
  'lte',
  'gt',
  'gte',
  'matches',
  'contains',
  'exists',
] as const;

/** The type of value that an operator takes, where it is not any value. */
const valueTypes: Partial<Record<(typeof operators)[number], { name: string; is: (value: unknown) => boolean }>> = {
  in: { name: 'a list with at least one value', is: (value) => Array.isArray(value) && value.length > 0 },
  not_in: { name: 'a list with at least one value', is: (value) => Array.isArray(value) && value.length > 0 },
  lt: { name: 'a number', is: (value) => typeof value === 'number' },
  lte: { name: 'a number', is: (value) => typeof value === 'number' },
  gt: { name: 'a number', is: (value) => typeof value === 'number' },
  gte: { name: 'a number', is: (value) => typeof value === 'number' },
  matches: { name: 'a regular expression (RE2) as text', is: (value) => typeof value === 'string' },
  exists: { name: 'true or false', is: (value) => typeof value === 'boolean' },
};

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

export type Operator = (typeof operators)[number];
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
