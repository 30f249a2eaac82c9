import type { ToolDefinition } from '../../model/index.ts';
import type { Findings, Stage } from '../evidence.ts';
import { findPhrases } from '../phrases.ts';
import type { ActiveRule, RuleSet, WordSet } from '../rule-set.ts';
import { endsSentencePart } from '../sentence.ts';
import type { ServerContext } from '../server-context.ts';
import type { Token } from '../tokens.ts';
import type { VerbPlace } from '../verb-place.ts';

/** What the stages share while they read one tool. */
export interface Reading {
  tool: ToolDefinition;
  rules: RuleSet;
  context: ServerContext;
  findings: Findings;
}

/** Where a text stands: the stage that reads it, the pointer to it, and all of it. */
export interface Text {
  stage: Stage;
  field: string;
  whole: string;
}

/** How much a main verb counts, by where it stands; `filter`: a value of an argument of a tool whose name is clear. */
export const certainty = { name: 1, lead: 0.85, value: 0.9, listed: 0.7, filter: 0.5 } as const;

/** True where the server is for what the rule is about. */
export function isEligible(by: ActiveRule, { context }: Reading): boolean {
  return by.purposes === undefined || [...by.purposes].some((purpose) => context.purposes.has(purpose));
}

/** Adds what the rules about this verb find, given the words beside it. */
export function addVerb(
  reading: Reading,
  verb: VerbPlace,
  kind: 'name' | 'description' | 'enum',
  { stage, field, whole }: Text,
  factor: number,
): void {
  for (const by of reading.rules.verbRules.get(verb.lemma) ?? []) {
    if (!by.fields.has(kind) || !isEligible(by, reading)) continue;
    if (by.objects && !standsIn(by.match.head ? lastNoun(verb.beside) : verb.beside, by.objects)) continue;
    if (by.without && standsIn(verb.beside, by.without)) continue;
    reading.findings.add(by, stage, factor * verb.certainty, field, verb.token.start, verb.token.end, whole);
  }
}

/** Adds the phrases of the index that stand in a text; `lead` is the token at which its first sentence ends. */
export function addPhrases(
  reading: Reading,
  tokens: readonly Token[],
  index: RuleSet['phrases']['name'],
  { stage, field, whole }: Text,
  lead = Infinity,
): void {
  for (const { by, from, to } of findPhrases(tokens, index, lead))
    if (isEligible(by, reading))
      reading.findings.add(by, stage, 1, field, tokens[from]!.start, tokens[to - 1]!.end, whole);
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
