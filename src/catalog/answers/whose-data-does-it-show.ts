import { axes } from '../../model/index.ts';
import { listOf, sentences, type Answer } from './answer.ts';
import { factsAbout, quotedSpans } from './quoted.ts';

/** What is disclosed and to whom it belongs. */
export const whoseDataDoesItShow: Answer = (context) => {
  const { exposure, whose } = context.judged.verdict.axes;
  const spans = quotedSpans(context, `exposure=${exposure}`);
  return sentences(
    `${context.tool.name} can show ${axes.exposure.values[exposure].label.toLowerCase()}.`,
    whose === 'unknown' ? 'The definition does not say to whom it belongs.' : axes.whose.values[whose].description,
    spans.length > 0 && `The definition says ${listOf(spans)}.`,
    ...factsAbout(context, 'exposure'),
    ...factsAbout(context, 'whose'),
  );
};
