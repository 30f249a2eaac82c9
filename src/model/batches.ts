import * as z from 'zod';
import { digestSchema } from './snapshot.ts';
import { categorySchema, severitySchema } from './verdict.ts';

/** `content/labels/batches.yaml`: which labelled servers are scored before anybody reads their errors. Authored. */
export const batchesSchema = z.strictObject({
  seed: z.int().describe('What the draw starts from; the same seed always gives the same batches.'),
  size: z.int().min(1).describe('Servers in a batch.'),
  of: z.array(z.string()).min(1).describe('The servers from which the batches are drawn, unread when they were drawn.'),
  batches: z.array(z.array(z.string()).min(1)).describe('The batches that the seed gives, in the order of reading.'),
  older: z.array(z.string()).describe('Sets labelled before the conventions of the severities: only reported.'),
});

/** `content/labels/later.yaml`: tools that were drawn after the batches, from what no set of labels held. Authored. */
export const laterSchema = z.array(
  z.strictObject({
    batch: z.int().min(1).describe('The number of its score, behind those of the batches of servers.'),
    title: z.string().describe('What its tools are, as the head of a column.'),
    what: z.string().describe('What the draw was made from, and how far it is unread.'),
    unseen: z.boolean().default(false).describe('True: no set of labels held any of its servers.'),
    showed: z.string().optional().describe('What its errors were, as they were read after it was scored.'),
    seed: z.int().describe('What the draw starts from.'),
    most: z.int().min(1).describe('Tools of one server at most.'),
    of: z.record(z.string(), z.array(z.string()).min(1)).describe('The names to draw from, by server.'),
  }),
);

/** What one label and one verdict said, and of how many tools of a server; null where the label is open. */
const outcomeSchema = z.strictObject({
  set: z.string().describe('The id of the set of labels.'),
  server: z.string(),
  label: z.strictObject({ category: categorySchema.nullable(), severity: severitySchema.nullable() }),
  verdict: z.strictObject({ category: categorySchema, severity: severitySchema, review: z.boolean() }),
  tools: z.int().min(1),
});

/** `content/labels/batches/<n>.json`: the one scoring of a batch before its errors were read. Captured once. */
export const batchScoreSchema = z.strictObject({
  batch: z.int().min(1),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .describe('The commit whose rules and code were scored.'),
  rules: digestSchema.describe('Digest of the rules at that commit.'),
  labels: digestSchema.describe('Digest of the labels of the batch.'),
  outcomes: z.array(outcomeSchema),
});

export type Batches = z.infer<typeof batchesSchema>;
export type Later = z.infer<typeof laterSchema>[number];
export type BatchScore = z.infer<typeof batchScoreSchema>;
export type BatchOutcome = BatchScore['outcomes'][number];
