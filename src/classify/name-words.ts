import type { ActiveRule } from './rule-set.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

/** The words of a name as its verb is looked for: without the word tool at its end, and with dry run as one word. */
export function wordsOfName(split: readonly Token[], words: Words): readonly Token[] {
  return withRehearsal(withoutEnding(split), words);
}

/** The words without a last one that only says that a tool is one. */
function withoutEnding(tokens: readonly Token[]): readonly Token[] {
  return tokens.length > 1 && tokens.at(-1)!.word === 'tool' ? tokens.slice(0, -1) : tokens;
}

/** The words with dry run as one of them, which says of a name that what it names is not done. */
function withRehearsal(tokens: readonly Token[], words: Words): readonly Token[] {
  const at = tokens.findIndex(({ word }, i) => word === 'dry' && tokens[i + 1]?.word === 'run');
  if (at < 0) return tokens;
  const known = words.of('dryrun');
  const joined = { ...tokens[at]!, word: known.text, known, end: tokens[at + 1]!.end };
  return [...tokens.slice(0, at), joined, ...tokens.slice(at + 2)];
}

const none = { inside: new Set<number>(), compounds: [] };

/** The places of words that are part of a noun of several words, and the rules that say so. */
export function compoundPlaces(tokens: readonly Token[]): {
  inside: ReadonlySet<number>;
  compounds: readonly ActiveRule[];
} {
  if (tokens.every(({ known }) => known.compounds.length === 0)) return none;
  const inside = new Set<number>();
  const compounds = new Set<ActiveRule>();
  for (let i = 0; i < tokens.length; i++)
    for (const { sequence, by } of tokens[i]!.known.compounds)
      if (sequence.length < tokens.length && sequence.every((word, offset) => tokens[i + offset]?.word === word)) {
        for (let k = 0; k < sequence.length; k++) inside.add(i + k);
        compounds.add(by);
      }
  return { inside, compounds: [...compounds] };
}
