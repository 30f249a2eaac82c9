import { axes } from '../../model/index.ts';
import { listOf, sentences, type Answer } from './answer.ts';
import { factsAbout, quotedSpans } from './quoted.ts';

/** How much one call can touch, with the words and facts that show it. */
export const howFarDoesItReach: Answer = (context) => {
  const value = context.judged.verdict.axes.reach;
  const spans = quotedSpans(context, `reach=${value}`);
  const established = factsAbout(context, 'reach');
  const override = context.tool.overrides.find(({ changes }) => changes.some(({ what }) => what === axes.reach.label));
  return sentences(
    `${context.tool.name} reaches ${value === 'collection' ? 'several objects at once' : 'a whole user, tenant or system'}.`,
    spans.length > 0 && `The definition says ${listOf(spans)}.`,
    ...established,
    established.length === 0 && override?.reason,
  );
};
