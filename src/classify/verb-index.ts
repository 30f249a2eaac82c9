import type { VerbIndex, VerbRule } from './rule-set.ts';

/** The rules about one verb, indexed when it is read for the first time: few definitions have more than a few of all verbs. */
export function indexByWord(rules: readonly VerbRule[]): VerbIndex {
  let made: Pick<VerbIndex, 'plain' | 'byWord'> | undefined;
  const index = () => (made ??= makeIndex(rules));
  return {
    rules,
    get plain() {
      return index().plain;
    },
    get byWord() {
      return index().byWord;
    },
  };
}

function makeIndex(rules: readonly VerbRule[]): Pick<VerbIndex, 'plain' | 'byWord'> {
  const byWord = new Map<string, number[]>();
  const plain: number[] = [];
  rules.forEach(({ objects }, at) => {
    if (objects === undefined) plain.push(at);
    const words = new Set([...(objects?.words ?? [])].map((sequence) => sequence.split(' ', 1)[0]!));
    for (const word of words) {
      const places = byWord.get(word);
      if (places === undefined) byWord.set(word, [at]);
      else places.push(at);
    }
  });
  return { plain, byWord };
}
