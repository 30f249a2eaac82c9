import type { AccuracyCurve, Batches, BatchScore } from '../../model/index.ts';
import { scoredTools } from './batches.ts';
import { figuresOf, type Scored } from './figures.ts';

/** The learning curve: each batch as it was scored, all of them pooled, and beside them what today's rules give. */
export function curveOf(
  { older }: Pick<Batches, 'older'>,
  scores: readonly BatchScore[],
  tuned: readonly Scored[],
): AccuracyCurve {
  const batches = scores.map(({ batch, commit, rules, outcomes }) => {
    const scored = scoredTools(outcomes, older);
    return {
      batch,
      servers: new Set(scored.map(({ tool }) => tool.server)).size,
      commit,
      rules,
      figures: figuresOf(scored),
    };
  });
  if (scores.length === 0) return { batches };
  const pooled = figuresOf(scores.flatMap(({ outcomes }) => scoredTools(outcomes, older)));
  return { batches, pooled, ...(tuned.length > 0 && { tuned: figuresOf(tuned) }) };
}
