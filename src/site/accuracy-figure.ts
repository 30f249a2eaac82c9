import type { Accuracy } from '../model/index.ts';

/** One batch or draw of servers in the figure: where the share and its interval lie, of 1. */
export interface BatchPoint {
  label: string;
  tools: number;
  value: number;
  from: number;
  to: number;
}

/** The headline of the classifier, and how it came to that, batch by batch and draw by draw. */
export interface AccuracyFigure {
  /** One sentence with its figures. */
  headline: string;
  /** The last three draws beside it, and how far two readings agree; null where there are fewer. */
  recent: string | null;
  points: BatchPoint[];
}

/** The learning curve of the classifier on servers that nobody had read before; null where none was scored. */
export function getAccuracyFigure({
  curve: { batches, pooled, unseen, recent, later, agreement },
}: Accuracy): AccuracyFigure | null {
  const all = unseen ?? pooled;
  const category = all?.category;
  if (all === undefined || category === undefined) return null;
  const scored = [
    ...batches.map(({ batch, figures }) => ({ label: `Batch ${batch}`, figures })),
    ...later.filter((draw) => draw.unseen).map(({ figures }, at) => ({ label: `Draw ${at + 1}`, figures })),
  ];
  const points = scored.flatMap(({ label, figures }) =>
    figures.category
      ? [
          {
            label,
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
  const last = recent?.category;
  return {
    recent: last
      ? `Of the ${last.tools.toLocaleString('en')} tools of the last three draws ${percent(last.right.value)} got it (${interval(last.right)}), each with the rules of its day${agreement ? `; two readings of such definitions give the same category to ${percent(agreement.categories.same)}` : ''}.`
      : null,
    headline: `Of ${category.tools.toLocaleString('en')} tools on servers that nobody had read, ${percent(category.right.value)} got the category that a reading of their definition gave them (${interval(category.right)}), and ${percent(all.read.right.value)} were told rightly as reads or not (${interval(all.read.right)}).`,
    points,
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
