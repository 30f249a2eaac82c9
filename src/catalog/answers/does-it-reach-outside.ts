import { listOf, sentences, type Answer } from './answer.ts';
import { factsAbout, quotedSpans } from './quoted.ts';

/** The words that show that parties outside the system are involved. */
export const doesItReachOutside: Answer = (context) => {
  const spans = quotedSpans(context, 'outside=open');
  return sentences(
    `Yes: a call of ${context.tool.name} sends to, or fetches from, parties outside the system.`,
    spans.length > 0 && `The definition says ${listOf(spans)}.`,
    ...factsAbout(context, 'outside'),
  );
};
