/** At most so many of the items, spread over them by a seed: the same ones for the same items. */
export function sampleOf<T>(items: readonly T[], most: number, seed = 42): T[] {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const left = [...items];
  const taken: T[] = [];
  while (taken.length < most && left.length > 0) taken.push(...left.splice(Math.floor(next() * left.length), 1));
  return taken;
}
