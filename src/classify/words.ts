import type {
  ActiveRule,
  Compound,
  LanguageRule,
  ParameterRule,
  PhraseField,
  PhraseStart,
  PurposeRule,
  RuleSet,
  VerbEntry,
  VerbRule,
} from './rule-set.ts';
import { rolesOf, type WordRoles } from './word-roles.ts';

/** All that is known of a word as it is written somewhere. */
export interface Word {
  /** In lower case, without a possessive ending. */
  text: string;
  /** True for a capital word that opens a sentence even where the full stop before it is missing. */
  opener: boolean;
  roles: WordRoles;
  /** The verb of which it can be a form. */
  verb: VerbEntry | undefined;
  /** The rules about it as a noun. */
  nouns: readonly ActiveRule[];
  /** The nouns of several words that it begins. */
  compounds: readonly Compound[];
  /** The phrases that it begins, by the kind of text in which they are looked for; missing where there is none. */
  phrases: { readonly [field in PhraseField]: readonly PhraseStart[] } | undefined;
  /** The rules about arguments whose names may begin with it. */
  parameters: readonly ParameterRule[];
  /** The purposes for which it speaks. */
  purposes: readonly PurposeRule[];
  /** The languages of which it is a small word, and not of English. */
  languages: readonly LanguageRule[];
  /** True where it says nothing of what a call does. */
  idle: boolean;
  /** True where no rule names it, not even as what is acted on: mostly the name of a product. */
  foreign: boolean;
}

type Known = Pick<
  RuleSet,
  'verbs' | 'nouns' | 'compounds' | 'phrases' | 'parameters' | 'purposes' | 'languages' | 'idle'
> & { verbRules: ReadonlyMap<string, readonly VerbRule[]> };

const openers = new Set(
  'This It These Asks Use Uses Returns Safe Only Note Never Does Requires You The A An If When Changes Can Will No Not Simply Safely Only Allows Lists Gets Shows Reads Creates Deletes Sends Updates Provides Fetches Retrieves Nothing Nobody There Please Everything Anything Always However'.split(
    ' ',
  ),
);
/** How many words are kept: more than the tools of a hundred servers have together. */
const most = 30_000;
/** Longer words, in code units, are not kept, as no rule knows one; nor are numbers, of which there is no end. */
const longest = 40;
/** A longer part of a text, in code units, keeps all of the text in memory. */
const copied = 12;
const none: readonly never[] = [];

/**
 * The words that have been met, each with all that the rules know of it, so that reading a text costs one look a word.
 * Whoever writes a text chooses its words, so that only so many are kept.
 */
export class Words {
  readonly #known: Known;
  readonly #inRules: ReadonlySet<string>;
  readonly #actedOn: ReadonlySet<string>;
  readonly #kept = new Map<string, Word>();

  constructor(known: Known) {
    this.#known = known;
    this.#inRules = new Set(wordsIn(known));
    this.#actedOn = new Set(objectsIn(known));
  }

  /** What is known of a word, in any case. */
  of(raw: string): Word {
    return this.#kept.get(raw) ?? this.#meet(raw);
  }

  #meet(raw: string): Word {
    if (raw.length > longest) return this.#make(raw);
    const own = raw.length > copied ? [...raw].join('') : raw;
    const word = this.#make(own);
    if (word.roles.number) return word;
    if (this.#kept.size >= most) this.#kept.clear();
    this.#kept.set(own, word);
    return word;
  }

  #make(raw: string): Word {
    const text = normal(raw);
    const known = this.#inRules.has(text) ? this.#known : undefined;
    return {
      text,
      opener: openers.has(raw),
      roles: rolesOf(text),
      verb: known?.verbs.get(text),
      nouns: known?.nouns.get(text) ?? none,
      compounds: known?.compounds.get(text) ?? none,
      phrases: known && phrasesOf(text, known),
      parameters: known?.parameters.get(text) ?? none,
      purposes: known?.purposes.filter(({ words }) => words.has(text)) ?? none,
      languages: known?.languages.filter(({ words, against }) => words.has(text) && !against.has(text)) ?? none,
      idle: known?.idle.has(text) ?? false,
      foreign: known === undefined && !this.#actedOn.has(text),
    };
  }
}

function phrasesOf(word: string, { phrases }: Known): Word['phrases'] {
  if (!Object.values(phrases).some((index) => index.has(word))) return undefined;
  return {
    name: phrases.name.get(word) ?? none,
    description: phrases.description.get(word) ?? none,
    parameters: phrases.parameters.get(word) ?? none,
    'other-language': phrases['other-language'].get(word) ?? none,
  };
}

/** Every word of which the rules know anything by itself. */
function* wordsIn({
  verbs,
  nouns,
  compounds,
  phrases,
  parameters,
  purposes,
  languages,
  idle,
}: Known): Iterable<string> {
  for (const map of [verbs, nouns, compounds, parameters, ...Object.values(phrases)]) yield* map.keys();
  for (const { words } of [...purposes, ...languages]) yield* words;
  yield* idle;
}

/** Every word of what the rules know to be acted on. */
function* objectsIn({ verbRules }: Known): Iterable<string> {
  // Most rules are about many verbs, and many about the same objects.
  const classes = new Set([...verbRules.values()].flatMap((rules) => rules.map(({ objects }) => objects?.words)));
  for (const words of classes) for (const sequence of words ?? []) yield* sequence.split(' ');
}

function normal(raw: string): string {
  const word = raw.toLowerCase();
  if (word.length < 3) return word;
  const plain = word.includes('’') ? word.replaceAll('’', "'") : word;
  return plain.endsWith("'s") ? plain.slice(0, -2) : plain;
}
