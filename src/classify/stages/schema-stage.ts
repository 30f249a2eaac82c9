import { type Parameter, type Parameters, type Place, readParameters } from '../parameters.ts';
import { endOf, holdsOne } from '../phrases.ts';
import type { ParameterRule } from '../rule-set.ts';
import { splitName, type Token, tokenize } from '../tokens.ts';
import type { Words } from '../words.ts';
import { onlyReads, readActs } from './acts.ts';
import { addPhrases, isEligible, type Reading } from './reading.ts';

/** A text of a parameter, with its words. */
export interface PlacedText {
  place: Place;
  tokens: readonly Token[];
}

/** The arguments of a tool. */
export function parametersOf({ inputSchema }: { inputSchema?: unknown }): Parameters {
  return readParameters(inputSchema, '/inputSchema');
}

/** The input schema: parameters by name, type and wording, and the values of those that select an act. */
export function readSchema(reading: Reading, parameters: Parameters): void {
  const { rules, findings } = reading;
  const quoted = new Set<ParameterRule>();
  for (const parameter of parameters.list) {
    const texts = parameter.texts.map((place) => ({ place, tokens: tokenize(place.text, rules.words) }));
    const values = parameter.values.map((place) => ({
      place,
      tokens: splitName(place.text.slice(0, 200), rules.words),
    }));
    const placed = values.length === 0 ? texts : [...texts, ...values];
    for (const by of rules.argumentNames.rulesFor(parameter.name)) {
      if ((by.match.once || by.match.verbless) && quoted.has(by)) continue;
      if (by.match.verbless && !isNoun(reading)) continue;
      if (!fits(by, parameter, placed) || !isEligible(by, reading)) continue;
      if (by.match.reads && !onlyReads(reading, parameter)) continue;
      if (by.match.verbless && !isOnlyAsked(by, parameters, rules.words)) {
        quoted.add(by);
        continue;
      }
      if (by.supports === 'multiplexed=many' && !readActs(reading, parameter, texts)) continue;
      const place = quotable(by, parameter, placed);
      if (place) findings.add(by, 'schema', 1, place.path, place.start, place.end, place.text);
      else findings.addUnquoted(by, 'schema');
      quoted.add(by);
    }
    for (const { place, tokens } of texts)
      addPhrases(reading, tokens, 'parameters', { stage: 'schema', field: place.path, whole: place.text });
  }
}

/** True where the name of the tool holds no verb. */
function isNoun({ tool, context }: Reading): boolean {
  return context.names.get(tool.name)?.verbs.length === 0;
}

/** True where no argument of the call is ruled out by its name. */
function isOnlyAsked({ without }: ParameterRule, { list }: Parameters, words: Words): boolean {
  if (without === undefined) return true;
  return list.every(({ name, depth }) => depth > 0 || !holdsOne(splitName(name.slice(0, 200), words), without));
}

/** True where a parameter of such a name is what the rule looks for. */
function fits(by: ParameterRule, parameter: Parameter, texts: readonly PlacedText[]): boolean {
  const { match } = by;
  if (match.nested ? parameter.repeated : parameter.depth > 0) return false;
  if (
    by.types &&
    !(parameter.types.length === 0 ? by.types.has('any') : parameter.types.some((t) => by.types!.has(t.text)))
  )
    return false;
  if (match.default !== undefined && !parameter.defaults.includes(match.default)) return false;
  if (match.required !== undefined && match.required !== (parameter.required !== undefined && parameter.depth === 0))
    return false;
  if (match.closed !== undefined && match.closed !== parameter.closed) return false;
  const { described, unless } = by;
  if (unless && texts.some(({ tokens }) => holdsOne(tokens, unless))) return false;
  return described === undefined || texts.some(({ tokens }) => holdsOne(tokens, described));
}

/** A string by which the parameter can be shown: what describes it, its entry in `required`, or its type. */
function quotable(
  by: ParameterRule,
  parameter: Parameter,
  texts: readonly PlacedText[],
): { path: string; text: string; start: number; end: number } | undefined {
  for (const phrase of by.described?.list ?? [])
    for (const { place, tokens } of texts)
      for (let i = 0; i < tokens.length; i++) {
        const end = endOf(tokens, i, phrase);
        if (end > i) return { ...place, start: clauseStart(place.text, tokens[i]!.start), end: tokens[end - 1]!.end };
      }
  const { required } = parameter;
  const place = required?.text
    ? required
    : (parameter.texts.find(hasText) ?? parameter.types.find(hasText) ?? parameter.values.find(hasText));
  return place && { ...place, start: 0, end: firstPart(place.text) };
}

function hasText({ text }: Place): boolean {
  return text !== '';
}

const clauseEnds = new Set('.;:!?\n()[]{}•');

/** Where the clause begins in which the words at this place stand, so that they are quoted with what they are said of; a long one is cut between words. */
function clauseStart(text: string, at: number): number {
  const from = Math.max(0, at - 80);
  const before = text.slice(from, at);
  const cut = from === 0 ? 0 : before.search(/\s/) + 1;
  let start = before.length;
  while (start > cut && !clauseEnds.has(before[start - 1]!)) start--;
  return from + start + before.slice(start).search(/[\p{L}\p{N}]|$/u);
}

/** The end of the first sentence, at most 120 code units. */
function firstPart(text: string): number {
  const stop = text.search(/[.\n]/);
  const end = Math.min(stop < 0 ? text.length : stop, 120);
  return end === 0 ? Math.min(text.length, 1) : end;
}
