import { axes } from '../../model/index.ts';
import { listOf, sentences, type Answer } from './answer.ts';
import { factsAbout, quotedSpans } from './quoted.ts';

/** Whether money moves, and the words that say so. */
export const doesItMoveMoney: Answer = (context) => {
  const value = context.judged.verdict.axes.money;
  const spans = quotedSpans(context, `money=${value}`);
  return sentences(
    value === 'moves' ? `Yes, ${context.tool.name} does.` : `Not by itself. ${axes.money.values[value].description}`,
    spans.length > 0 && `The definition says ${listOf(spans)}.`,
    ...factsAbout(context, 'money'),
  );
};
