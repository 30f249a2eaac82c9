import { baseForms } from './inflection.ts';
import { typingErrors } from './spelling.ts';

/** What search knows of English: words for the same act, and words that say nothing. */
export interface Language {
  /** Words that a query may hold and that nothing is found by. */
  common: readonly string[];
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

/** A language made ready: looks up the acts that a typed word names. */
export interface Lexicon {
  common: ReadonlySet<string>;
  /** By base form. */
  acts: ReadonlyMap<string, Act>;
}

/** How well a word of the same class fits, and one of the same group. */
const [same, near] = [0.6, 0.45];
/** From so many letters on the beginning of a verb, or a verb typed wrongly, names its act. */
const telling = 5;

/** Makes a language ready for looking up. */
export function readLanguage({ common, acts }: Language): Lexicon {
  const known = new Map<string, Act>();
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
  return { common: new Set(common), acts: known };
}

/** The keys of the classes to which the verbs of a sentence belong; its first word may be a noun as well. */
export function classesIn(lexicon: Lexicon, sentence: readonly string[]): string[] {
  return sentence.flatMap((word, at) => {
    const act = exactAct(lexicon, word);
    return act === undefined || (act.noun && at > 0) ? [] : [act.classes[0]!.word];
  });
}

/** The words of a query that say something; all of them where none does. */
export function tellingOf({ common }: Lexicon, words: readonly string[]): string[] {
  const told = words.filter((word) => !common.has(word));
  return told.length > 0 ? told : [...words];
}

/** The act that a typed word names, whatever its ending; undefined where it names none. */
export function actOf(lexicon: Lexicon, typed: string, first: boolean): Act | undefined {
  const exact = exactAct(lexicon, typed);
  if (exact !== undefined) return exact.noun && !first ? undefined : exact;
  if (typed.length < telling) return undefined;
  for (const [verb, act] of lexicon.acts) if ((!act.noun || first) && verb.startsWith(typed)) return act;
  for (const [verb, act] of lexicon.acts)
    if (!act.noun && Math.abs(verb.length - typed.length) < 2 && verb.length >= telling)
      if (typingErrors(typed, verb, 1) <= 1) return act;
  return undefined;
}

function exactAct({ acts }: Lexicon, word: string): Act | undefined {
  for (const form of [word, ...baseForms(word)]) {
    const act = acts.get(form);
    if (act !== undefined) return act;
  }
  return undefined;
}
