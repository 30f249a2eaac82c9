import { axes } from '../../model/index.ts';
import { listOf, sentences, type Answer } from './answer.ts';
import { factsAbout, quotedSpans } from './quoted.ts';

/** What is disclosed and to whom it belongs. */
export const whoseDataDoesItShow: Answer = (context) => {
  const { exposure, whose } = context.facts.verdict.axes;
  const spans = quotedSpans(context, `exposure=${exposure}`);
  return sentences(
    `${axes.exposure.values[exposure].label}.`,
    whose === 'unknown' ? 'The definition does not say to whom it belongs.' : axes.whose.values[whose].description,
    spans.length > 0 && `The definition says ${listOf(spans)}.`,
    ...factsAbout(context, 'exposure'),
    ...factsAbout(context, 'whose'),
  );
};
