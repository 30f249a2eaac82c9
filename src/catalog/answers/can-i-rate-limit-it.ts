import { counted, type Limit } from '../../model/index.ts';
import { limitFor, policyForTool } from '../../policy/index.ts';
import type { JudgedTool } from '../judge.ts';
import { type Answer, type AnswerContext } from './answer.ts';
import { firstThat, snippetOf } from './in-format.ts';

/** Whether a cap helps, and the cap as a text for the first format that can count. */
export const canIRateLimitIt: Answer = (context) => {
  const { judged } = context;
  const { effect } = judged.recommendation;
  if (effect !== 'limit' && effect !== 'allow') return tooLate(context);
  const capped = capFor(judged);
  const policy = policyForTool(judged.server.id, judged.name, {
    ...judged.recommendation,
    effect: 'limit',
    limit: capped,
  });
  const written = firstThat(context, policy);
  if (written === null) return null;
  const stops = `${written.format.title} stops ${judged.name} after ${counted(capped.max, 'call')} per ${capped.per}.`;
  return {
    answer: effect === 'limit' ? `Yes, as recommended: ${stops}` : `Yes: ${stops}`,
    snippet: snippetOf(written),
  };
};

/** The cap that is recommended, or would be where one is asked for. */
export function capFor({ recommendation, verdict: { category, axes } }: JudgedTool): Limit {
  return recommendation.limit ?? limitFor(category, axes).limit;
}

const better = {
  hide: 'hide it',
  deny: 'refuse it',
  ask: 'let a person approve each call',
  limit: 'cap it',
  allow: 'let it run',
};

function tooLate({ judged }: AnswerContext): string {
  const { reversibility, reach } = judged.verdict.axes;
  const instead = better[judged.recommendation.effect];
  if (reversibility === 'never')
    return `It would not help: what the first call of ${judged.name} loses is gone already, so ${instead}.`;
  if (reach === 'system')
    return `It would not help: the first call of ${judged.name} already concerns a whole user, tenant or system, so ${instead}.`;
  return `A cap alone is less than is recommended for ${judged.name}: ${instead}.`;
}
