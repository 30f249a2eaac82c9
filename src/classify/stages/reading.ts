import type { ToolDefinition } from '../../model/index.ts';
import type { Findings, Stage } from '../evidence.ts';
import { findPhrases } from '../phrases.ts';
import type { ActiveRule, LanguageRule, PhraseField, RuleSet, VerbIndex, WordSet } from '../rule-set.ts';
import type { ServerContext } from '../server-context.ts';
import type { Token } from '../tokens.ts';
import type { VerbPlace } from '../verb-place.ts';

/** What the stages share while they read one tool. */
export interface Reading {
  tool: ToolDefinition;
  rules: RuleSet;
  context: ServerContext;
  findings: Findings;
  /** The words of the description. */
  described: readonly Token[];
  /** The language of the description, where it is not English. */
  language?: LanguageRule | undefined;
}

/** Where a text stands: the stage that reads it, the pointer to it, and all of it. */
export interface Text {
  stage: Stage;
  field: string;
  whole: string;
}

/** How much a main verb counts, by where it stands; `filter`: a value of an argument of a tool whose name is clear. */
export const certainty = { name: 1, lead: 0.85, later: 0.7, value: 0.9, listed: 0.7, filter: 0.5 } as const;

/** True where the server is for what the rule is about. */
export function isEligible(by: ActiveRule, { context }: Reading): boolean {
  if (by.purposes === undefined) return true;
  for (const purpose of by.purposes) if (context.purposes.has(purpose)) return true;
  return false;
}

/**
 * Adds what the rules about this verb find, given the words beside it. What is quoted carries the meaning: the object
 * for a value of an axis; the verb for a category, up to its object where the object decides and stands near.
 */
export function addVerb(
  reading: Reading,
  verb: VerbPlace,
  kind: 'name' | 'description' | 'enum',
  { stage, field, whole }: Text,
  factor: number,
  only?: (by: ActiveRule) => boolean,
): void {
  const index = reading.rules.verbRules.get(verb.lemma);
  if (index === undefined) return;
  const { beside, context } = verb;
  const values = beforeBy(beside);
  for (const at of rulesBeside(index, verb)) {
    const by = index.rules[at]!;
    if (!by.fields.has(kind) || !isEligible(by, reading) || only?.(by) === false) continue;
    if (verb.optional && by.changes) continue;
    const shown = by.category === undefined ? values : beside;
    const object = by.objects && findIn(shown, by.objects, by.match.head);
    if (by.objects && !object && !(context && findIn(context, by.objects, by.match.head))) continue;
    if (by.without && isWithout(verb, by.without, by.category === 'Destructive')) continue;
    const { start, end } = quoteOf(verb, object, by.category !== undefined);
    reading.findings.add(by, stage, factor * verb.certainty, field, start, end, whole);
  }
}

/** The words before "by": what something is found or sorted by does not come back and is not reached. */
function beforeBy(beside: readonly Token[]): readonly Token[] {
  for (let at = 0; at < beside.length; at++)
    if (beside[at]!.word === 'by') return at > 0 ? beside.slice(0, at) : beside;
  return beside;
}

/** True where one of the words that take the meaning away stands beside the verb or, for a loss, names what is taken from. */
function isWithout({ beside, context, source }: VerbPlace, words: WordSet, loses: boolean): boolean {
  return (
    findIn(beside, words) !== undefined ||
    (context !== undefined && findIn(context, words) !== undefined) ||
    (loses && source !== undefined && findIn(source, words) !== undefined)
  );
}

/** The places of the rules that need no object, or one of the words beside the verb; in order. */
function rulesBeside({ plain, byWord }: VerbIndex, { beside, context }: VerbPlace): readonly number[] {
  if (byWord.size === 0) return plain;
  const found = [...plain];
  addPlaces(found, beside, byWord);
  if (context !== undefined) addPlaces(found, context, byWord);
  return found;
}

/** Adds the places of the rules of whose objects one of the words is one, each once and in order. */
function addPlaces(found: number[], words: readonly Token[], byWord: VerbIndex['byWord']): void {
  for (const { word } of words) for (const at of byWord.get(word) ?? none) insert(found, at);
}

function insert(sorted: number[], wanted: number): void {
  let at = sorted.length;
  while (at > 0 && sorted[at - 1]! > wanted) at--;
  if (sorted[at - 1] === wanted) return;
  for (let i = sorted.length; i > at; i--) sorted[i] = sorted[i - 1]!;
  sorted[at] = wanted;
}

/** How far an object may stand from its verb to be quoted with it, in code units. */
const near = 40;

function quoteOf({ token }: VerbPlace, object: Span | undefined, act: boolean): Span {
  if (object === undefined) return token;
  if (!act) return object;
  const span = { start: Math.min(token.start, object.start), end: Math.max(token.end, object.end) };
  return span.end - span.start <= near ? span : token;
}

/** Adds the phrases for such a text that stand in it; `lead` is the token at which its first sentence ends. */
export function addPhrases(
  reading: Reading,
  tokens: readonly Token[],
  as: PhraseField,
  { stage, field, whole }: Text,
  lead = Infinity,
): void {
  for (const { by, from, to } of findPhrases(tokens, as, lead))
    if (isEligible(by, reading))
      reading.findings.add(by, stage, 1, field, tokens[from]!.start, tokens[to - 1]!.end, whole);
}

const none: readonly never[] = [];

interface Span {
  start: number;
  end: number;
}

/** Before "of", words that stand for what follows it. */
const standFor = new Set('all any both each either instance kind none one pair set some sort type'.split(' '));

/** The words of what is acted on, up to a preposition: a document of a collection is a document. */
function actedOn(beside: readonly Token[]): readonly Token[] {
  const end = beside.findIndex(
    ({ word, known }, at) =>
      known.roles.preposition || (word === 'of' && at > 0 && !standFor.has(beside[at - 1]!.word)),
  );
  return end < 0 ? beside : beside.slice(0, end);
}

/** The first of the words, or sequences of words, that stands beside the verb; with `head`, as its last words. */
function findIn(beside: readonly Token[], { words, sequences }: WordSet, head = false): Span | undefined {
  if (head) beside = actedOn(beside);
  for (let at = head ? beside.length - 1 : 0; at >= 0 && at < beside.length; at++)
    if (words.has(beside[at]!.word)) return beside[at];
  if (sequences.size === 0) return undefined;
  for (let at = 0; at < beside.length; at++)
    for (const sequence of sequences.get(beside[at]!.word) ?? none) {
      const end = at + sequence.length;
      if (end > beside.length || (head && end < beside.length)) continue;
      if (standsAt(beside, at, sequence)) return { start: beside[at]!.start, end: beside[end - 1]!.end };
    }
  return undefined;
}

function standsAt(tokens: readonly Token[], at: number, sequence: readonly string[]): boolean {
  for (let i = 0; i < sequence.length; i++) if (tokens[at + i]!.word !== sequence[i]) return false;
  return true;
}
