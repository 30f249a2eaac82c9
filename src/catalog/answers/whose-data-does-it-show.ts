import { axisTerm } from '../../model/index.ts';
import { listOf, lowered, sentences, type Answer } from './answer.ts';
import { factsAbout, quotedSpans } from './quoted.ts';

const whoses = {
  own: 'the caller’s own',
  other: 'other people’s',
  shared: 'shared by several people',
  unknown: 'whose, the definition does not say',
} as const;

/** What is disclosed and to whom it belongs. */
export const whoseDataDoesItShow: Answer = (context) => {
  const { exposure, whose } = context.judged.verdict.axes;
  const spans = quotedSpans(context, `exposure=${exposure}`);
  const what = lowered(axisTerm('exposure', exposure).label);
  return sentences(
    `It shows ${what}, ${whoses[whose]}${spans.length > 0 ? `: ${listOf(spans)}` : ''}.`,
    ...factsAbout(context, 'exposure'),
    ...factsAbout(context, 'whose'),
  );
};
