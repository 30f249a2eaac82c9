import { type AccuracyFigures, type Severity, severityNames, categoryNames, type Verdict } from '../../model/index.ts';
import { addUp, figureOf, rounded } from './bootstrap.ts';
import { Confusion, type Outcome } from './confusion.ts';
import type { LabelledTool } from './label-set.ts';

/** What is compared of a labelled tool and its verdict. */
export interface Scored {
  tool: Pick<LabelledTool, 'server' | 'category' | 'reads' | 'severities'>;
  verdict: Pick<Verdict, 'category' | 'severity'> & { review: Pick<Verdict['review'], 'needed'> };
}

/** A labelled tool with its verdict. */
export interface Judged extends Scored {
  tool: LabelledTool;
  verdict: Verdict;
}

/** Every figure that these labels allow. */
export function figuresOf(judged: readonly Scored[]): AccuracyFigures {
  const category = categoryFigures(judged);
  const severity = severityFigures(judged);
  const asked = new Confusion(
    ['no', 'yes'],
    judged.map(({ tool, verdict }) => toOutcome(tool, 'no', verdict.review.needed ? 'yes' : 'no', verdict)),
  );
  return {
    read: readFigures(judged),
    ...(category && { category }),
    ...(severity && { severity }),
    review: figureOf(asked.servers, (counts) => asked.share(counts, (_, verdict) => verdict === 1)),
  };
}

const read = 0;

function readFigures(judged: readonly Scored[]): AccuracyFigures['read'] {
  const confusion = new Confusion(
    ['Read', 'not Read'],
    judged.flatMap(({ tool, verdict }) =>
      tool.reads === undefined
        ? []
        : [
            toOutcome(
              tool,
              tool.reads ? 'Read' : 'not Read',
              verdict.category === 'Read' ? 'Read' : 'not Read',
              verdict,
            ),
          ],
    ),
  );
  const changes = (label: number): boolean => label !== read;
  return {
    ...common(confusion),
    unsafe: figureOf(confusion.servers, (counts) =>
      confusion.share(counts, (_, verdict, review) => verdict === read && !review, changes),
    ),
    unsafeWithReview: figureOf(confusion.servers, (counts) =>
      confusion.share(counts, (_, verdict) => verdict === read, changes),
    ),
  };
}

function categoryFigures(judged: readonly Scored[]): AccuracyFigures['category'] {
  const confusion = new Confusion(
    categoryNames,
    judged.flatMap(({ tool, verdict }) =>
      tool.category ? [toOutcome(tool, tool.category, verdict.category, verdict)] : [],
    ),
  );
  if (confusion.tools === 0) return undefined;
  const all = addUp(confusion.servers);
  return {
    ...common(confusion),
    categories: categoryNames.flatMap((category, at) => {
      const { tools, precision, recall, f1 } = confusion.scores(all, at);
      return tools === 0
        ? []
        : [{ category, tools, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) }];
    }),
  };
}

function severityFigures(judged: readonly Scored[]): AccuracyFigures['severity'] {
  const confusion = new Confusion(
    severityNames,
    judged.flatMap(({ tool, verdict }) =>
      tool.severities.length > 0
        ? [toOutcome(tool, nearest(tool.severities, verdict.severity), verdict.severity, verdict)]
        : [],
    ),
  );
  if (confusion.tools === 0) return undefined;
  return {
    tools: confusion.tools,
    exact: figureOf(confusion.servers, confusion.right),
    near: figureOf(confusion.servers, (counts) =>
      confusion.share(counts, (label, verdict) => Math.abs(label - verdict) <= 1),
    ),
    table: confusion.table(addUp(confusion.servers)),
  };
}

function common(
  confusion: Confusion,
): Pick<AccuracyFigures['read'], 'tools' | 'right' | 'macroF1' | 'perServer' | 'table'> {
  return {
    tools: confusion.tools,
    right: figureOf(confusion.servers, confusion.right),
    macroF1: figureOf(confusion.servers, confusion.macroF1),
    perServer: rounded(confusion.perServer()),
    table: confusion.table(addUp(confusion.servers)),
  };
}

/** Of several right severities, the one nearest to what the verdict says. */
function nearest(right: readonly Severity[], given: Severity): Severity {
  const distance = (one: Severity): number => Math.abs(severityNames.indexOf(one) - severityNames.indexOf(given));
  return right.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}

function toOutcome(tool: Scored['tool'], label: string, verdict: string, { review }: Scored['verdict']): Outcome {
  return { server: tool.server, label, verdict, review: review.needed };
}
