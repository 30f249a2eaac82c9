import * as z from 'zod';
import { conditionSchema } from './policy.ts';
import { idSchema } from './server.ts';
import { dateSchema, digestSchema } from './snapshot.ts';
import { axisNames, keys } from './vocabulary.ts';
import { categorySchema, severitySchema, someAxesSchema } from './verdict.ts';

/** Where a statement was read: in source code, in a published package, or in a document. */
export const citationSchema = z.union([
  z.strictObject({
    registry: z.enum(['npm', 'pypi']),
    package: z.string().describe('Its name in the registry.'),
    version: z.string().describe('The exact version that was read.'),
    path: z.string().describe('The file within the package.'),
    where: z.string().describe('Function, lines or section.'),
    note: z.string().optional(),
  }),
  z.strictObject({
    repository: z.string().describe('Owner and name.'),
    commit: z.string(),
    path: z.string().optional(),
    where: z.string().optional().describe('Function, lines or section.'),
    note: z.string().optional(),
  }),
  z.strictObject({ url: z.url(), title: z.string(), note: z.string().optional() }),
]);

const toolNames = z.union([z.literal('*'), z.array(z.string()).min(1)]);

/** What a finding is of, by the id that `reviews.yaml` gives it. */
export const findingKinds = {
  hint: 'A hint that misleads',
  acts: 'Several acts behind one name',
  code: 'Code that is run',
  environment: 'Environment or secrets passed on',
  guard: 'A guard that does not hold',
  reach: 'More than it says',
  undo: 'No way back',
  sent: 'Data sent elsewhere',
} as const;

/** Why a fact is told among the findings, and what the author of the server can do about it. */
export const findingSchema = z.strictObject({
  kind: z.enum(keys(findingKinds)),
  chosen: z.string().describe('Why this one, of all that was read: whom it hurts and how.'),
  change: z.string().describe('What the author could change.'),
  says: z
    .array(
      z.strictObject({
        field: z.string().describe('JSON pointer into the definition.'),
        text: z.string().describe('Words that stand there, verbatim; of a hint, true or false.'),
      }),
    )
    .min(1)
    .describe('What the definition of each of its tools says of it.'),
});

/** What a person established about tools beyond their definitions. */
export const factSchema = z.strictObject({
  id: idSchema.describe('Unique within the server.'),
  tools: toolNames.describe('The tools it is about, or "*" for the whole server.'),
  statement: z.string().describe('The fact, in our own words.'),
  certainty: z
    .enum(['read in source', 'observed by running', 'from vendor documentation', 'not established'])
    .describe(
      'How it is known; “not established” for what was looked for and not found, with where it was looked for.',
    ),
  versions: z.string().optional().describe('Which versions it was established for.'),
  date: dateSchema.describe('When it was established, or looked for.'),
  sources: z.array(citationSchema).min(1),
  about: z.enum(axisNames).optional().describe('The axis that it speaks of.'),
  topic: z
    .enum(['answer', 'bounds', 'privilege', 'retries'])
    .optional()
    .describe(
      'What it tells beside the axes: what the answer holds, what the code bounds or cuts, which right of the account it needs, what the server repeats.',
    ),
  contradicts: z
    .strictObject({
      field: z.string().describe('JSON pointer into the definition.'),
      text: z.string().describe('Words of the definition, verbatim, ignoring case, that the fact contradicts.'),
    })
    .optional(),
  prominent: z.boolean().default(false).describe('True where a reader must not miss it.'),
  finding: findingSchema.optional().describe('Where it is one that the author of the server should hear of.'),
});

/** A reasoned change of an automatic verdict; it lapses when the definition changes. */
export const overrideSchema = z
  .strictObject({
    tool: z.string(),
    definition: digestSchema.describe('The digest of the definition that was read.'),
    category: categorySchema.optional(),
    severity: severitySchema.optional(),
    axes: someAxesSchema.optional(),
    reason: z.string(),
    facts: z.array(idSchema).min(1).describe('The facts that carry it.'),
    by: z.string(),
    date: dateSchema,
  })
  .refine((o) => o.category ?? o.severity ?? o.axes, 'give a category, a severity or an axis to change');

/** A condition on arguments that says more than a cap. */
export const argumentRuleSchema = z.strictObject({
  tool: z.string(),
  when: z.array(conditionSchema).min(1).describe('All must hold for a call to pass.'),
  reason: z.string(),
  facts: z.array(idSchema).default([]),
});

/** `reviews.yaml`: what people established about a server. Authored. */
export const reviewsSchema = z.strictObject({
  facts: z.array(factSchema).default([]),
  overrides: z.array(overrideSchema).default([]),
  arguments: z.array(argumentRuleSchema).default([]),
  resources: z
    .array(
      z.strictObject({
        uri: z.string(),
        tools: z
          .array(
            z.strictObject({
              tool: z.string(),
              relation: z.enum(['same data', 'related']),
              arguments: z.record(z.string(), z.string()).optional(),
              note: z.string(),
            }),
          )
          .default([]),
        note: z.string().optional(),
      }),
    )
    .default([])
    .describe('Which resources carry what tools return.'),
  sameEnd: z
    .array(z.strictObject({ tools: z.array(z.string()).min(2), reason: z.string() }))
    .default([])
    .describe('Tools that reach the same end, and so get the same strictness in a profile.'),
  milder: z
    .array(z.strictObject({ tool: z.string(), instead: z.string(), note: z.string() }))
    .optional()
    .describe('For a tool, another of the same server that does with less harm what it is often called for.'),
});

export type Reviews = z.infer<typeof reviewsSchema>;
export type Fact = z.infer<typeof factSchema>;
export type FindingKind = keyof typeof findingKinds;
export type Citation = z.infer<typeof citationSchema>;
export type Override = z.infer<typeof overrideSchema>;
export type ArgumentRule = z.infer<typeof argumentRuleSchema>;
