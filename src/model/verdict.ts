import * as z from 'zod';
import { digestSchema } from './snapshot.ts';
import { type Axes, axes, axisNames, categoryNames, keys, severityNames } from './vocabulary.ts';

export const categorySchema = z.enum(categoryNames);
export const severitySchema = z.enum(severityNames);

const axisShape = Object.fromEntries(axisNames.map((name) => [name, z.enum(keys(axes[name].values))]));
/** One value per axis. */
export const axesSchema = z.strictObject(axisShape) as unknown as z.ZodType<Axes>;
/** Values for some of the axes. */
export const someAxesSchema = z.strictObject(axisShape).partial() as unknown as z.ZodType<Partial<Axes>>;

/** A rule's hit: this span, in this field, supports this effect or axis value, with this weight. */
export const hitSchema = z.strictObject({
  rule: z.string().describe('The id of the rule.'),
  field: z.string().describe('JSON pointer into the definition, or into the sibling named by `tool`.'),
  start: z.int().min(0).describe('Offset of the first UTF-16 code unit in the string at `field`.'),
  end: z.int().min(0).describe('Offset after the last UTF-16 code unit.'),
  text: z.string().describe('The exact substring.'),
  supports: z.string().describe('A category, or `axis=value`.'),
  weight: z.number().describe('How strongly, 0 to 1.'),
  tool: z.string().optional().describe('The sibling tool in whose definition the span stands.'),
});

/** One line of the severity sum. */
export const sumLineSchema = z.strictObject({
  points: z.number(),
  why: z.string().describe('A phrase that says what the points are for.'),
  rule: z.string().optional().describe('The rule that decided the line; none for an absence or a floor.'),
});

/** Where the definition, its hints and the evidence contradict each other. */
export const conflictSchema = z.strictObject({
  between: z.tuple([z.string(), z.string()]).describe('The two sides, such as /annotations/readOnlyHint and a rule.'),
  message: z.string().describe('What contradicts what, as a plain sentence.'),
});

/** What the classifier says of one tool. */
export const verdictSchema = z.strictObject({
  name: z.string().describe('The name of the tool.'),
  category: categorySchema,
  severity: severitySchema,
  confidence: z.number().min(0).max(1),
  review: z.strictObject({ needed: z.boolean(), reasons: z.array(z.string()) }),
  axes: axesSchema,
  sum: z.array(sumLineSchema),
  evidence: z.array(hitSchema),
  conflicts: z.array(conflictSchema),
});

/** `verdicts.json`: the verdict of every tool of every snapshot, newest definition first. Computed. */
export const verdictsFileSchema = z.strictObject({
  format: z.literal(1),
  server: z.string(),
  tools: z.array(
    z.strictObject({
      name: z.string(),
      history: z
        .array(
          z.strictObject({
            versions: z.array(z.string()).min(1).describe('The snapshots that hold this definition, oldest first.'),
            definition: digestSchema,
            verdict: verdictSchema.omit({ name: true }),
          }),
        )
        .min(1)
        .describe('One entry per distinct definition, newest first; all by the same rules.'),
    }),
  ),
});

export type Hit = z.infer<typeof hitSchema>;
export type SumLine = z.infer<typeof sumLineSchema>;
export type Conflict = z.infer<typeof conflictSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type VerdictsFile = z.infer<typeof verdictsFileSchema>;
