import { isChange, namedChange, namedClearly, namedRead } from '../category.ts';
import { headNoun, mainVerbs } from '../sentence.ts';
import { gaps, type Token, tokenize } from '../tokens.ts';
import type { VerbPlace } from '../verb-place.ts';
import { addForeignPhrases } from './foreign-phrases.ts';
import { addPhrases, addVerb, certainty, isEligible, type Reading, type Text } from './reading.ts';

/** The title, which is a short description. */
export function readTitle(reading: Reading): void {
  const { title } = reading.tool;
  if (title === undefined) return;
  const tokens = tokenize(title, reading.rules.words);
  for (const verb of mainVerbs(tokens, 0, tokens.length, reading.rules.words))
    addVerb(reading, verb, 'description', { stage: 'description', field: '/title', whole: title }, certainty.lead);
}

/**
 * The description: the main verbs of its first telling sentence, and phrases anywhere. Sentences that only reassure tell
 * nothing, and where the name says that something changes, a sentence about reading does not end the search. Unless the
 * name says that the tool reads, what the sentences behind it say counts for the severity, so that no sentence before
 * them hides it.
 */
export function readDescription(reading: Reading): void {
  const whole = reading.tool.description;
  if (whole === undefined || whole === '') return;
  const { findings, rules } = reading;
  const text: Text = { stage: 'description', field: '/description', whole };
  const tokens = reading.described;
  const changes = namedChange(findings.list);
  const reads = namedRead(findings.list);
  const named = namedClearly(findings.list);
  let lead: number | undefined;
  let passed = false;
  for (const { from, to } of splitSentences(tokens)) {
    if (isIdle(tokens, from, to) || isNameAlone(reading, from, to)) continue;
    if (passed && isAboutArgument(reading, tokens[from]!)) continue;
    if (needed.has(tokens[from]!.word)) continue;
    const verbs = withoutKeywords(mainVerbs(tokens, from, to, rules.words, reading.language).filter(isNoIntake), whole);
    const opened = passed;
    passed = true;
    if (findings.telling && (lead === undefined || verbs.length > 0)) lead = to;
    if (verbs[0] !== undefined && isAboutAnother(reading, verbs[0])) continue;
    if (verbs.length === 0 || (!findings.telling && !isStatement(tokens, from, verbs[0]!))) continue;
    const before = findings.list.length;
    const factor = opened && !named ? certainty.later : certainty.lead;
    for (const verb of verbs) addVerb(reading, verb, 'description', text, factor);
    if (!changes || findings.list.slice(before).some(({ by }) => isChange(by.category))) findings.telling = false;
    if (!findings.telling && reads) break;
  }
  findings.telling = true;
  if (findings.list.every(({ by }) => by.category === undefined)) addHeadNoun(reading, tokens, text);
  addPhrases(reading, tokens, 'description', text, lead ?? tokens.length);
  if (reading.language || /[\u0400-\u04ff\u3040-\ud7a3]/.test(whole))
    addForeignPhrases(reading, text, lead ?? tokens.length);
}

/** Where no verb says what a call does, the noun that the first sentence is about: "Deep workflow analysis". */
function addHeadNoun(reading: Reading, tokens: readonly Token[], { stage, field, whole }: Text): void {
  const { findings } = reading;
  const first = splitSentences(tokens).find(({ from, to }) => !isIdle(tokens, from, to));
  const noun = first && headNoun(tokens, first.from, first.to);
  for (const by of noun?.known.nouns ?? [])
    if (isEligible(by, reading)) findings.add(by, stage, certainty.lead, field, noun!.start, noun!.end, whole);
}

const runs = new Set('execute run perform'.split(' '));

/** The verbs without those in capitals that name statements which are run: "Execute an INSERT, UPDATE or DELETE query". */
function withoutKeywords(verbs: readonly VerbPlace[], whole: string): readonly VerbPlace[] {
  const [first] = verbs;
  if (first === undefined || !runs.has(first.lemma)) return verbs;
  const isKeyword = ({ token }: VerbPlace): boolean => /^[A-Z]{3,}$/.test(whole.slice(token.start, token.end));
  return isKeyword(first) ? verbs : verbs.filter((verb) => !isKeyword(verb));
}

/** True for a sentence whose subject is an identifier, which is an argument or another tool. */
function isAboutArgument({ tool }: Reading, { word, start, end }: Token): boolean {
  return word.includes('_') && tool.description!.slice(start, end) !== tool.name;
}

const calls = new Set('call use run invoke try'.split(' '));
const asides = new Set('the first then tool always'.split(' '));

/** True for a sentence that tells to call another tool of the server. */
function isAboutAnother({ tool, context }: Reading, { lemma, beside }: VerbPlace): boolean {
  if (!calls.has(lemma)) return false;
  const named = beside.find(({ word }) => !asides.has(word));
  if (named === undefined) return false;
  const name = tool.description!.slice(named.start, named.end);
  return name !== tool.name && context.names.has(name);
}

/** What these verbs say is how the tool takes its arguments, not what it does with them. */
const takesArguments = new Set('accept support take require expect include contain exclude omit skip'.split(' '));

/** Words that open a sentence on what has to be there before a call. */
const needed = new Set('requires require needs need prerequisite prerequisites'.split(' '));
/** What is accepted where the tool's arguments are told. */
const intake = new Set(
  'array arrays list string strings parameter parameters argument arguments input inputs json either optional'.split(
    ' ',
  ),
);

/** False for a verb that only says which arguments the tool takes: "Accepts an array of messages". */
function isNoIntake({ lemma, token, beside }: VerbPlace): boolean {
  return token.word === lemma || !takesArguments.has(lemma) || !beside.some(({ word }) => intake.has(word));
}

/** True for a sentence that opens with a verb in the third person: behind the first, the others are advice to the caller. */
function isStatement(tokens: readonly Token[], from: number, { token, lemma }: VerbPlace): boolean {
  return (
    token.start === tokens[from]!.start &&
    token.word !== lemma &&
    token.word.endsWith('s') &&
    !takesArguments.has(lemma)
  );
}

/** True for a sentence that only reassures, such as one that calls the tool safe. */
function isIdle(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!tokens[i]!.known.idle) return false;
  return true;
}

/** True for a sentence that only tells to call this tool: "Call the list_items endpoint". Its name decides. */
function isNameAlone({ tool, described }: Reading, from: number, to: number): boolean {
  let named = false;
  for (let i = from; i < to; i++) {
    const { word, known, start, end } = described[i]!;
    if (end - start === tool.name.length && tool.description!.startsWith(tool.name, start)) named = true;
    else if (!known.idle && !calls.has(word)) return false;
  }
  return named;
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
