import type { Agreement, Readings } from '../../model/index.ts';

type Pairs = readonly { first: string | null; second: string | null; tools: number }[];

/** How far the two readings of these draws agree, in categories and in severities; undefined where there are none. */
export function agreementOf(
  readings: readonly Readings[],
): { categories: Agreement; severities: Agreement } | undefined {
  if (readings.length === 0) return undefined;
  return {
    categories: agreement(readings.flatMap(({ categories }) => categories)),
    severities: agreement(readings.flatMap(({ severities }) => severities)),
  };
}

/** The share of the same labels, and Cohen's kappa (Cohen 1960): (observed − by chance) / (1 − by chance). */
export function agreement(pairs: Pairs): Agreement {
  const count = (is: (pair: Pairs[number]) => boolean): number =>
    pairs.filter(is).reduce((sum, { tools }) => sum + tools, 0);
  const tools = count(() => true);
  const same = count(({ first, second }) => first === second) / tools;
  const labels = new Set(pairs.map(({ first }) => first));
  const chance = [...labels].reduce(
    (sum, label) =>
      sum + (count(({ first }) => first === label) / tools) * (count(({ second }) => second === label) / tools),
    0,
  );
  return { tools, same: rounded(same), kappa: chance === 1 ? null : rounded((same - chance) / (1 - chance)) };
}

/** A share of 1 to four digits. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
