import * as z from 'zod';
import type { Rule, RuleMatch } from './rule.ts';
import { idSchema } from './server.ts';

const word = z
  .string()
  .regex(/^[\p{L}\p{M}\p{N}_'~-]+( [\p{L}\p{M}\p{N}_'~-]+)*$/u, 'use lower-case words joined by single spaces');
const words = z.array(word).min(1);

const group = z
  .strictObject({
    why: z.string().min(1).describe('What these words have in common: the reason why they are in the class.'),
    verbs: words.optional().describe('Base forms; inflected forms are derived.'),
    nouns: words.optional().describe('Base forms of verbs that are as often nouns: they count only in a verb’s place.'),
    both: words
      .optional()
      .describe('Base forms of verbs that are nouns at the end of a name in which another verb stands, such as list.'),
    words: words.optional().describe('Words and sequences of words; plurals are derived where they stand for objects.'),
  })
  .refine(({ verbs, nouns, both, words }) => (verbs ?? nouns ?? both ?? words) !== undefined, 'a group holds words');

/** `content/lexicon/<id>.yaml`: words with one meaning, which rules name as `@id`. */
export const lexiconClassSchema = z.strictObject({
  id: idSchema.describe('The file name without its ending.'),
  kind: z.enum(['verbs', 'objects', 'scope', 'compounds', 'other-languages', 'function-words']),
  title: z.string().min(1),
  summary: z.string().min(1).describe('One sentence: what the words of the class mean for a call.'),
  groups: z.array(group).min(1),
});

export type LexiconClass = z.infer<typeof lexiconClassSchema>;

/** The rules with every `@id` of a class replaced by the words of the class; references to rules stay. */
export function withLexicon(rules: readonly Rule[], classes: readonly LexiconClass[]): Rule[] {
  const known = new Map(classes.map((one) => [`@${one.id}`, one]));
  return rules.map((rule) => ({ ...rule, match: expand(rule.match, known) }));
}

/** The words of a class: the nouns, the plain verbs, or everything. */
export function wordsOf({ groups }: LexiconClass, which: 'verbs' | 'nouns' | 'both' | 'all' = 'all'): string[] {
  return groups.flatMap(({ verbs = [], nouns = [], both = [], words = [] }) =>
    which === 'all' ? [...verbs, ...nouns, ...both, ...words] : { verbs, nouns, both }[which],
  );
}

type Known = ReadonlyMap<string, LexiconClass>;

function expand(match: RuleMatch, known: Known): RuleMatch {
  const flat = (list: string[]): string[] => unique(list.flatMap((word) => inWords(word, known)));
  switch (match.kind) {
    case 'verb': {
      const named = match.verbs.flatMap((word) => known.get(word) ?? []);
      const nouns = [...(match.nouns ?? []), ...named.flatMap((one) => wordsOf(one, 'nouns'))];
      const both = named.flatMap((one) => wordsOf(one, 'both'));
      const verbs = match.verbs.flatMap((word) => {
        const one = known.get(word);
        return one ? wordsOf(one, 'verbs') : [word];
      });
      return {
        ...match,
        verbs: unique(verbs),
        ...(nouns.length > 0 && { nouns: flat(nouns) }),
        ...(both.length > 0 && { both }),
        ...(match.objects && { objects: flat(match.objects) }),
        ...(match.without && { without: flat(match.without) }),
      };
    }
    case 'noun':
      return { ...match, nouns: flat(match.nouns) };
    case 'phrase':
      return {
        ...match,
        phrases: unique(match.phrases.flatMap((phrase) => inPhrase(phrase, known))),
        ...(match.unless && { unless: flat(match.unless) }),
      };
    case 'parameter':
      return {
        ...match,
        names: flat(match.names),
        ...(match.without && { without: flat(match.without) }),
        ...(match.described && { described: flat(match.described) }),
      };
    case 'language':
      return {
        ...match,
        ...(match.words && { words: flat(match.words) }),
        ...(match.against && { against: flat(match.against) }),
      };
    case 'purpose':
    case 'compound':
    case 'idle':
      return { ...match, words: flat(match.words) };
    default:
      return match;
  }
}

function inWords(word: string, known: Known): string[] {
  const one = known.get(word);
  return one ? wordsOf(one) : [word];
}

/** A phrase that is one class gives all of its words; within a phrase, a class stands for any of its single words. */
function inPhrase(phrase: string, known: Known): string[] {
  if (known.has(phrase)) return inWords(phrase, known);
  const elements = phrase.split(' ').map((element) =>
    element
      .split('|')
      .flatMap((atom) => {
        const inflected = atom.startsWith('@') && atom.endsWith('~');
        const words = inWords(inflected ? atom.slice(0, -1) : atom, known).filter((word) => !word.includes(' '));
        return words.map((word) => (inflected ? `${word}~` : word));
      })
      .join('|'),
  );
  return [elements.join(' ')];
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
