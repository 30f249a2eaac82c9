/** Counts of outcomes, one number per kind of outcome. */
export type Counts = readonly number[];

/** A share with the interval that resampling gives. */
export interface Figure {
  value: number;
  interval: [number, number];
}

const resamples = 1000;
const seed = 20261123;

/**
 * A statistic over all servers, with its 95 % interval by resampling whole servers, because the tools of one server
 * resemble each other. The same counts always give the same interval.
 */
export function figureOf(servers: readonly Counts[], statistic: (counts: Counts) => number): Figure {
  const random = generator(seed);
  const held = servers.map(heldBy);
  const values: number[] = [];
  for (let i = 0; i < resamples; i++) {
    const sum = new Array<number>(servers[0]?.length ?? 0).fill(0);
    for (let drawn = 0; drawn < servers.length; drawn++)
      for (const { at, count } of held[Math.floor(random() * servers.length)]!) sum[at]! += count;
    values.push(statistic(sum));
  }
  values.sort((a, b) => a - b);
  return {
    value: rounded(statistic(addUp(servers))),
    interval: [rounded(values[Math.floor(resamples * 0.025)]!), rounded(values[Math.ceil(resamples * 0.975) - 1]!)],
  };
}

/** The places that hold something: few of them, since the labels and verdicts of one server are of few kinds. */
function heldBy(counts: Counts): { at: number; count: number }[] {
  return counts.flatMap((count, at) => (count === 0 ? [] : [{ at, count }]));
}

/** The sum of counts, place by place. */
export function addUp(list: readonly Counts[]): Counts {
  const sum = new Array<number>(list[0]?.length ?? 0).fill(0);
  for (const counts of list) counts.forEach((count, at) => (sum[at]! += count));
  return sum;
}

/** Four digits after the point, which is more than the labels carry. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** A small pseudo-random generator (mulberry32): numbers from 0 to 1, the same for the same start. */
export function generator(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
