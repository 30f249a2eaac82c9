import { listOf, sentences, type Answer } from './answer.ts';
import { factsAbout, quotedSpans } from './quoted.ts';

/** Which words or parameters show that the server runs what it is given. */
export const canAnAgentRunCodeThroughIt: Answer = (context) => {
  const spans = quotedSpans(context, 'input=code');
  return sentences(
    `Yes: the server runs text that the call gives${spans.length > 0 ? `, ${listOf(spans)}` : ''}.`,
    ...factsAbout(context, 'input'),
  );
};
