import { classesIn, type Language, readLanguage } from './language.ts';
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
const number = /^\p{N}+$/u;

/** The words of all texts in parts of about one size, in code-unit order. */
export function packWords(
  texts: readonly { summary: string; definition: string }[],
  language: Language,
): WordPart['words'][] {
  const lexicon = readLanguage(language);
  const found = new Map<string, number[]>();
  for (const [at, { summary, definition }] of texts.entries()) {
    const sentence = tokens(summary);
    const inSummary = new Set([...sentence, ...classesIn(lexicon, sentence)]);
    for (const word of new Set([...inSummary, ...tokens(definition)])) {
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
