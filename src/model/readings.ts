import * as z from 'zod';
import { categorySchema, severitySchema } from './verdict.ts';

const pairs = <T extends z.ZodType>(label: T) =>
  z
    .array(
      z.strictObject({
        first: label.nullable().describe('What the first reading said; null where it could not decide.'),
        second: label.nullable().describe('What the second said, which was not to look at the first.'),
        tools: z.int().min(1).describe('Of how many tools.'),
      }),
    )
    .min(1);

/** `content/labels/readings.yaml`: how the two readings of a draw met, before their differences were decided. Authored. */
export const readingsSchema = z.array(
  z.strictObject({
    batch: z.int().min(1).describe('The number of the draw whose definitions were read twice.'),
    categories: pairs(categorySchema),
    severities: pairs(severitySchema),
  }),
);

/** How far two readings of the same definitions agree. */
export const agreementSchema = z.strictObject({
  tools: z.int().min(1),
  same: z.number().min(0).max(1).describe('The share of tools with the same label twice.'),
  kappa: z
    .number()
    .min(-1)
    .max(1)
    .nullable()
    .describe('Cohen’s kappa: agreement beyond chance; null where both readings gave one label throughout.'),
});

export type Readings = z.infer<typeof readingsSchema>[number];
export type Agreement = z.infer<typeof agreementSchema>;
