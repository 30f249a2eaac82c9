import { type ParsedName, parseName } from '../name.ts';
import type { ActiveRule } from '../rule-set.ts';
import type { Token } from '../tokens.ts';
import { addPhrases, addVerb, certainty, isEligible, type Reading, type Text } from './reading.ts';

/** The name: its verb, its closing noun, and phrases in it. */
export function readName(reading: Reading): void {
  const { tool, rules, context, findings } = reading;
  const text: Text = { stage: 'name', field: '/name', whole: tool.name };
  const parsed = context.names.get(tool.name) ?? parseName(tool.name, rules.words, context.style);
  for (const verb of parsed.verbs) addVerb(reading, verb, 'name', text, certainty.name);
  const last = namedNoun(parsed);
  if (
    last &&
    !mayCost(parsed, reading) &&
    (findings.list.every(({ by }) => !by.category) || parsed.verbs.every((verb) => verb.certainty < 0.7))
  )
    for (const by of last.known.nouns)
      if (isEligible(by, reading) && by.weight >= telling)
        findings.add(by, 'name', 1, '/name', last.start, last.end, tool.name);
  if (parsed.verbs.length === 0) addNamed(reading, parsed.tokens.slice(parsed.prefix), text);
  addPhrases(reading, parsed.tokens.slice(parsed.prefix), 'name', text);
}

/** True where the verb of a name loses something or moves money beside some objects, though it is not known beside this one: no noun makes it a read. */
function mayCost({ verbs }: ParsedName, { rules }: Reading): boolean {
  return verbs.some(
    ({ token, lemma }) =>
      token.known.verb?.noun === false &&
      rules.verbRules.get(lemma)?.rules.some(({ category }) => category === 'Destructive' || category === 'Financial'),
  );
}

/** A name without a verb names what comes back: what a rule says of getting it, other than that it is a read. */
function addNamed(reading: Reading, tokens: readonly Token[], text: Text): void {
  const last = tokens.at(-1);
  if (last === undefined) return;
  const only = (by: ActiveRule): boolean => by.supports === 'exposure=personal';
  addVerb(reading, { lemma: 'get', token: last, beside: tokens, certainty: 1 }, 'name', text, certainty.name, only);
}

/** What says in a name of what is meant, which of it: costs by agent. */
const said = new Set('by per for of in from on at over between across within since near around'.split(' '));

/** The noun that a name is about: its last word, or the one before what says which of it. */
function namedNoun({ tokens, prefix, verbs }: ParsedName): Token | undefined {
  if (verbs.length > 0) return tokens.at(-1);
  const end = tokens.findIndex(({ word }, at) => at > prefix && said.has(word));
  return end < 0 ? tokens.at(-1) : tokens[end - 1];
}

/** From which weight a noun at the end of a name says by itself what comes back. */
const telling = 0.6;

/** Where nothing, or a description that only reads, says what a call does and no verb stands in its name: the noun that the name ends in. */
export function readBareName(reading: Reading): void {
  const { tool, rules, context, findings } = reading;
  if (
    findings.list.some(
      ({ by, stage }) =>
        by.category !== undefined && by.rules === undefined && (by.category !== 'Read' || stage !== 'description'),
    )
  )
    return;
  const parsed = context.names.get(tool.name) ?? parseName(tool.name, rules.words, context.style);
  const last = namedNoun(parsed);
  if (parsed.verbs.length > 0 || last === undefined) return;
  for (const by of last.known.nouns)
    if (isEligible(by, reading)) findings.add(by, 'name', 1, '/name', last.start, last.end, tool.name);
}
