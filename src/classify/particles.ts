import type { VerbEntry } from './rule-set.ts';
import { gaps, type Token } from './tokens.ts';
import type { Word, Words } from './words.ts';

/** Verbs of two words that are as often written as one, as in "rolls back". */
const parted: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['back', new Set(['roll', 'fail'])],
  ['down', new Set(['shut', 'tear'])],
  ['off', new Set(['kick', 'power', 'pay', 'take', 'write'])],
  ['out', new Set(['cash', 'roll', 'wipe'])],
  ['over', new Set(['fail', 'cut', 'switch'])],
  ['up', new Set(['top', 'look', 'hang', 'spin', 'boot', 'start'])],
]);

/** True for the second word of such a verb. */
export function isParticle(word: string): boolean {
  return parted.has(word);
}

/** The words from `from` to `to` with such verbs as one word, where the rules know it; all words where there is none. */
export function withParticles(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: Words,
  verbOf: (word: Word) => VerbEntry | undefined,
): readonly Token[] {
  let joined: Token[] | undefined;
  for (let i = from; i < to; i++) {
    const next = i + 1 < to ? tokens[i + 1]! : undefined;
    const word =
      next && next.known.roles.particle && next.gap === gaps.none ? joinedWord(tokens[i]!.word, next.word) : undefined;
    const known = word === undefined ? undefined : words.of(word);
    if (known === undefined || verbOf(known) === undefined) {
      joined?.push(tokens[i]!);
      continue;
    }
    joined ??= tokens.slice(from, i);
    joined.push({ ...tokens[i]!, word: known.text, known, end: next!.end });
    i++;
  }
  return joined ?? tokens;
}

/** Both words as one in the form of the first: "rolls back" is rollbacks; undefined where they are no such verb. */
function joinedWord(word: string, particle: string): string | undefined {
  const bases = parted.get(particle);
  if (bases === undefined) return undefined;
  if (bases.has(word)) return word + particle;
  return word.endsWith('s') && bases.has(word.slice(0, -1)) ? `${word.slice(0, -1)}${particle}s` : undefined;
}
