import * as z from 'zod';
import { idSchema, purposes } from './server.ts';
import { axes, axisNames, categoryNames, keys } from './vocabulary.ts';

/** Everything a rule can support: a category, or one value of one axis. */
export const supportable: ReadonlySet<string> = new Set([
  ...categoryNames,
  ...axisNames.flatMap((axis) => keys(axes[axis].values).map((value) => `${axis}=${value}`)),
]);

/** Circumstances that have no axis and still make a wrong call worse; the points stand in the classifier's table. */
export const topics = [
  'permissions',
  'live-system',
  'blocks-others',
  'starts-work',
  'overwrites',
  'moves-money',
  'adds',
  'slight',
  'unsent',
  'definition',
  'noticed',
  'loses-work',
  'books',
] as const;

const atom = "(@[a-z0-9]+(-[a-z0-9]+)*~?|[\\p{L}\\p{M}\\p{N}_'~-]+)";
const element = `(${atom}(\\|${atom})*|\\.\\.)`;
const words = z
  .array(
    z
      .string()
      .regex(
        new RegExp(`^${element}( ${element})*$`, 'u'),
        'use lower-case words joined by single spaces, or @ and the id of a class or rule whose words are meant',
      ),
  )
  .min(1);

const verbMatch = z.strictObject({
  kind: z.literal('verb'),
  verbs: words.describe('Base forms; inflected forms are derived.'),
  nouns: words.optional().describe('Base forms that are as often nouns: they count only where a verb would stand.'),
  both: words.optional().describe('Verbs that are nouns at the end of a name in which another verb stands.'),
  fields: z
    .array(z.enum(['name', 'description', 'enum']))
    .min(1)
    .default(['name', 'description', 'enum'])
    .describe(
      'Where: the name, the main verb of a sentence of the description, the values of an argument that selects an act.',
    ),
  objects: words.optional().describe('One of these must stand beside the verb; plurals are derived.'),
  head: z
    .boolean()
    .default(false)
    .describe('True: the object has to be the last of the words, as share in file share.'),
  without: words.optional().describe('None of these may stand beside the verb.'),
});

const phraseMatch = z.strictObject({
  kind: z.literal('phrase'),
  phrases: words.describe(
    'Words in sequence; a word ending in ~ stands for all inflected forms of a verb, a|b for either, .. for up to three words.',
  ),
  fields: z.array(z.enum(['name', 'description', 'parameters', 'other-language'])).min(1),
  lead: z.boolean().default(false).describe('True: in the description, only its first sentence counts.'),
  unless: words.optional().describe('Words in the same sentence that take the meaning away.'),
});

const nounMatch = z.strictObject({
  kind: z.literal('noun'),
  nouns: words.describe('Nouns that end a name in which no verb stands; plurals are derived.'),
});

const parameterMatch = z.strictObject({
  kind: z.literal('parameter'),
  names: words.describe('Words in sequence within the name of the parameter.'),
  without: words.optional().describe('None of these sequences may stand in the name.'),
  whole: z.boolean().default(false).describe('True: the words are the whole name.'),
  nested: z.boolean().default(false).describe('True: also within objects, though not within lists.'),
  types: z.array(z.enum(['string', 'boolean', 'integer', 'number', 'array', 'object', 'any'])).optional(),
  default: z.union([z.boolean(), z.string(), z.number()]).optional().describe('The default must be this.'),
  required: z.boolean().optional(),
  closed: z.boolean().optional().describe('True: it has an enum or a const; false: it has none.'),
  described: words.optional().describe('One of these phrases must stand in its description, its title or its values.'),
  unless: words.optional().describe('None of these phrases may stand in its description or its title.'),
  reads: z.literal(true).optional().describe('Every one of its closed values is an act that reads.'),
  verbless: z
    .literal(true)
    .optional()
    .describe('No verb stands in the name of the tool, and no argument of the call has a name that is ruled out.'),
  once: z.literal(true).optional().describe('One such parameter is enough: only the first is quoted.'),
});

const hintMatch = z.strictObject({
  kind: z.literal('hint'),
  hint: z.enum(['readOnlyHint', 'destructiveHint', 'openWorldHint']).describe('Which hint.'),
  value: z.boolean().describe('What it says.'),
});

const pairMatch = z.strictObject({
  kind: z.literal('pair'),
  pairs: z
    .array(z.tuple([z.string(), z.string()]))
    .min(1)
    .describe('Verbs that take each other back: a sibling has the same name but for the other verb.'),
});

const purposeMatch = z.strictObject({
  kind: z.literal('purpose'),
  purpose: z.enum(purposes),
  words: words.describe('Words by which names and first sentences of a server show its purpose.'),
  share: z.number().gt(0).max(1).describe('In which share of the tools at least.'),
});

const compoundMatch = z.strictObject({
  kind: z.literal('compound'),
  words: words.describe('Sequences of words that are one noun, so that none of them is the verb of a name.'),
});

const idleMatch = z.strictObject({
  kind: z.literal('idle'),
  words: words.describe('Words of which a sentence may consist without saying what a call does.'),
});

/** Letters by which a language is known. */
export const scripts = [
  'Han',
  'Kana',
  'Hangul',
  'Cyrillic',
  'Arabic',
  'Greek',
  'Hebrew',
  'Thai',
  'Devanagari',
] as const;

const languageMatch = z.strictObject({
  kind: z.literal('language'),
  language: z.string().describe('Its English name.'),
  script: z.enum(scripts).optional().describe('The letters by which it is known.'),
  words: words.optional().describe('Small words by which it is known, where its letters are Latin.'),
  against: words.optional().describe('Small words of English, which have to be fewer.'),
});

const matches = [
  verbMatch,
  phraseMatch,
  nounMatch,
  parameterMatch,
  hintMatch,
  pairMatch,
  purposeMatch,
  compoundMatch,
  idleMatch,
  languageMatch,
] as const;

/** The kinds of what a rule can match. */
export const ruleKinds = matches.map(({ shape }) => shape.kind.value);

const sample = z.union([
  z.string().describe('A name where it has no space, else a description.'),
  z.looseObject({ siblings: z.array(z.string()).optional(), purposes: z.array(z.enum(purposes)).optional() }),
]);

/** Front matter of `content/rules/<id>.mdx`: what it matches, and what that supports. */
export const ruleSchema = z
  .strictObject({
    id: idSchema.describe('The file name without its ending.'),
    version: z.int().min(1).describe('Raised when what it matches or supports changes.'),
    title: z.string().min(1).describe('What it says of a call, in a few words.'),
    summary: z.string().min(1).describe('One sentence for people.'),
    match: z.discriminatedUnion('kind', matches),
    when: z
      .strictObject({
        purposes: z.array(z.enum(purposes)).min(1).optional().describe('The server is for one of these.'),
        changes: z.literal(true).optional().describe('The other evidence says more than Read.'),
        rules: z.array(idSchema).min(1).optional().describe('One of these rules fired as well.'),
        not: z.array(idSchema).min(1).optional().describe('None of these rules fired.'),
      })
      .optional()
      .describe('What must hold beside it.'),
    supports: z
      .string()
      .refine((value) => supportable.has(value), 'write a category, or axis=value, from the vocabulary')
      .optional()
      .describe('A category, or `axis=value`. A purpose supports nothing by itself.'),
    weight: z.number().gt(0).max(1).describe('How strongly, 0 to 1.'),
    instead: z
      .array(idSchema)
      .min(1)
      .optional()
      .describe('Rules whose category it replaces in the verdict; the severity is still summed with them.'),
    topic: z.enum(topics).optional().describe('A circumstance without an axis, for which the sum has points.'),
    claim: z.boolean().default(false).describe('True: only the wording is recorded; the axis is left as it is.'),
    mild: z.boolean().default(false).describe('True: sets the axis without points in the sum.'),
    tests: z.strictObject({
      match: z.array(sample).min(1).describe('Names, descriptions or definitions on which it fires.'),
      no: z.array(sample).min(1).describe('Some that look alike and on which it is silent.'),
    }),
  })
  .refine(
    (rule) => ['purpose', 'compound', 'idle', 'language'].includes(rule.match.kind) === (rule.supports === undefined),
    {
      message: 'every rule but a purpose, a compound, idle words or a language supports a category or an axis value',
      path: ['supports'],
    },
  );

export type Rule = z.infer<typeof ruleSchema>;
export type RuleMatch = Rule['match'];
export type Topic = (typeof topics)[number];
/** A name, a description or a definition on which a rule is tried. */
export type RuleSample = z.infer<typeof sample>;
