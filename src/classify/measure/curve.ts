import type { AccuracyCurve, AccuracyFigures, Batches, BatchScore, Later, Readings } from '../../model/index.ts';
import { agreementOf } from './agreement.ts';
import { scoredTools } from './batches.ts';
import { figuresOf, type Scored } from './figures.ts';

/** How many of the last draws are shown together: enough tools to tell the rules of now from those of the start. */
const newest = 3;

/**
 * The learning curve: each batch as it was scored, all of them pooled, beside them what today's rules give, what was
 * drawn later, everything from servers that nobody had seen, and how far two readings of a draw agree.
 */
export function curveOf(
  { older }: Pick<Batches, 'older'>,
  given: readonly BatchScore[],
  tuned: readonly Scored[],
  later: readonly Pick<Later, 'batch' | 'title' | 'what' | 'showed' | 'unseen'>[] = [],
  readings: readonly Readings[] = [],
): AccuracyCurve {
  const scores = [...given].sort((a, b) => a.batch - b.batch);
  const drawn = new Map(later.map((draw) => [draw.batch, draw]));
  const first = scores.filter(({ batch }) => !drawn.has(batch));
  const batches = first.map((score) => scored(score, older));
  const behind = scores.flatMap((score) => {
    const draw = drawn.get(score.batch);
    if (draw === undefined) return [];
    const { title, what, showed, unseen } = draw;
    const agreement = agreementOf(readings.filter(({ batch }) => batch === score.batch));
    return [
      { title, what, ...(showed && { showed }), unseen, ...(agreement && { agreement }), ...scored(score, older) },
    ];
  });
  if (first.length === 0) return { batches, later: behind };
  const pooled = figuresOf(first.flatMap(({ outcomes }) => scoredTools(outcomes, older)));
  const figuresTogether = (some: readonly BatchScore[]): AccuracyFigures =>
    figuresOf(some.flatMap(({ outcomes }) => scoredTools(outcomes, older)));
  const unseen = figuresTogether(scores.filter(({ batch }) => drawn.get(batch)?.unseen ?? true));
  const recent = scores.filter(({ batch }) => drawn.get(batch)?.unseen).slice(-newest);
  const agreement = agreementOf(readings.filter(({ batch }) => behind.some((draw) => draw.batch === batch)));
  return {
    batches,
    pooled,
    unseen,
    ...(recent.length === newest && { recent: figuresTogether(recent) }),
    ...(tuned.length > 0 && { tuned: figuresOf(tuned) }),
    later: behind,
    ...(agreement && { agreement }),
  };
}

function scored(
  { batch, commit, rules, outcomes }: BatchScore,
  older: readonly string[],
): AccuracyCurve['batches'][number] {
  const tools = scoredTools(outcomes, older);
  return {
    batch,
    servers: new Set(tools.map(({ tool }) => tool.server)).size,
    commit,
    rules,
    figures: figuresOf(tools),
  };
}
