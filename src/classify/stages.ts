import { pointer, type ToolDefinition } from '../model/index.ts';
import { namedClearly } from './category.ts';
import type { Findings, Stage } from './evidence.ts';
import { parseName } from './name.ts';
import type { Parameter, Parameters, Place } from './parameters.ts';
import { findPhrases, holds, matchesAt } from './phrases.ts';
import type { ActiveRule, ParameterRule, Phrase, RuleSet, WordSet } from './rule-set.ts';
import { endsSentencePart, mainVerbs } from './sentence.ts';
import { actKey, type ServerContext } from './server-context.ts';
import { gaps, splitName, type Token, tokenize } from './tokens.ts';
import type { VerbPlace } from './verb-place.ts';

/** What the stages share while they read one tool. */
export interface Reading {
  tool: ToolDefinition;
  rules: RuleSet;
  context: ServerContext;
  findings: Findings;
}

/** How much a main verb counts, by where it stands; `filter`: a value of an argument of a tool whose name says already what it does. */
const certainty = { name: 1, lead: 0.85, value: 0.9, listed: 0.7, filter: 0.5 } as const;

/** The name: its verb, its closing noun, and phrases in it. */
export function readName(reading: Reading): void {
  const { tool, rules, context, findings } = reading;
  const parsed = context.names.get(tool.name) ?? parseName(tool.name, rules.verbs, context.style);
  for (const verb of parsed.verbs) addVerb(reading, verb, 'name', 'name', '/name', tool.name, certainty.name);
  const last = parsed.tokens.at(-1);
  if (!findings.list.some(({ by }) => by.category) || parsed.verbs.every((verb) => verb.certainty < 0.7))
    for (const by of last ? (rules.nouns.get(last.word) ?? []) : [])
      if (eligible(by, reading)) findings.add(by, 'name', 1, '/name', last!.start, last!.end, tool.name);
  addPhrases(reading, parsed.tokens.slice(parsed.prefix), rules.phrases.name, 'name', '/name', tool.name, Infinity);
}

/** The title, which is a short description. */
export function readTitle(reading: Reading): void {
  const { title } = reading.tool;
  if (title === undefined) return;
  const tokens = tokenize(title);
  for (const verb of mainVerbs(tokens, 0, tokens.length, reading.rules.verbs))
    addVerb(reading, verb, 'description', 'description', '/title', title, certainty.lead);
}

/** The description: the main verbs of its first telling sentence, and phrases anywhere. */
export function readDescription(reading: Reading): void {
  const text = reading.tool.description;
  if (text === undefined || text === '') return;
  const tokens = tokenize(text);
  const sentences = splitSentences(tokens);
  let lead = sentences[0]?.to ?? 0;
  for (const { from, to } of sentences.slice(0, 4)) {
    const verbs = mainVerbs(tokens, from, to, reading.rules.verbs);
    if (verbs.length === 0) continue;
    lead = to;
    for (const verb of verbs)
      addVerb(reading, verb, 'description', 'description', '/description', text, certainty.lead);
    break;
  }
  addPhrases(reading, tokens, reading.rules.phrases.description, 'description', '/description', text, lead);
}

/** The input schema: parameters by name, type and wording, and the values of those that select an act. */
export function readSchema(reading: Reading, parameters: Parameters): void {
  const { rules, findings } = reading;
  for (const parameter of parameters.list) {
    const name = splitName(parameter.name.slice(0, 200));
    const texts = parameter.texts.map((place) => ({ place, tokens: tokenize(place.text) }));
    const values = parameter.values.map((place) => ({ place, tokens: splitName(place.text.slice(0, 200)) }));
    for (const by of candidates(name, rules)) {
      if (!fits(by, parameter, name, [...texts, ...values]) || !eligible(by, reading)) continue;
      if (by.supports === 'multiplexed=many' && !readActs(reading, parameter, texts)) continue;
      const place = quotable(by, parameter, [...texts, ...values]);
      if (place) findings.add(by, 'schema', 1, place.path, place.start, place.end, place.text);
      else findings.addUnquoted(by, 'schema');
    }
    for (const { place, tokens } of texts)
      addPhrases(reading, tokens, rules.phrases.parameters, 'schema', place.path, place.text, Infinity);
  }
}

/** Hints of the author: they add evidence of risk and are never evidence of safety. */
export function readHints(reading: Reading): void {
  const { tool, rules, findings } = reading;
  const annotations = tool.annotations as Record<string, unknown> | undefined;
  for (const by of rules.hints)
    if (annotations !== undefined && annotations[by.match.hint] === by.match.value && eligible(by, reading))
      findings.addUnquoted(by, 'hints');
}

/** Sibling tools: one with the same object and the inverse verb. */
export function readSiblings(reading: Reading): void {
  const { tool, rules, context, findings } = reading;
  const verb = context.names.get(tool.name)?.verbs[0];
  if (verb === undefined) return;
  for (const by of rules.pairs)
    for (const inverse of by.inverses.get(verb.lemma) ?? []) {
      const sibling = context.byAct.get(actKey(inverse, verb.beside));
      const token = sibling === undefined ? undefined : context.names.get(sibling)?.verbs[0]?.token;
      if (sibling === undefined || token === undefined || sibling === tool.name || !eligible(by, reading)) continue;
      findings.add(by, 'siblings', 1, '/name', token.start, token.end, sibling, sibling);
      break;
    }
}

function eligible(by: ActiveRule, reading: Reading): boolean {
  return by.purposes === undefined || [...by.purposes].some((purpose) => reading.context.purposes.has(purpose));
}

function addVerb(
  reading: Reading,
  verb: VerbPlace,
  kind: 'name' | 'description' | 'enum',
  stage: Stage,
  field: string,
  whole: string,
  factor: number,
): void {
  for (const by of reading.rules.verbRules.get(verb.lemma) ?? []) {
    if (!by.fields.has(kind) || !eligible(by, reading)) continue;
    if (by.objects && !standsIn(by.match.head ? lastNoun(verb.beside) : verb.beside, by.objects)) continue;
    if (by.without && standsIn(verb.beside, by.without)) continue;
    reading.findings.add(by, stage, factor * verb.certainty, field, verb.token.start, verb.token.end, whole);
  }
}

/** The last word of what is acted on, before a preposition. */
function lastNoun(beside: readonly string[]): readonly string[] {
  return beside.slice(endsSentencePart(beside.at(-1) ?? '') ? -2 : -1);
}

function standsIn(beside: readonly string[], { words, sequences }: WordSet): boolean {
  if (beside.some((word) => words.has(word))) return true;
  return sequences.some((sequence) =>
    beside.some((_, at) => sequence.every((word, offset) => beside[at + offset] === word)),
  );
}

function addPhrases(
  reading: Reading,
  tokens: readonly Token[],
  index: RuleSet['phrases']['name'],
  stage: Stage,
  field: string,
  whole: string,
  lead: number,
): void {
  for (const { by, from, to } of findPhrases(tokens, index, lead))
    if (eligible(by, reading))
      reading.findings.add(by, stage, 1, field, tokens[from]!.start, tokens[to - 1]!.end, whole);
}

function splitSentences(tokens: readonly Token[]): { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && tokens[i]!.gap !== gaps.sentence) continue;
    sentences.push({ from, to: i });
    from = i;
  }
  return sentences;
}

type Texts = readonly { place: Place; tokens: readonly Token[] }[];

function candidates(name: readonly Token[], rules: RuleSet): Iterable<ParameterRule> {
  const found = new Set<ParameterRule>();
  for (const { word } of name) for (const rule of rules.parameters.get(word) ?? []) found.add(rule);
  return found;
}

function fits(by: ParameterRule, parameter: Parameter, name: readonly Token[], texts: Texts): boolean {
  const { match } = by;
  if (match.nested ? parameter.repeated : parameter.depth > 0) return false;
  if (!by.names.some((phrase) => nameHolds(name, phrase, match.whole))) return false;
  if (
    by.types &&
    !(parameter.types.length === 0 ? by.types.has('any') : parameter.types.some((t) => by.types!.has(t.text)))
  )
    return false;
  if (match.default !== undefined && !parameter.defaults.includes(match.default)) return false;
  if (match.required !== undefined && match.required !== (parameter.required !== undefined && parameter.depth === 0))
    return false;
  if (match.closed !== undefined && match.closed !== parameter.closed) return false;
  return by.described === undefined || by.described.some((phrase) => texts.some(({ tokens }) => holds(tokens, phrase)));
}

function nameHolds(name: readonly Token[], phrase: Phrase, whole: boolean): boolean {
  return whole ? name.length === phrase.length && matchesAt(name, 0, phrase) : holds(name, phrase);
}

/** Classifies every value of a parameter that selects an act; false where none is an act. */
function readActs(reading: Reading, parameter: Parameter, texts: Texts): boolean {
  const { verbs } = reading.rules;
  const named = namedClearly(reading.findings.list);
  let acts = 0;
  for (const { text, path } of parameter.values) {
    const parsed = parseName(text.slice(0, 200), verbs);
    for (const verb of parsed.verbs)
      addVerb(reading, verb, 'enum', 'schema', path, text, named ? certainty.filter : certainty.value);
    acts += parsed.verbs.length;
  }
  if (parameter.closed) return acts > 0;
  for (const { place, tokens } of texts)
    for (let i = 0; i < tokens.length; i++) {
      const entry = verbs.get(tokens[i]!.word);
      const quote = place.text[tokens[i]!.start - 1];
      if (entry === undefined || entry.form !== 'base' || (quote !== "'" && quote !== '"' && quote !== '`')) continue;
      addVerb(
        reading,
        { lemma: entry.lemma, token: tokens[i]!, beside: [], certainty: 1 },
        'enum',
        'schema',
        place.path,
        place.text,
        named ? certainty.filter : certainty.listed,
      );
      acts++;
    }
  return acts > 1;
}

/** A string by which the parameter can be shown: what describes it, its entry in `required`, or its type. */
function quotable(
  by: ParameterRule,
  parameter: Parameter,
  texts: Texts,
): { path: string; text: string; start: number; end: number } | undefined {
  for (const phrase of by.described ?? [])
    for (const { place, tokens } of texts)
      for (let i = 0; i < tokens.length; i++)
        if (matchesAt(tokens, i, phrase))
          return { ...place, start: tokens[i]!.start, end: tokens[i + phrase.length - 1]!.end };
  const place = [parameter.required, ...parameter.texts, ...parameter.types, ...parameter.values].find(
    (one) => one?.text,
  );
  return place && { ...place, start: 0, end: firstPart(place.text) };
}

/** The end of the first sentence, at most 120 code units. */
function firstPart(text: string): number {
  const stop = text.search(/[.\n]/);
  const end = Math.min(stop < 0 ? text.length : stop, 120);
  return end === 0 ? Math.min(text.length, 1) : end;
}

/** The pointer of the input schema. */
export const schemaPointer = pointer('inputSchema');
