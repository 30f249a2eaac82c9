/** Numbers that look drawn and follow from a seed: equal seeds give equal content. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  /** True in this share of cases, 0 to 1. */
  chance: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** Some of the list, in its order, none twice. */
  some: <T>(list: readonly T[], count: number) => T[];
}

/** A generator for a seed (FNV-1a of the text, then mulberry32). */
export function seeded(seed: string): Random {
  let state = 2166136261;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 16777619);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    chance: (share) => next() < share,
    pick: (list) => list[between(0, list.length - 1)]!,
    some: (list, count) => {
      const left = [...list];
      while (left.length > count) left.splice(between(0, left.length - 1), 1);
      return left;
    },
  };
}
