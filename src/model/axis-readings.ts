import * as z from 'zod';
import { agreementSchema } from './readings.ts';
import { axes, keys, type AxisName } from './vocabulary.ts';

/** The axes that are read as labels, besides category and severity. */
export const readAxes = ['outside', 'content'] as const satisfies readonly AxisName[];

const counts = <V extends string>(values: Readonly<Record<V, unknown>>) => {
  const value = z.enum(keys(values));
  return z
    .array(
      z.strictObject({
        first: value.describe('What the first reader said.'),
        second: value.describe('What the second said, who did not see the first.'),
        verdict: value.describe('What the verdict says.'),
        quoted: z.boolean().describe('True where words of the definition show the value of the verdict.'),
        tools: z.int().min(1).describe('Of how many tools.'),
      }),
    )
    .min(1);
};

/** `content/labels/axes.yaml`: what two readers and the verdicts say of two axes of a draw. Authored. */
export const axisReadingsSchema = z.array(
  z.strictObject({
    batch: z.int().min(1).describe('The number of the draw.'),
    commit: z.string().describe('Whose rules gave the verdicts.'),
    outside: counts(axes.outside.values),
    content: counts(axes.content.values),
  }),
);

const share = z.number().min(0).max(1);

/** How the verdicts of one axis meet the labels of a draw. */
export const axisFiguresSchema = z.strictObject({
  batch: z.int(),
  commit: z.string(),
  axis: z.enum(readAxes),
  agreement: agreementSchema.describe('How far the two readers agree, over all tools.'),
  tools: z.int().describe('Those on which both readers say the same, and that it is known.'),
  known: share.describe('Of these, those of which the verdict says something.'),
  quoted: share.describe('Of these, those of which words of the definition show it.'),
  right: share.describe('Of those of which the verdict says something, those where it says what both readers say.'),
});

export type AxisReadings = z.infer<typeof axisReadingsSchema>[number];
export type AxisFigures = z.infer<typeof axisFiguresSchema>;
