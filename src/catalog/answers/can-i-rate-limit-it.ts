import { describeLimit } from '../../policy/index.ts';
import { listOf, sentences, type Answer } from './answer.ts';

/** Whether a cap fits the tool, and which formats can hold one. */
export const canIRateLimitIt: Answer = ({ tool, judged }) => {
  const { limit, effect } = judged.recommendation;
  const { reversibility, reach } = judged.verdict.axes;
  const able = tool.policy.formats.filter((format) => format.windows.length > 0).map((format) => format.title);
  const unable = tool.policy.formats.filter((format) => format.windows.length === 0).map((format) => format.title);
  return sentences(
    limit
      ? `Yes, and it is what is recommended for ${tool.name}: ${describeLimit(limit)}. ${judged.recommendation.reason}`
      : effect === 'allow'
        ? `It can be capped, but nothing in the verdict of ${tool.name} asks for it: ${tool.severity.value}, ${tool.category.value}.`
        : reversibility === 'never' || reach === 'system'
          ? `A cap does not help here: one call of ${tool.name} is already ${reversibility === 'never' ? 'final' : 'enough to reach a whole user, tenant or system'}, so ${effect === 'hide' ? 'hide it' : 'let a person approve it'} instead.`
          : `A cap alone is less than is recommended for ${tool.name}, which is to ${effect} it.`,
    able.length > 0 && `A limit per tool can be said in ${listOf(able)}.`,
    unable.length > 0 && `${listOf(unable)} cannot count calls per tool; there a limit falls to the stricter effect.`,
  );
};
