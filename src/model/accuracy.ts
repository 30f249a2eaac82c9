import * as z from 'zod';
import { axisFiguresSchema } from './axis-readings.ts';
import { agreementSchema } from './readings.ts';
import { dateSchema, digestSchema } from './snapshot.ts';
import { categorySchema, severitySchema } from './verdict.ts';

/** `content/labels/<server>.json`: what people say about recorded definitions. Authored. */
export const labelsFileSchema = z.strictObject({
  server: z.string().describe('The id of a catalogued server.'),
  date: dateSchema.describe('When the labels were last changed.'),
  tools: z
    .array(
      z.strictObject({
        tool: z.string(),
        definition: digestSchema.describe('The digest of the definition that was read.'),
        category: categorySchema,
        severities: z.array(severitySchema).min(1).describe('The severities that a careful reader could defend.'),
      }),
    )
    .min(1),
});

/** `content/labels/disputed.yaml`: labels of others that we hold to be wrong. Authored. */
export const disputedSchema = z.array(
  z.strictObject({
    set: z.string().describe('The id of the set of labels.'),
    server: z.string(),
    tool: z.string(),
    label: z.string().describe('What the label says.'),
    reason: z.string().describe('Why we hold it to be wrong.'),
  }),
);

/** `content/labels/remains.yaml`: what remains between verdicts and labels, and why. Authored. */
export const remainsSchema = z.array(
  z.strictObject({
    set: z.string().describe('The id of the set of labels.'),
    what: z.string(),
    why: z.string(),
  }),
);

const share = z.number().min(0).max(1);
const interval = z.tuple([share, share]).describe('95 %, by resampling whole servers.');
const figure = z.strictObject({ value: share, interval });
const table = z
  .array(z.strictObject({ label: z.string(), verdict: z.string(), tools: z.int() }))
  .describe('How many tools with this label got this verdict.');

const readFigures = z.strictObject({
  tools: z.int(),
  right: figure.describe('Verdict and label agree on whether a call only reads.'),
  macroF1: figure,
  unsafe: figure.describe('Of the tools that are no reads, those called Read without asking for a review.'),
  unsafeWithReview: figure.describe('The same, with those that asked for a review.'),
  perServer: share.describe('Mean of the shares of right verdicts of each server.'),
  table,
});

const categoryFigures = z.strictObject({
  tools: z.int(),
  right: figure,
  macroF1: figure.describe('Mean over the categories that the labels hold.'),
  perServer: share,
  categories: z.array(
    z.strictObject({ category: categorySchema, tools: z.int(), precision: share, recall: share, f1: share }),
  ),
  table,
});

const severityFigures = z.strictObject({
  tools: z.int(),
  exact: figure,
  near: figure.describe('At most one band away.'),
  table,
});

const figuresSchema = z.strictObject({
  read: readFigures,
  category: categoryFigures.optional(),
  severity: severityFigures.optional(),
  review: figure.describe('Tools for which a review was asked.'),
});

/** What was measured on one set of labels. */
export const accuracySetSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['hints', 'categories', 'access-levels', 'own']),
  about: z.string().describe('Whose labels these are, and of what.'),
  date: dateSchema.optional(),
  tools: z.int(),
  servers: z.int(),
  labels: digestSchema.describe('Digest of the labels.'),
  rules: digestSchema
    .optional()
    .describe('Digest of what decides in the rules that were measured; none where the labels are committed as well.'),
  figures: figuresSchema,
  spans: share.describe('Verdicts with a verbatim span, of those not marked as without evidence.'),
  calibration: z.array(z.strictObject({ from: share, to: share, tools: z.int(), right: share })),
});

const readTwice = z.strictObject({ categories: agreementSchema, severities: agreementSchema });

const scoredOnce = {
  batch: z.int(),
  servers: z.int(),
  commit: z.string(),
  rules: digestSchema,
  figures: figuresSchema,
};

/** What the batches give that were scored before anybody read their errors. */
export const curveSchema = z.strictObject({
  batches: z.array(z.strictObject(scoredOnce)),
  pooled: figuresSchema.optional().describe('All scored batches together.'),
  unseen: figuresSchema
    .optional()
    .describe('The batches and all later draws of servers that no set of labels held, together: the headline.'),
  recent: figuresSchema
    .optional()
    .describe('The last three of those draws together, each with the rules of its day; missing where there are fewer.'),
  tuned: figuresSchema.optional().describe('The same tools with the rules of today, tuned on them since.'),
  later: z
    .array(
      z.strictObject({
        title: z.string(),
        what: z.string(),
        showed: z.string().optional().describe('What its errors were.'),
        unseen: z.boolean().default(false).describe('True: its servers stood in no set of labels.'),
        agreement: readTwice.optional().describe('How far its two readings agree, where it was read twice.'),
        ...scoredOnce,
      }),
    )
    .default([])
    .describe('Drawn after the batches and scored once as well.'),
  agreement: readTwice.optional().describe('The same of all draws that were read twice, together.'),
});

/** `content/accuracy.json`: how well the classifier agrees with labels. Computed. */
export const accuracySchema = z.strictObject({
  format: z.literal(1),
  curve: curveSchema,
  axes: z.array(axisFiguresSchema).default([]).describe('Two axes, on draws whose readers labelled them as well.'),
  sets: z.array(accuracySetSchema),
  unusedRules: z.array(z.string()).describe('Rules that fired on no recorded or labelled tool.'),
  disputed: disputedSchema,
  remains: remainsSchema,
});

export type LabelsFile = z.infer<typeof labelsFileSchema>;
export type Disputed = z.infer<typeof disputedSchema>[number];
export type Remaining = z.infer<typeof remainsSchema>[number];
export type Accuracy = z.infer<typeof accuracySchema>;
export type AccuracySet = z.infer<typeof accuracySetSchema>;
export type AccuracyCurve = Accuracy['curve'];
export type AccuracyFigures = AccuracySet['figures'];
