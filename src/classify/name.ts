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

/** How the tools of a server are named. */
export interface NameStyle {
  /** Words at the front that belong to the server. */
  prefix: readonly string[];
  /** True where most names end in their verb. */
  verbLast: boolean;
  /** First words behind which several names end in their verb. */
  families: ReadonlySet<string>;
}

const plainStyle: NameStyle = { prefix: [], verbLast: false, families: new Set() };

/** Splits a name and finds its verb, which stands first or last; words of the server at the front are left out. */
export function parseName(
  name: string,
  verbs: ReadonlyMap<string, VerbEntry>,
  { prefix, verbLast, families }: NameStyle = plainStyle,
): ParsedName {
  const tokens = splitName(name);
  const skip = prefixLength(tokens, prefix);
  const last = verbLast || families.has(tokens[skip]?.word ?? '');
  let best = -1;
  let bestScore = 0;
  for (let i = skip; i < tokens.length; i++) {
    const entry = verbs.get(tokens[i]!.word);
    if (entry === undefined) continue;
    const score = scoreAt(i - skip, tokens.length - skip, entry, last);
    if (score > bestScore) [best, bestScore] = [i, score];
  }
  const places: VerbPlace[] = [];
  if (best >= 0) {
    const rival = best > skip && verbs.get(tokens[skip]!.word)?.form === 'base';
    places.push(place(tokens, best, skip, verbs, bestScore > 1.7 ? (rival ? 0.85 : 1) : bestScore > 1.2 ? 0.9 : 0.6));
    for (const i of joined(tokens, best, verbs)) places.push(place(tokens, i, skip, verbs, 0.9));
  }
  return { tokens, prefix: skip, verbs: places };
}

/** How these names are built: what most of them start with, and whether their verbs stand last. */
export function nameStyle(names: readonly (readonly Token[])[], verbs: ReadonlyMap<string, VerbEntry>): NameStyle {
  const prefix = sharedPrefix(names, verbs);
  let first = 0;
  let last = 0;
  const behind = new Map<string, number>();
  for (const tokens of names) {
    const skip = prefixLength(tokens, prefix);
    if (tokens.length - skip < 2) continue;
    if (isPlainVerb(verbs.get(tokens[skip]!.word))) first++;
    else if (isPlainVerb(verbs.get(tokens.at(-1)!.word))) {
      last++;
      behind.set(tokens[skip]!.word, (behind.get(tokens[skip]!.word) ?? 0) + 1);
    }
  }
  const families = new Set([...behind].filter(([, count]) => count > 1).map(([word]) => word));
  return { prefix, verbLast: last > 2 && last > 2 * first, families };
}

function isPlainVerb(entry: VerbEntry | undefined): boolean {
  return entry !== undefined && entry.form === 'base' && !entry.noun && !entry.dependent;
}

/** Words at the front that at least half of the names share, up to the first verb. */
function sharedPrefix(names: readonly (readonly Token[])[], verbs: ReadonlyMap<string, VerbEntry>): string[] {
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

/** How likely the word at `i` of `length` is the verb: first and last stand best, and a word that need not be one stands only first. */
function scoreAt(i: number, length: number, { form, ...entry }: VerbEntry, verbLast: boolean): number {
  const noun = entry.noun || entry.dependent;
  if (form === 'ed' || form === 'ing' || (noun && form !== 'base')) return 0;
  const inflected = form === 'base' ? 1 : 0.6;
  if (noun && verbLast && length > 1) return i === length - 1 ? 1.1 : i === 0 ? 0.9 : 0.6;
  if (noun) return length > 1 && i === 0 ? 2 : i === 1 ? 1 : i === length - 1 ? 0.8 : 0.6;
  if (i === 0) return 3 * inflected;
  if (i === length - 1) return 2.5 * inflected;
  return (i === 1 ? 2.2 : 1.5) * inflected;
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

// As many as the evidence keeps of a name: each costs a look at every word, and whoever names a tool chooses how many.
const mostJoined = 4;

function joined(tokens: readonly Token[], from: number, verbs: ReadonlyMap<string, VerbEntry>): number[] {
  const found: number[] = [];
  for (let i = from; i + 2 < tokens.length && found.length < mostJoined; i += 2) {
    const word = tokens[i + 1]!.word;
    if ((word !== 'or' && word !== 'and') || !verbs.has(tokens[i + 2]!.word)) break;
    found.push(i + 2);
  }
  return found;
}
