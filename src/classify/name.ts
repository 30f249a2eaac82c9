import type { VerbEntry } from './rule-set.ts';
import { splitName, type Token } from './tokens.ts';
import type { VerbPlace } from './verb-place.ts';

/** A name in words, and which of them are verbs. */
export interface ParsedName {
  tokens: readonly Token[];
  /** How many words at the front belong to the server, not to the tool. */
  prefix: number;
  verbs: readonly VerbPlace[];
}

/** Splits a name and finds its verb, which stands first or last; `prefix` words at the front are left out. */
export function parseName(
  name: string,
  verbs: ReadonlyMap<string, VerbEntry>,
  prefix: readonly string[] = [],
): ParsedName {
  const tokens = splitName(name);
  const skip = prefixLength(tokens, prefix);
  let best = -1;
  let bestScore = 0;
  for (let i = skip; i < tokens.length; i++) {
    const entry = verbs.get(tokens[i]!.word);
    if (entry === undefined) continue;
    const score = scoreAt(i - skip, tokens.length - skip, entry);
    if (score > bestScore) [best, bestScore] = [i, score];
  }
  const places: VerbPlace[] = [];
  if (best >= 0) {
    places.push(place(tokens, best, skip, verbs, bestScore >= 2 ? 1 : bestScore >= 1.2 ? 0.9 : 0.6));
    for (const i of joined(tokens, best, verbs)) places.push(place(tokens, i, skip, verbs, 0.9));
  }
  return { tokens, prefix: skip, verbs: places };
}

/** Words at the front that at least half of the names share, up to the first verb. */
export function sharedPrefix(names: readonly (readonly Token[])[], verbs: ReadonlyMap<string, VerbEntry>): string[] {
  const prefix: string[] = [];
  for (let depth = 0; depth < 4; depth++) {
    const counts = new Map<string, number>();
    for (const tokens of names) {
      const word = tokens[depth]?.word;
      if (word !== undefined && prefix.every((p, i) => tokens[i]?.word === p))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const [word, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
    if (count < 3 || count * 2 < names.length || verbs.has(word)) break;
    prefix.push(word);
  }
  return prefix;
}

function prefixLength(tokens: readonly Token[], prefix: readonly string[]): number {
  let i = 0;
  while (i < prefix.length && i < tokens.length - 1 && tokens[i]!.word === prefix[i]) i++;
  return i;
}

function scoreAt(i: number, length: number, entry: VerbEntry): number {
  const noun = entry.noun;
  if (entry.form === 'ed') return 0;
  const inflected = entry.form === 'base' ? 1 : 0.6;
  if (i === 0) return (noun ? 2 : 3) * inflected;
  if (i === length - 1) return (noun ? 0.8 : 2.5) * inflected;
  if (i === 1) return (noun ? 1.4 : 2.2) * inflected;
  return (noun ? 0.6 : 1.5) * inflected;
}

function place(
  tokens: readonly Token[],
  at: number,
  skip: number,
  verbs: ReadonlyMap<string, VerbEntry>,
  certainty: number,
): VerbPlace {
  const beside: string[] = [];
  for (let i = skip; i < tokens.length; i++) if (i !== at) beside.push(tokens[i]!.word);
  return { lemma: verbs.get(tokens[at]!.word)!.lemma, token: tokens[at]!, beside, certainty };
}

function joined(tokens: readonly Token[], from: number, verbs: ReadonlyMap<string, VerbEntry>): number[] {
  const found: number[] = [];
  for (let i = from; i + 2 < tokens.length; i += 2) {
    const word = tokens[i + 1]!.word;
    if ((word !== 'or' && word !== 'and') || !verbs.has(tokens[i + 2]!.word)) break;
    found.push(i + 2);
  }
  return found;
}
