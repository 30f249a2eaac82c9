import { verbForms } from './inflect.ts';
import { type Phrase, type PhraseSet, someWords, type WordSet } from './rule-set.ts';
import { isLetterAlone } from './tokens.ts';

/** Words, and sequences of words by their first one; undefined for none. */
export function toWordSet(list: ReadonlySet<string> | undefined): WordSet | undefined {
  if (list === undefined) return undefined;
  const sequences = new Map<string, string[][]>();
  for (const words of list) {
    if (!words.includes(' ')) continue;
    const sequence = words.split(' ');
    push(sequences, sequence[0]!, sequence);
  }
  return { words: list, sequences };
}

/** Phrases as rules write them, by their first words. */
export function toPhraseSet(list: readonly string[]): PhraseSet {
  const phrases = list.map(toPhrase);
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of phrases) for (const first of firstWords(phrase)) push(byFirst, first, phrase);
  return { list: phrases, byFirst };
}

/** A phrase as rules write it: `a|b` for either word, `word~` for all forms of a verb, `..` for some words. */
export function toPhrase(words: string): Phrase {
  return words
    .split(' ')
    .flatMap(inPieces)
    .map((element) => {
      if (element === '..') return someWords;
      if (!element.includes('|') && !element.endsWith('~')) return element;
      return new Set(
        element
          .split('|')
          .flatMap((word) => (word.endsWith('~') ? verbForms(word.slice(0, -1)).map(([form]) => form) : [word])),
      );
    });
}

/** Words of scripts without spaces in single letters, as texts are read. */
function inPieces(element: string): string[] {
  return [...element].every((letter) => isLetterAlone(letter.codePointAt(0)!)) ? [...element] : [element];
}

/** With which words a phrase can begin. */
export function firstWords([first]: Phrase): readonly string[] {
  if (typeof first === 'string') return [first];
  return first === someWords || first === undefined ? [] : [...first];
}

/** Adds a value to the list of a key. */
export function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
