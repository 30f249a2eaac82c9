import * as z from 'zod';
import { effectSchema } from './policy.ts';
import { parseSentence } from './sentence.ts';
import { idSchema } from './server.ts';
import { dateSchema, digestSchema } from './snapshot.ts';
import { traitNames } from './trait.ts';
import { type AxisName, type AxisValue, axes, axisNames, keys } from './vocabulary.ts';
import { categorySchema, severitySchema } from './verdict.ts';

/** Values of some axes, one of which a verdict must have on each axis named. */
type AxisConditions = { [A in AxisName]?: AxisValue<A>[] | undefined };

const axisConditions = z
  .strictObject(
    Object.fromEntries(
      axisNames.map((name) => [
        name,
        z
          .array(z.enum(keys(axes[name].values)))
          .min(1)
          .optional(),
      ]),
    ),
  )
  .describe(
    'Axis values, one of which the verdict must have, for each axis named.',
  ) as unknown as z.ZodType<AxisConditions>;

/** When something applies to a tool: every line given must hold. */
export const appliesSchema = z.strictObject({
  categories: z.array(categorySchema).optional().describe('The category is one of these.'),
  severities: z.array(severitySchema).optional().describe('The severity is one of these.'),
  effects: z.array(effectSchema).optional().describe('The recommended effect is one of these.'),
  axes: axisConditions.optional(),
  traits: z.array(z.enum(traitNames)).min(1).optional().describe('It has one of these traits.'),
});

export type Applies = z.infer<typeof appliesSchema>;

/** Front matter of `content/categories/<id>.mdx`, `severities/`. */
export const termPageSchema = z.strictObject({
  summary: z.string().describe('One sentence under the title.'),
});

/** Front matter of `content/attacks/<id>.mdx`. */
export const attackSchema = z.strictObject({
  title: z.string(),
  summary: z.string().describe('One sentence: what happens.'),
  applies: z
    .array(appliesSchema)
    .describe('Any of these lets the attack use a tool; none: it is about servers, not tools.'),
  because: z
    .array(
      z.strictObject({
        when: appliesSchema,
        sentence: z
          .string()
          .refine((sentence) => !parseSentence(sentence).includes(undefined), {
            message: 'a {slot} of this sentence is not one that can be filled: see src/model/sentence.ts',
          })
          .describe('Why it applies to one tool, with slots that the tool’s own data fills.'),
      }),
    )
    .describe(
      'The first whose condition holds and whose slots can all be filled is printed; where none can, the attack is not listed.',
    ),
  references: z.array(z.strictObject({ title: z.string(), id: z.string().optional(), url: z.url().optional() })).min(1),
});

/** Front matter of `content/guides/<id>.mdx`. */
export const guideSchema = z.strictObject({
  title: z.string(),
  summary: z.string(),
  order: z.int(),
  server: idSchema.optional().describe('The server it is about; only that server’s tools link to it.'),
  applies: z.array(appliesSchema).default([]).describe('Any of these makes the guide worth linking from a tool.'),
});

/** Proof levels, strongest first. */
export const proofLevels = {
  ran: { label: 'Ran', description: 'The real client or engine was run and the effect seen.' },
  engine: { label: 'Engine', description: 'The consumer’s own engine or parser decided, in-process.' },
  schema: { label: 'Schema', description: 'Checked against the consumer’s own types or schema only.' },
  read: { label: 'Not verified', description: 'From documentation or source only; it was not run.' },
} as const;

/** Kinds of consumers of policies, in the order in which a page shows them. */
export const consumerKinds = {
  client: { label: 'Clients', description: 'The program in which the agent runs decides its calls itself.' },
  gateway: { label: 'Gateways', description: 'A program between client and server decides the calls that pass it.' },
  api: { label: 'Model APIs', description: 'Your own code offers tools to a model, by an API or a framework.' },
  engine: { label: 'Policy engines', description: 'Your own code asks an engine for a decision, and obeys it.' },
} as const;

/** What was read of a consumer that nobody ran. Authored. */
const readingSchema = z.strictObject({
  consumer: z.string().describe('What was read, such as its documentation or source.'),
  version: z.string().describe('Of what is read, or the month of reading.'),
  date: dateSchema.describe('The day of reading.'),
  summary: z.string().describe('One or two sentences: that it was not run, and what is taken from where.'),
});

const tryingSchema = z.strictObject({
  call: z.string().describe('What to do.'),
  prints: z.string().describe('What the client prints then, as it was seen, with fixed words in backticks.'),
});

/** How a reader sees that a policy holds, and not only seems to. Words in braces are those of `named.ts`. */
export const checkSchema = z.union([
  z.strictObject({
    refused: tryingSchema.describe('A call of {tool} that must be refused.'),
    passes: tryingSchema.describe('A call of {other} that must pass, or be asked for.'),
    seems: z.array(z.string()).min(2).describe('The ways in which a policy only seems to work, and how to tell.'),
    version: z.string().describe('Of the consumer that was run.'),
    date: dateSchema.describe('The day on which it was seen.'),
  }),
  z.strictObject({ untried: z.string().describe('Why there is none, in one sentence.') }),
]);

/** Front matter of `content/formats/<id>.mdx`. */
export const formatPageSchema = z.strictObject({
  title: z.string().describe('The name of the consumer.'),
  tab: z.string().max(14).describe('Short name for a tab.'),
  kind: z.enum(keys(consumerKinds)).describe('What kind of consumer it is.'),
  consumer: z.string().describe('What reads the file.'),
  file: z.string().describe('Where the file goes.'),
  spelling: z.string().describe('How a tool is spelled, with TOOL and SERVER for the names.'),
  steps: z
    .array(z.string())
    .min(3)
    .max(6)
    .describe('Where the file goes; paste it; make the consumer read it. Words in braces are those of `named.ts`.'),
  check: checkSchema,
  cannot: z.array(z.string()).default([]).describe('What the format cannot say.'),
  read: readingSchema
    .optional()
    .describe('Where no consumer was run, what was read instead; else `npm run prove` shows it.'),
  sources: z.array(z.strictObject({ title: z.string(), url: z.url().optional() })).min(1),
});

/** What can become of a tool that a model called, of a text that a consumer checked, and of a file that was changed for it. */
export const outcomeNames = ['hidden', 'refused', 'asked', 'ran', 'accepted', 'rejected', 'restored', 'left'] as const;

export type OutcomeName = (typeof outcomeNames)[number];

const counted = z.int().min(1).exactOptional();

/** Cases that agreed, by what was varied. */
const tried = (what: string) =>
  z
    .array(z.strictObject({ name: z.string().describe(`The ${what}.`), cases: z.int().min(1) }))
    .min(1)
    .exactOptional();

/** `content/proofs/<format>.json`: what running the consumer showed. Computed. */
export const proofSchema = z.strictObject({
  format: z.string(),
  level: z.enum(keys(proofLevels)),
  consumer: z.string().describe('Name of what was run, or of what was read.'),
  version: z.string(),
  date: dateSchema.describe('The day on which this was first seen.'),
  cases: z.int().min(0),
  agreed: z.int().min(0),
  outcomes: z
    .strictObject(
      Object.fromEntries(outcomeNames.map((name) => [name, counted])) as Record<OutcomeName, typeof counted>,
    )
    .default({})
    .describe('How often each outcome was seen.'),
  names: tried('server name').describe('Names under which the consumer knew the server, other than its id.'),
  modes: tried('mode').describe('Modes in which it ran, by their ids in the format.'),
  broken: z
    .array(z.strictObject({ name: z.string().describe('The way.'), becomes: z.enum(outcomeNames) }))
    .min(1)
    .exactOptional()
    .describe('What became of a call for which a hook that was broken in some way gave no answer.'),
  transcript: digestSchema.optional().describe('Digest of the raw transcript.'),
  summary: z.string().describe('One sentence: what was shown, and what was not.'),
});

/** What was read of the consumers of these formats, as proofs in which nothing ran. */
export function readingsOf(pages: readonly { id: string; read?: FormatPage['read'] }[]): Proof[] {
  return pages.flatMap(({ id, read }) =>
    read ? [{ format: id, level: 'read', ...read, cases: 0, agreed: 0, outcomes: {} }] : [],
  );
}

/** `content/faqs/<id>.yaml`: a question, when it is asked, and by which answer function it is answered. */
export const faqSchema = z.strictObject({
  order: z.int(),
  question: z.string().describe('With {tool} and {server}.'),
  applies: z.array(appliesSchema).default([]).describe('Any of these; none: always asked.'),
});

/** Front matter of `content/servers/<server>/tools/<tool>.mdx`. */
export const toolPageSchema = z.strictObject({
  tool: z.string().describe('The exact name of the tool.'),
  summary: z.string().describe('One plain sentence: what one call does. It stands under the title and in lists.'),
  impact: z
    .string()
    .optional()
    .describe('Why it needs a policy: what one wrong call does to whom. One or two sentences.'),
  parameters: z
    .record(z.string(), z.string())
    .default({})
    .describe('What a parameter means, where the definition does not say it well.'),
  related: z
    .array(
      z.strictObject({
        tool: z.string(),
        relation: z.enum(['undoes it', 'does the same', 'leads to it', 'follows it', 'shows it']),
        note: z.string().optional(),
      }),
    )
    .default([]),
});

const movedPath = z.string().regex(/^\/(?:(?:[A-Za-z0-9._~-]+|:[a-z]+)\/)*(?:[A-Za-z0-9._~-]+|:[a-z]+|\*)?$/, {
  error: 'an address such as /tools/:server/:tool/old/',
});

/** `content/moved.yaml`: where moved addresses lead, as patterns with `:name` for one part and a final `*` for the rest. */
export const movedSchema = z.array(z.strictObject({ from: movedPath, to: movedPath }));

export { idSchema };
export type Attack = z.infer<typeof attackSchema>;
export type Moved = z.infer<typeof movedSchema>[number];
export type Guide = z.infer<typeof guideSchema>;
export type FormatCheck = z.infer<typeof checkSchema>;
export type FormatPage = z.infer<typeof formatPageSchema>;
export type Proof = z.infer<typeof proofSchema>;
export type ProofLevel = keyof typeof proofLevels;
export type Faq = z.infer<typeof faqSchema>;
export type ToolPage = z.infer<typeof toolPageSchema>;
export type TermPage = z.infer<typeof termPageSchema>;
