import { axes } from '../../model/index.ts';
import { listOf, sentences, type Answer } from './answer.ts';
import { factsAbout, quotedSpans } from './quoted.ts';

/** At once or staged, with the words, and the facts where they say otherwise. */
export const whenDoesItTakeEffect: Answer = (context) => {
  const value = context.judged.verdict.axes.effective;
  const spans = quotedSpans(context, `effective=${value}`);
  return sentences(
    value === 'unknown'
      ? `Nothing in the definition of ${context.tool.name} decides it.`
      : `A call of ${context.tool.name} ${value === 'staged' ? 'waits' : 'takes effect at once'}. ${axes.effective.values[value].description}`,
    spans.length > 0 && `The definition says ${listOf(spans)}.`,
    ...factsAbout(context, 'effective'),
  );
};
