/** How many tools each server has. */
export type Mix = readonly number[];

// The sizes of ordinary servers, 26 on average, and of those beside a large one, 35 on average; none has more than 98.
const ordinary = [19, 5, 34, 11, 62, 8, 26, 14, 47, 3, 22, 98, 16, 9, 30, 12, 41, 6, 24, 33];
const beside = [19, 5, 34, 11, 62, 8, 26, 90, 47, 3, 22, 98, 60, 9, 30, 12, 41, 75, 24, 17];
const large = 353;

/** Servers as one finds them: many ordinary ones and, where asked for, one of 353 tools for every two thousand. */
export const mixes: Readonly<Record<'small' | 'real', (tools: number) => Mix>> = {
  small: (tools) => filled([], ordinary, tools),
  real: (tools) => filled(new Array<number>(Math.max(1, Math.round(tools / 2000))).fill(large), beside, tools),
};

function filled(first: readonly number[], others: readonly number[], tools: number): Mix {
  const sizes = [...first];
  let left = tools - first.reduce((sum, size) => sum + size, 0);
  for (let at = 0; left > 0; at++) {
    const size = Math.min(left, others[at % others.length]!);
    sizes.push(size);
    left -= size;
  }
  return sizes;
}
