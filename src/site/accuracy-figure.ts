import type { Accuracy } from '../model/index.ts';

/** One batch of servers in the figure: where the share and its interval lie, of 1. */
export interface BatchPoint {
  label: string;
  tools: number;
  value: number;
  from: number;
  to: number;
}

/** The headline of the classifier, and how it came to that, batch by batch. */
export interface AccuracyFigure {
  /** One sentence with its figures. */
  headline: string;
  points: BatchPoint[];
  /** The points in words, for those who do not see them. */
  words: string;
}

/** The learning curve of the classifier on servers that nobody had read before; null where none was scored. */
export function getAccuracyFigure({ curve: { batches, pooled } }: Accuracy): AccuracyFigure | null {
  const category = pooled?.category;
  if (pooled === undefined || category === undefined) return null;
  const points = batches.flatMap(({ batch, figures }) =>
    figures.category
      ? [
          {
            label: `Batch ${batch}`,
            tools: figures.category.tools,
            value: figures.category.right.value,
            from: figures.category.right.interval[0]!,
            to: figures.category.right.interval[1]!,
          },
        ]
      : [],
  );
  const interval = ({ interval: [from, to] }: { interval: readonly number[] }): string =>
    `${(from! * 100).toFixed(1)} to ${percent(to!)}`;
  return {
    headline: `Of ${pooled.read.tools.toLocaleString('en')} tools on servers that nobody had read, ${percent(category.right.value)} got the category that people gave them (${interval(category.right)}), and ${percent(pooled.read.right.value)} were told rightly as reads or not (${interval(pooled.read.right)}).`,
    points,
    words: points
      .map(
        ({ label, tools, value, from, to }) =>
          `${label}, ${tools} tools: ${percent(value)}, ${interval({ interval: [from, to] })}`,
      )
      .join('; '),
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
