import { isChange, namedClearly } from '../category.ts';
import { Findings } from '../evidence.ts';
import { parseName } from '../name.ts';
import type { Parameter } from '../parameters.ts';
import { addVerb, certainty, type Reading } from './reading.ts';
import { gaps, type Token } from '../tokens.ts';
import type { PlacedText } from './schema-stage.ts';

/** Judges every value of an argument that selects an act; false where the values are no acts. */
export function readActs(reading: Reading, parameter: Parameter, texts: readonly PlacedText[]): boolean {
  const named = namedClearly(reading.findings.list);
  return parameter.closed
    ? readValues(reading, parameter, named ? certainty.filter : certainty.value) > 0
    : readListed(reading, texts, named ? certainty.filter : certainty.listed) +
        readDescribed(reading, named ? certainty.filter : certainty.listed) >
        1;
}

/** True where each of the closed values names an act that reads, and none names one that does more. */
export function onlyReads(reading: Reading, { values }: Parameter): boolean {
  return (
    values.length > 0 &&
    values.every(({ text, path }) => {
      const findings = new Findings();
      const alone = { ...reading, findings };
      const { verbs, tokens } = parseName(text.slice(0, 200), reading.rules.words);
      const placed = { stage: 'schema', field: path, whole: text } as const;
      for (const verb of verbs) addVerb(alone, verb, 'enum', placed, certainty.value);
      if (findings.list.some(({ by }) => isChange(by.category))) return false;
      if (findings.list.some(({ by }) => by.category === 'Read')) return true;
      return (tokens.at(-1)?.known.nouns ?? []).some(({ category }) => category === 'Read');
    })
  );
}

/** Acts among the closed values. */
function readValues(reading: Reading, { values }: Parameter, factor: number): number {
  let acts = 0;
  for (const { text, path } of values) {
    const { verbs } = parseName(text.slice(0, 200), reading.rules.words);
    for (const verb of verbs)
      addVerb(
        reading,
        { ...verb, context: ofName(reading) },
        'enum',
        { stage: 'schema', field: path, whole: text },
        factor,
      );
    acts += verbs.length;
  }
  return acts;
}

/** Acts that are listed in the texts of a free argument. */
function readListed(reading: Reading, texts: readonly PlacedText[], factor: number): number {
  let acts = 0;
  for (const { place, tokens } of texts)
    for (const [at, token] of tokens.entries()) {
      const entry = token.known.verb;
      if (entry?.form !== 'base' || !isListed(tokens, at, place.text)) continue;
      const verb = { lemma: entry.lemma, token, beside: [], context: ofName(reading), certainty: 1 };
      addVerb(reading, verb, 'enum', { stage: 'schema', field: place.path, whole: place.text }, factor);
      acts++;
    }
  return acts;
}

/** Acts that open the lines of a list in the description: "- delete: Deletes a comment". */
function readDescribed(reading: Reading, factor: number): number {
  const { described: tokens, tool } = reading;
  let acts = 0;
  for (const [at, token] of tokens.entries()) {
    const entry = token.known.verb;
    if (entry?.form !== 'base' || token.gap !== gaps.sentence || tokens[at + 1]?.gap !== gaps.label) continue;
    const verb = { lemma: entry.lemma, token, beside: [], context: ofName(reading), certainty: 1 };
    addVerb(reading, verb, 'enum', { stage: 'schema', field: '/description', whole: tool.description! }, factor);
    acts++;
  }
  return acts;
}

/** The words of the name: what an act is done to is seldom repeated beside it. */
function ofName({ tool, context }: Reading): readonly Token[] {
  return (context.names.get(tool.name)?.tokens ?? []).filter(({ word }) => word.length > 2 || isAbbreviation(word));
}

/** True for two letters that are no word, such as vm. */
function isAbbreviation(word: string): boolean {
  return word.length === 2 && !/[aeiouy]/.test(word);
}

/** True for a word in quotation marks, at the start of a line of a list, or in a list of words parted by commas. */
function isListed(tokens: readonly Token[], at: number, text: string): boolean {
  const { start, end } = tokens[at]!;
  if (isQuotationMark(text[start - 1])) return true;
  const before = text[start - 1] === ' ' ? text[start - 2] : text[start - 1];
  const after = text[end];
  const opens =
    before === ',' || before === '(' || before === ':' || before === '|' || before === '-' || before === '/';
  const closes = after === ',' || after === ')' || after === '|' || after === '/' || after === ':';
  const joined =
    ['and', 'or'].includes(tokens[at - 1]?.word ?? '') && (at + 1 === tokens.length || after === ')' || after === '.');
  return (opens && closes) || joined;
}

function isQuotationMark(character: string | undefined): boolean {
  return character === "'" || character === '"' || character === '`';
}
