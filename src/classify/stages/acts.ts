import { namedClearly } from '../category.ts';
import { parseName } from '../name.ts';
import type { Parameter } from '../parameters.ts';
import { addVerb, certainty, type Reading } from './reading.ts';
import type { PlacedText } from './schema-stage.ts';

/** Judges every value of an argument that selects an act; false where the values are no acts. */
export function readActs(reading: Reading, parameter: Parameter, texts: readonly PlacedText[]): boolean {
  const named = namedClearly(reading.findings.list);
  return parameter.closed
    ? readValues(reading, parameter, named ? certainty.filter : certainty.value) > 0
    : readListed(reading, texts, named ? certainty.filter : certainty.listed) > 1;
}

/** Acts among the closed values. */
function readValues(reading: Reading, { values }: Parameter, factor: number): number {
  let acts = 0;
  for (const { text, path } of values) {
    const { verbs } = parseName(text.slice(0, 200), reading.rules.verbs);
    for (const verb of verbs) addVerb(reading, verb, 'enum', { stage: 'schema', field: path, whole: text }, factor);
    acts += verbs.length;
  }
  return acts;
}

/** Acts that stand in quotation marks in the texts of a free argument. */
function readListed(reading: Reading, texts: readonly PlacedText[], factor: number): number {
  let acts = 0;
  for (const { place, tokens } of texts)
    for (const token of tokens) {
      const entry = reading.rules.verbs.get(token.word);
      if (entry?.form !== 'base' || !isQuotationMark(place.text[token.start - 1])) continue;
      const verb = { lemma: entry.lemma, token, beside: [], certainty: 1 };
      addVerb(reading, verb, 'enum', { stage: 'schema', field: place.path, whole: place.text }, factor);
      acts++;
    }
  return acts;
}

function isQuotationMark(character: string | undefined): boolean {
  return character === "'" || character === '"' || character === '`';
}
