import { baseForms } from './inflection.ts';
import { typingErrors } from './spelling.ts';

/** What search knows of English: words for the same act or thing, and words that say nothing. */
export interface Language {
  /** Words that a query may hold and that nothing is found by. */
  common: readonly string[];
  /** Groups of nouns that name the same thing, or nearly. */
  things: readonly (readonly string[])[];
  /** Words that a question asks after, by the word that it asks with: rights and people for `who`. */
  asked: Readonly<Record<string, readonly string[]>>;
  /** Groups of classes: words of one class say the same, words of one group nearly. */
  acts: readonly (readonly ActClass[])[];
}

/** Base forms of verbs for one act. */
export interface ActClass {
  verbs: readonly string[];
  /** Those that are as often nouns: they name an act only where a query begins with them. */
  nouns: readonly string[];
}

/** Another word for what was typed, or the key of its class, and how well it fits, 0 to 1. */
export interface Meaning {
  word: string;
  fit: number;
}

/** What a verb says. */
export interface Act {
  /** True where the verb is as often a noun. */
  noun: boolean;
  /** Verbs that say the same, or nearly. */
  words: readonly Meaning[];
  /** The keys of the classes of those verbs; the verb's own first. */
  classes: readonly Meaning[];
  /** True for a class that most tools belong to, since most tools show something. */
  plain: boolean;
}

/** A noun's group. */
export interface Thing {
  words: readonly string[];
  /** Under which the words of summaries are kept. */
  key: string;
}

/** A language made ready: looks up the acts and things that a typed word names. */
export interface Lexicon {
  common: ReadonlySet<string>;
  /** By noun. */
  things: ReadonlyMap<string, Thing>;
  asked: ReadonlyMap<string, readonly string[]>;
  /** By base form. */
  acts: ReadonlyMap<string, Act>;
  /** Those long enough to be known by their beginning, or with a typing error. */
  long: readonly { verb: string; act: Act }[];
}

/** How well a word of the same class fits, and one of the same group. */
const [same, near] = [0.6, 0.45];
/** From so many letters on the beginning of a verb, or a verb typed wrongly, names its act. */
const telling = 5;

/** Makes a language ready for looking up. */
export function readLanguage({ common, things, asked, acts }: Language): Lexicon {
  const known = new Map<string, Act>();
  const named = things.flatMap((words, at) => words.map((word) => [word, { words, key: `=t${at}` }] as const));
  for (const [at, group] of acts.entries())
    for (const one of group) {
      const fit = (other: ActClass): number => (other === one ? same : near);
      const words = group.flatMap((other) =>
        [...other.verbs, ...other.nouns].map((word) => ({ word, fit: fit(other) })),
      );
      const keys = group.map((other, place) => ({ word: `=${at}.${place}`, fit: fit(other) }));
      const classes = keys.sort((a, b) => b.fit - a.fit);
      const plain = group.some(({ verbs }) => verbs.includes('show'));
      for (const word of one.nouns) known.set(word, { noun: true, words, classes, plain });
      for (const word of one.verbs) known.set(word, { noun: false, words, classes, plain });
    }
  const long = [...known].flatMap(([verb, act]) => (verb.length < telling ? [] : [{ verb, act }]));
  return { common: new Set(common), things: new Map(named), asked: new Map(Object.entries(asked)), acts: known, long };
}

/** The keys of the classes and groups to which the words of a sentence belong; of nouns that are verbs as well the first word alone is a verb. */
export function classesIn(lexicon: Lexicon, sentence: readonly string[]): string[] {
  return sentence.flatMap((word, at) => {
    const act = exactly(lexicon.acts, word);
    const thing = thingOf(lexicon, word);
    return [
      ...(act === undefined || (act.noun && at > 0) ? [] : [act.classes[0]!.word]),
      ...(thing === undefined ? [] : [thing.key]),
    ];
  });
}

/** The keys of the classes of the acts that these words name, each by itself and in any form. */
export function actsIn(lexicon: Lexicon, words: readonly string[]): string[] {
  return words.flatMap((word) => exactly(lexicon.acts, word)?.classes[0]!.word ?? []);
}

/** The things that a word names, in singular or plural; undefined where it names none. */
export function thingOf({ things }: Lexicon, word: string): Thing | undefined {
  return exactly(things, word);
}

/** The words of a query that say something; all of them where none does. */
export function tellingOf({ common }: Lexicon, words: readonly string[]): string[] {
  const told = words.filter((word) => !common.has(word));
  return told.length > 0 ? told : [...words];
}

/** The act that a typed word names, whatever its ending; undefined where it names none. */
export function actOf(lexicon: Lexicon, typed: string, first: boolean): Act | undefined {
  const exact = exactly(lexicon.acts, typed);
  if (exact !== undefined) return exact.noun && !first ? undefined : exact;
  if (typed.length < telling) return undefined;
  const begun = lexicon.long.find(({ verb, act }) => (first || !act.noun) && verb.startsWith(typed));
  if (begun !== undefined) return begun.act;
  for (const { verb, act } of lexicon.long)
    if (!act.noun && Math.abs(verb.length - typed.length) < 2 && beginAlike(verb, typed))
      if (typingErrors(typed, verb, 1) <= 1) return act;
  return undefined;
}

/** True unless more than one typing error makes the beginnings differ: spares nearly all comparisons. */
function beginAlike(verb: string, typed: string): boolean {
  return verb[0] === typed[0] || verb[0] === typed[1] || verb[1] === typed[0] || verb[1] === typed[1];
}

function exactly<T>(known: ReadonlyMap<string, T>, word: string): T | undefined {
  for (const form of [word, ...baseForms(word)]) {
    const found = known.get(form);
    if (found !== undefined) return found;
  }
  return undefined;
}
