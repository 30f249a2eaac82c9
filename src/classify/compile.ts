import { type Category, categoryNames, InputError, type Problem, type Rule, type RuleMatch } from '../model/index.ts';
import { ArgumentNames } from './argument-names.ts';
import { plural, verbForms } from './inflect.ts';
import {
  type ActiveRule,
  type Compound,
  type HintRule,
  type LanguageRule,
  type PairRule,
  type ParameterRule,
  type PhraseField,
  type PhraseRule,
  type PhraseStart,
  type PurposeRule,
  type RuleSet,
  type VerbEntry,
  type VerbRule,
} from './rule-set.ts';
import { indexByWord } from './verb-index.ts';
import { firstWords, push, toPhrase, toPhraseSet, toWordSet } from './word-lists.ts';
import { Words } from './words.ts';

/** Indexes the rules for classifying. Throws InputError for ids given twice and for references to no rule. */
export function compileRules(rules: readonly Rule[]): RuleSet {
  const lexicon = new Lexicon(rules);
  const set = {
    rules: rules.map(activate),
    verbs: new Map<string, VerbEntry>(),
    verbRules: new Map<string, VerbRule[]>(),
    nouns: new Map<string, ActiveRule[]>(),
    idle: new Set<string>(),
    compounds: new Map<string, Compound[]>(),
    phrases: { name: new Map(), description: new Map(), parameters: new Map(), 'other-language': new Map() } as Record<
      PhraseField,
      Map<string, PhraseStart[]>
    >,
    parameters: new Map<string, ParameterRule[]>(),
    hints: [] as HintRule[],
    pairs: [] as PairRule[],
    purposes: [] as PurposeRule[],
    languages: [] as LanguageRule[],
  };
  for (const active of set.rules) add(set, active, lexicon);
  for (const entry of set.verbs.values()) entry.dependent = !meansSomethingAlone(entry.lemma, set.verbRules);
  lexicon.check();
  const words = new Words(set);
  return {
    ...set,
    verbRules: new Map([...set.verbRules].map(([lemma, of]) => [lemma, indexByWord(of)])),
    words,
    argumentNames: new ArgumentNames(words),
  };
}

function add(set: Mutable, active: ActiveRule, lexicon: Lexicon): void {
  const { rule } = active;
  const { match } = rule;
  switch (match.kind) {
    case 'verb':
      return addVerbs(set, { ...active, match, ...lexicon.around(match, rule) }, lexicon);
    case 'noun':
      for (const noun of lexicon.objects(match.nouns, rule)!) push(set.nouns, noun, active);
      return;
    case 'phrase': {
      const by: PhraseRule = { ...active, match, unless: lexicon.set(match.unless, rule) };
      for (const words of lexicon.words(match.phrases, rule)) {
        const phrase = toPhrase(words);
        for (const field of match.fields)
          for (const first of firstWords(phrase)) push(set.phrases[field], first, { phrase, by });
      }
      return;
    }
    case 'parameter':
      return addParameter(set, {
        ...active,
        match,
        names: toPhraseSet(lexicon.words(match.names, rule)),
        without: match.without && toPhraseSet(lexicon.words(match.without, rule)),
        types: match.types && new Set(match.types),
        described: match.described && toPhraseSet(lexicon.words(match.described, rule)),
        unless: match.unless && toPhraseSet(lexicon.words(match.unless, rule)),
      });
    case 'hint':
      set.hints.push({ ...active, match });
      return;
    case 'pair': {
      const inverses = new Map<string, string[]>();
      for (const [one, other] of match.pairs) {
        push(inverses, one, other);
        push(inverses, other, one);
      }
      set.pairs.push({ ...active, inverses });
      return;
    }
    case 'compound':
      for (const words of match.words)
        for (const one of [words, plural(words)]) {
          const sequence = one.split(' ');
          push(set.compounds, sequence[0]!, { sequence, by: active });
        }
      return;
    case 'language':
      set.languages.push({
        ...active,
        match,
        words: new Set(lexicon.words(match.words ?? [], rule)),
        against: new Set(lexicon.words(match.against ?? [], rule)),
      });
      return;
    case 'idle':
      for (const word of lexicon.words(match.words, rule)) set.idle.add(word);
      return;
    case 'purpose':
      set.purposes.push({ ...active, match, words: lexicon.objects(match.words, rule)! });
  }
}

type Mutable = {
  verbs: Map<string, VerbEntry>;
  verbRules: Map<string, VerbRule[]>;
  nouns: Map<string, ActiveRule[]>;
  idle: Set<string>;
  compounds: Map<string, Compound[]>;
  phrases: Record<PhraseField, Map<string, PhraseStart[]>>;
  parameters: Map<string, ParameterRule[]>;
  hints: HintRule[];
  pairs: PairRule[];
  purposes: PurposeRule[];
  languages: LanguageRule[];
};

function addParameter(set: Mutable, rule: ParameterRule): void {
  for (const first of rule.names.byFirst.keys()) push(set.parameters, first, rule);
}

function addVerbs(set: Mutable, rule: VerbRule, lexicon: Lexicon): void {
  const add = (words: readonly string[], noun: boolean, alsoNoun = false): void => {
    for (const lemma of words) {
      push(set.verbRules, lemma, rule);
      if (rule.category === undefined) continue;
      for (const [form, kind] of verbForms(lemma)) {
        const known = set.verbs.get(form);
        if (known === undefined || (known.form !== 'base' && kind === 'base'))
          set.verbs.set(form, { lemma, form: kind, noun, dependent: false, alsoNoun });
        else if (known.lemma === lemma && noun) known.noun = true;
      }
    }
  };
  add(lexicon.words(rule.match.verbs, rule.rule), false);
  add(lexicon.words(rule.match.nouns ?? [], rule.rule), true);
  add(lexicon.words(rule.match.both ?? [], rule.rule), false, true);
}

/** False for a verb that means nothing without certain words beside it, such as place or issue. */
function meansSomethingAlone(lemma: string, rules: ReadonlyMap<string, readonly VerbRule[]>): boolean {
  const told = rules.get(lemma)!.filter(({ category }) => category !== undefined);
  if (told.some(({ objects, purposes }) => objects === undefined && purposes === undefined)) return true;
  // What it is known to do is to lose something, so that beside an unknown word it is no part of a noun.
  return told.length > 0 && told.every(({ category }) => category === 'Destructive');
}

function activate(rule: Rule, place: number): ActiveRule {
  const supports = rule.supports ?? '';
  return {
    rule,
    place,
    supports,
    category: (categoryNames as readonly string[]).includes(supports) ? (supports as Category) : undefined,
    weight: rule.weight,
    purposes: rule.when?.purposes && new Set(rule.when.purposes),
    changes: rule.when?.changes ?? false,
    rules: rule.when?.rules && new Set(rule.when.rules),
    not: rule.when?.not && new Set(rule.when.not),
  };
}

/** Word lists of rules, with references to the lists of other rules resolved. */
class Lexicon {
  readonly #rules = new Map<string, Rule>();
  readonly #problems: Problem[] = [];

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      if (this.#rules.has(rule.id))
        this.#problem(rule, `the id ${rule.id} is given to two rules`, 'rename one of them');
      this.#rules.set(rule.id, rule);
    }
  }

  words(list: readonly string[], of: Rule, use: 'match' | 'beside' = 'match', depth = 0): string[] {
    return list.flatMap((word) => {
      if (!word.startsWith('@')) return [word];
      const other = this.#rules.get(word.slice(1));
      if (other === undefined || depth > 8) {
        this.#problem(
          of,
          `${word} refers to ${other ? 'itself through other rules' : 'no rule'}`,
          'write the id of a rule that has words',
        );
        return [];
      }
      return this.words(listOf(other.match, use), of, use, depth + 1);
    });
  }

  set(list: readonly string[] | undefined, of: Rule): ReadonlySet<string> | undefined {
    return list && new Set(this.words(list, of));
  }

  objects(list: readonly string[] | undefined, of: Rule): ReadonlySet<string> | undefined {
    return list && new Set(this.words(list, of, 'beside').flatMap((word) => [word, plural(word)]));
  }

  around(match: Extract<RuleMatch, { kind: 'verb' }>, of: Rule): Pick<VerbRule, 'fields' | 'objects' | 'without'> {
    return {
      fields: new Set(match.fields),
      objects: toWordSet(this.objects(match.objects, of)),
      without: toWordSet(this.objects(match.without, of)),
    };
  }

  check(): void {
    if (this.#problems.length > 0) throw new InputError(this.#problems);
  }

  #problem(rule: Rule, message: string, tip: string): void {
    this.#problems.push({ level: 'error', path: `content/rules/${rule.id}.mdx`, message, tip });
  }
}

function listOf(match: RuleMatch, use: 'match' | 'beside'): readonly string[] {
  switch (match.kind) {
    case 'verb':
      if (use === 'beside') return match.objects ?? [];
      return [...match.verbs, ...(match.nouns ?? []), ...(match.both ?? [])];
    case 'noun':
      return match.nouns;
    case 'phrase':
      return match.phrases;
    case 'purpose':
    case 'compound':
    case 'idle':
      return match.words;
    default:
      return [];
  }
}
