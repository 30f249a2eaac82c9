import type { Category, Rule, RuleMatch } from '../model/index.ts';
import type { ArgumentNames } from './argument-names.ts';
import type { VerbForm } from './inflect.ts';
import type { Words } from './words.ts';

type Match<K extends RuleMatch['kind']> = Extract<RuleMatch, { kind: K }>;

/** A rule as the stages use it. */
export interface ActiveRule {
  rule: Rule;
  /** Its place among all rules. */
  place: number;
  /** What it supports; empty for a purpose. */
  supports: string;
  /** The category that it supports, where it is not an axis value. */
  category: Category | undefined;
  weight: number;
  purposes: ReadonlySet<string> | undefined;
  /** True: it counts only where the other evidence says more than Read. */
  changes: boolean;
  /** Ids of rules, one of which must have fired as well. */
  rules: ReadonlySet<string> | undefined;
  /** Ids of rules, none of which may have fired. */
  not: ReadonlySet<string> | undefined;
}

/** Words, and sequences of words, of which one is looked for. */
export interface WordSet {
  words: ReadonlySet<string>;
  /** By their first word. */
  sequences: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** A rule about a verb, with its conditions on the words beside it. */
export interface VerbRule extends ActiveRule {
  match: Match<'verb'>;
  fields: ReadonlySet<string>;
  objects: WordSet | undefined;
  without: WordSet | undefined;
}

/** A word form that can be the main verb. */
export interface VerbEntry {
  lemma: string;
  form: VerbForm;
  /** As often a noun. */
  noun: boolean;
  /** Means something only with certain words beside it, such as place or issue. */
  dependent: boolean;
  /** A noun as well, though a verb where no other stands, such as list or view. */
  alsoNoun: boolean;
}

/** In a phrase, up to three words of any kind. */
export const someWords = 0;

/** Words in sequence; a set stands for any of its words. */
export type Phrase = readonly (string | ReadonlySet<string> | typeof someWords)[];

export interface PhraseRule extends ActiveRule {
  match: Match<'phrase'>;
  unless: ReadonlySet<string> | undefined;
}

/** Phrases of which one is looked for. */
export interface PhraseSet {
  list: readonly Phrase[];
  byFirst: ReadonlyMap<string, readonly Phrase[]>;
}

/** A phrase of a rule, known by its first word. */
export interface PhraseStart {
  phrase: Phrase;
  by: PhraseRule;
}

/** The kinds of text in which phrases are looked for. */
export type PhraseField = 'name' | 'description' | 'parameters' | 'other-language';

/** A sequence of words that is one noun. */
export interface Compound {
  sequence: readonly string[];
  by: ActiveRule;
}

export interface ParameterRule extends ActiveRule {
  match: Match<'parameter'>;
  names: PhraseSet;
  without: PhraseSet | undefined;
  types: ReadonlySet<string> | undefined;
  described: PhraseSet | undefined;
  unless: PhraseSet | undefined;
}

export interface HintRule extends ActiveRule {
  match: Match<'hint'>;
}

export interface PurposeRule extends ActiveRule {
  match: Match<'purpose'>;
  words: ReadonlySet<string>;
}

export interface LanguageRule extends ActiveRule {
  match: Match<'language'>;
  words: ReadonlySet<string>;
  against: ReadonlySet<string>;
}

export interface PairRule extends ActiveRule {
  /** For each verb, those that take it back. */
  inverses: ReadonlyMap<string, readonly string[]>;
}

/** The rules about one verb, found by the words beside it. */
export interface VerbIndex {
  /** In the order of their ids. */
  rules: readonly VerbRule[];
  /** The places, in that order, of the rules that need no object. */
  plain: readonly number[];
  /** The places of the rules of whose objects the word is one, or the first word. */
  byWord: ReadonlyMap<string, readonly number[]>;
}

/** All rules, indexed for one pass over a definition. */
export interface RuleSet {
  rules: readonly ActiveRule[];
  verbs: ReadonlyMap<string, VerbEntry>;
  verbRules: ReadonlyMap<string, VerbIndex>;
  nouns: ReadonlyMap<string, readonly ActiveRule[]>;
  /** Words of which a sentence may consist without saying what a call does. */
  idle: ReadonlySet<string>;
  /** Sequences of words that are one noun, by their first word. */
  compounds: ReadonlyMap<string, readonly Compound[]>;
  /** By their first word. */
  phrases: { readonly [field in PhraseField]: ReadonlyMap<string, readonly PhraseStart[]> };
  languages: readonly LanguageRule[];
  /** By the first word of the names that they look for. */
  parameters: ReadonlyMap<string, readonly ParameterRule[]>;
  hints: readonly HintRule[];
  pairs: readonly PairRule[];
  purposes: readonly PurposeRule[];
  /** All of this by the words of texts. */
  words: Words;
  /** The rules about arguments by the names of arguments. */
  argumentNames: ArgumentNames;
}
