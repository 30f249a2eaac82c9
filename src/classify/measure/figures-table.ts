import type { Accuracy, AccuracyFigures } from '../../model/index.ts';

/** The figures as lines of text for a terminal. */
export function accuracyTable({ curve, sets, unusedRules }: Accuracy): string[] {
  return [
    ...(curve.pooled
      ? [`batches scored before they were read, pooled: ${curve.batches.length}`, ...figuresTable(curve.pooled)]
      : []),
    ...sets.flatMap(({ id, tools, servers, figures, spans }) => [
      `${id}: ${tools} tools of ${servers} servers`,
      ...figuresTable(figures),
      `  verdicts with a verbatim span: ${percent(spans)}`,
    ]),
    `rules that fired nowhere: ${unusedRules.join(', ') || 'none'}`,
  ];
}

/** The figures of one set or batch, a line each, indented by two. */
export function figuresTable({ read, category, severity, review }: AccuracyFigures): string[] {
  return [
    row('read or not', read.right),
    row('no reads called Read, no review', read.unsafe),
    ...(category ? [row('category', category.right), row('mean F1 of the categories', category.macroF1)] : []),
    ...(category?.categories ?? []).map(
      (one) => `    ${one.category.padEnd(34)}${percent(one.f1)}  recall ${percent(one.recall)} of ${one.tools}`,
    ),
    ...(severity ? [row('severity', severity.exact), row('severity within one band', severity.near)] : []),
    row('review asked', review),
  ];
}

function row(name: string, { value, interval }: AccuracyFigures['review']): string {
  return `  ${name.padEnd(36)}${percent(value)}  (${percent(interval[0])} to ${percent(interval[1])})`;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1).padStart(5)} %`;
}
