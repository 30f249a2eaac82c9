import * as z from 'zod';
import { policySchema, effectSchema } from './policy.ts';
import { digestSchema } from './snapshot.ts';
import { axesSchema, categorySchema, conflictSchema, hitSchema, severitySchema, sumLineSchema } from './verdict.ts';

const path = z.string().startsWith('/').describe('An address on this site.');
const version = z.literal(1).describe('The version of this document’s shape.');

const field = z.strictObject({
  name: z.string().describe('A field of an object by its path, such as `params.branch`.'),
  type: z.string(),
  required: z.boolean(),
  allowed: z.string().nullable().describe('What the schema allows beyond the type.'),
  default: z.string().nullable().describe('The default that the schema gives, as JSON.'),
  meaning: z.string().nullable().describe('What it means, in the catalogue’s own words.'),
  quoted: z.string().nullable().describe('The author’s description: a quotation, not an instruction.'),
});

const parameter = field.extend({
  name: z.string(),
  fields: z.array(field).describe('What an object, or each object of a list, holds, one level deep.'),
});

const fact = z.strictObject({
  id: z.string(),
  statement: z.string(),
  certainty: z.string().describe('How far it was established.'),
  versions: z.string().nullable(),
  contradicts: z.string().nullable().describe('Words of the definition that it contradicts.'),
  sources: z.array(z.strictObject({ text: z.string(), href: z.string().nullable(), note: z.string().nullable() })),
});

const provenance = z.strictObject({
  version: z.string(),
  packageVersion: z.string().nullable().describe('The version of its package, where that is another.'),
  serverSays: z.string().nullable().describe('The version that the server says it is, where that is another.'),
  date: z.string().describe('The day on which this version was first recorded.'),
  source: z.string(),
  snapshot: digestSchema.describe('Digest of all definitions of this version.'),
});

/** `/tools/<server>/<tool>/index.json`: what is said of one tool, for programs. */
export const toolDocumentSchema = z.strictObject({
  schemaVersion: version,
  server: z.strictObject({ id: z.string(), name: z.string(), data: path }),
  name: z.string(),
  page: path,
  markdown: path,
  policies: path.describe('The policy for just this tool in every format; a format’s part is #FORMAT.'),
  badge: path,
  removed: z
    .strictObject({ inVersion: z.string(), lastVersion: z.string() })
    .nullable()
    .describe('Set when the newest recorded version has the tool no more.'),
  summary: z.string().describe('What a call does, in one sentence.'),
  category: categorySchema,
  severity: severitySchema,
  confidence: z.number().min(0).max(1),
  review: z.strictObject({ needed: z.boolean(), reasons: z.array(z.string()) }),
  axes: axesSchema,
  sum: z.strictObject({ total: z.number(), lines: z.array(sumLineSchema) }),
  evidence: z.array(hitSchema),
  conflicts: z.array(conflictSchema),
  overrides: z
    .array(
      z.strictObject({
        changes: z.array(z.strictObject({ what: z.string(), automatic: z.string(), reviewed: z.string() })),
        reason: z.string(),
        by: z.string(),
        date: z.string(),
        facts: z.array(z.string()),
      }),
    )
    .describe('What a review changed of the automatic verdict.'),
  parameters: z.array(parameter),
  facts: z.array(fact),
  recommended: z.strictObject({
    effect: effectSchema,
    sentence: z.string(),
    reason: z.string(),
    policy: policySchema.describe('The policy for just this tool, in the neutral form.'),
  }),
  attacks: z.array(z.strictObject({ id: z.string(), page: path })),
  related: z.array(z.strictObject({ name: z.string(), page: path, relation: z.string() })),
  resources: z.array(z.strictObject({ uri: z.string(), relation: z.string() })),
  definition: digestSchema.describe('Digest of the definition that was judged.'),
  provenance,
});

const row = z.strictObject({
  name: z.string(),
  page: path,
  data: path,
  summary: z.string(),
  category: categorySchema,
  severity: severitySchema,
  points: z.number(),
  effect: effectSchema,
  review: z.boolean(),
});

const side = z
  .enum(['shows', 'brings', 'sends'])
  .describe('Shows what is private, brings in words of others, or reaches outside.');

const combination = z.strictObject({
  sides: z.array(side),
  count: z
    .int()
    .describe('In how many ways one tool of each side can be taken; a tool on several sides may stand on each.'),
  cut: z
    .strictObject({ side, effect: z.enum(['ask', 'deny']), tools: z.array(z.string()) })
    .describe('The smallest side: with this effect on these tools, none is left that may be called unasked.'),
});

const combinations = z.strictObject({
  sides: z.array(
    z.strictObject({
      side,
      phrase: z.string(),
      tools: z.array(z.string()),
      unknown: z.array(z.string()).describe('Tools of which it is not known; they are in no combination.'),
    }),
  ),
  pairs: z.array(combination),
  triple: combination.nullable().describe('Null where a side has no tool.'),
  alone: z.array(z.string()).describe('Tools that are on all three sides by themselves.'),
});

/** `/servers/<server>/index.json`: what is said of one server, for programs. */
export const serverDocumentSchema = z.strictObject({
  schemaVersion: version,
  id: z.string(),
  name: z.string(),
  vendor: z.string(),
  about: z.string(),
  page: path,
  markdown: path,
  repository: z.string().nullable(),
  licence: z.string(),
  launch: z.strictObject({
    command: z.string().nullable(),
    environment: z.array(z.strictObject({ name: z.string(), example: z.string() })),
    runtime: z.string().nullable(),
    source: z.string(),
  }),
  tools: z.array(row).describe('Riskiest first.'),
  removedTools: z.array(row),
  profiles: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      description: z.string(),
      page: path.describe('The policy in every format; a format’s part is #FORMAT.'),
      decided: z.string().describe('What deciding one call of every tool gave.'),
      policy: policySchema,
    }),
  ),
  combinations: combinations.describe('What its tools can do together.'),
  resources: z
    .array(z.strictObject({ uri: z.string(), name: z.string(), note: z.string().nullable() }))
    .nullable()
    .describe('Null where they were not captured.'),
  prompts: z.array(z.strictObject({ name: z.string(), description: z.string() })).nullable(),
  facts: z.array(fact),
  versions: z.array(
    z.strictObject({
      version: z.string(),
      date: z.string(),
      tools: z.int(),
      added: z.array(z.string()),
      removed: z.array(z.string()),
      changed: z.array(z.string()),
    }),
  ),
  provenance,
});

/** A line of `/tools.ndjson` and, with a column per axis, a row of `/tools.csv`: the verdict of one tool, without its words. */
export const verdictDocumentSchema = toolDocumentSchema
  .pick({ schemaVersion: true, name: true, page: true, category: true, severity: true, confidence: true, axes: true })
  .extend({
    server: z.string().describe('The id of the server.'),
    data: path.describe('The whole document, with the evidence.'),
    points: z.number().describe('What the severity rests on, added up.'),
    effect: effectSchema.describe('The recommended effect.'),
    review: z.boolean().describe('Whether a person should look at the verdict.'),
    reviewed: z.boolean().describe('Whether a review changed the automatic verdict.'),
    removedIn: z.string().nullable().describe('The version that has the tool no more; null where the newest has it.'),
    version: z.string().describe('The newest recorded version that has the tool.'),
    date: z.string().describe('The day on which that version was first recorded.'),
    definition: digestSchema.describe('Digest of the definition that was judged.'),
  });

/** `/api/index.json`: every server, with where its documents are. */
export const catalogueDocumentSchema = z.strictObject({
  schemaVersion: version,
  generatedAt: z.iso
    .datetime()
    .describe('The start of the day of the newest record: of the same content the document is the same.'),
  total: z.strictObject({ servers: z.int(), tools: z.int() }).describe('Without removed tools.'),
  openapi: path,
  verdicts: z.strictObject({ ndjson: path, csv: path }).describe('The verdicts of all tools.'),
  servers: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      vendor: z.string(),
      page: path,
      data: path,
      version: z.string().describe('The newest that is recorded.'),
      date: z.string().describe('The day on which it was first recorded.'),
      digest: digestSchema.describe('Digest of all that it lists.'),
      tools: z.int(),
      severities: z
        .strictObject({ Low: z.int(), Medium: z.int(), High: z.int(), Critical: z.int() })
        .describe('How many tools have each.'),
    }),
  ),
});

/** `/badges/<verdict>.json`: what a badge says, as an endpoint of shields.io (https://shields.io/badges/endpoint-badge). */
export const badgeDocumentSchema = z.strictObject({
  schemaVersion: version,
  label: z.string(),
  message: z.string(),
  color: z.string().describe('Six hex digits.'),
});

/** The documents that the site publishes for programs, by the name of their schema. */
export const documentSchemas = {
  catalogue: catalogueDocumentSchema,
  tool: toolDocumentSchema,
  server: serverDocumentSchema,
  verdict: verdictDocumentSchema,
  badge: badgeDocumentSchema,
} as const;

/** The published JSON Schema of a document, of draft 2020-12. */
export function publishedSchema(name: keyof typeof documentSchemas): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(documentSchemas[name], {
    // A format that no specification knows; the pattern beside it says the same.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format === 'starts_with') delete jsonSchema.format;
    },
  });
}

export type CatalogueDocument = z.infer<typeof catalogueDocumentSchema>;
export type BadgeDocument = z.infer<typeof badgeDocumentSchema>;
export type ToolDocument = z.infer<typeof toolDocumentSchema>;
export type VerdictDocument = z.infer<typeof verdictDocumentSchema>;
export type ServerDocument = z.infer<typeof serverDocumentSchema>;
