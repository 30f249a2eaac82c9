import type { AccuracyCurve, Batches, BatchScore, Later } from '../../model/index.ts';
import { scoredTools } from './batches.ts';
import { figuresOf, type Scored } from './figures.ts';

/**
 * The learning curve: each batch as it was scored, all of them pooled, beside them what today's rules give, and what
 * was drawn later, which is no part of the pool.
 */
export function curveOf(
  { older }: Pick<Batches, 'older'>,
  scores: readonly BatchScore[],
  tuned: readonly Scored[],
  later: readonly Pick<Later, 'batch' | 'title' | 'what'>[] = [],
): AccuracyCurve {
  const drawn = new Map(later.map((draw) => [draw.batch, draw]));
  const first = scores.filter(({ batch }) => !drawn.has(batch));
  const batches = first.map((score) => scored(score, older));
  const behind = scores.flatMap((score) => {
    const draw = drawn.get(score.batch);
    return draw ? [{ title: draw.title, what: draw.what, ...scored(score, older) }] : [];
  });
  if (first.length === 0) return { batches, later: behind };
  const pooled = figuresOf(first.flatMap(({ outcomes }) => scoredTools(outcomes, older)));
  return { batches, pooled, ...(tuned.length > 0 && { tuned: figuresOf(tuned) }), later: behind };
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
