import { actsIn, classesIn, type Language, type Lexicon, readLanguage } from './language.ts';
import { tokens } from './tokens.ts';

/** Words of definitions, and keys of the acts that summaries name, with the tools that have them, as differences: twice the tool's number, and one more where its summary has the word. */
export interface WordPart {
  version: string;
  words: [word: string, differences: number[]][];
}

/** So many characters a part has at most before it is compressed, unless one word has more. */
const partSize = 30_000;
const [shortest, longest] = [3, 24];
/** A word that more than this share of many tools have tells nothing. */
const everyday = 0.25;
const many = 200;
/** So much of a sentence holds its first word. */
const beginningAtMost = 60;
const number = /^\p{N}+$/u;

/** The words of all texts in parts of about one size, in code-unit order. */
export function packWords(
  texts: readonly { summary: string; definition: string; choices: readonly string[] }[],
  language: Language,
): WordPart['words'][] {
  const lexicon = readLanguage(language);
  const found = new Map<string, number[]>();
  for (const [at, { summary, definition, choices }] of texts.entries()) {
    const sentence = tokens(summary);
    const inSummary = new Set([...sentence, ...classesIn(lexicon, sentence), ...actsToChoose(lexicon, choices)]);
    for (const word of new Set([...inSummary, ...actsOfSentences(lexicon, definition), ...tokens(definition)])) {
      if (word.length < shortest || word.length > longest || number.test(word) || lexicon.common.has(word)) continue;
      const place = at * 2 + (inSummary.has(word) ? 1 : 0);
      const places = found.get(word);
      if (places === undefined) found.set(word, [place]);
      else places.push(place);
    }
  }
  const parts: WordPart['words'][] = [];
  let room = 0;
  for (const word of [...found.keys()].sort()) {
    const places = found.get(word)!;
    if (texts.length > many && places.length > texts.length * everyday) continue;
    const entry: WordPart['words'][number] = [word, differences(places)];
    const size = JSON.stringify(entry).length + 1;
    if (size > room) {
      parts.push([]);
      room = partSize;
    }
    parts.at(-1)!.push(entry);
    room -= size;
  }
  return parts;
}

/** The acts among what can be chosen, and the keys of their classes: what a call closes by choosing `closed`, it does. */
function actsToChoose(lexicon: Lexicon, choices: readonly string[]): string[] {
  return choices.flatMap((choice) => {
    const first = tokens(choice).slice(0, 1);
    const keys = actsIn(lexicon, first);
    return keys.length > 0 ? [...first, ...keys] : [];
  });
}

/** The keys of the acts with which sentences of a definition begin. */
function actsOfSentences(lexicon: Lexicon, definition: string): string[] {
  const beginnings = definition.split(/[.!?]\s|\n/u).map((sentence) => sentence.slice(0, beginningAtMost));
  return actsIn(
    lexicon,
    beginnings.flatMap((beginning) => tokens(beginning).slice(0, 1)),
  );
}

/** How the first word of each part begins: as much of it as tells it from the last word of the part before. */
export function beginnings(parts: readonly WordPart['words'][]): string[] {
  return parts.map((part, at) => {
    const first = part[0]![0];
    const before = parts[at - 1]?.at(-1)![0] ?? '';
    let same = 0;
    while (same < first.length && first[same] === before[same]) same++;
    return first.slice(0, same + 1);
  });
}

/** The numbers of the parts that may hold words that begin with this. */
export function partsFor(starts: readonly string[], beginning: string): number[] {
  return starts.flatMap((start, at) => {
    const next = starts[at + 1];
    const reaches = next === undefined || next > beginning;
    return reaches && (start <= beginning || start.startsWith(beginning)) ? [at] : [];
  });
}

/** What `differences` was made of. */
export function places(differences: readonly number[]): number[] {
  let last = 0;
  return differences.map((difference) => (last += difference));
}

function differences(sorted: readonly number[]): number[] {
  return sorted.map((place, at) => place - (sorted[at - 1] ?? 0));
}
