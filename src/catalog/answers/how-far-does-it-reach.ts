import { sentences, type Answer } from './answer.ts';
import { factsAbout, saidBy } from './quoted.ts';

/** How much one call can touch, with the words and facts that show it. */
export const howFarDoesItReach: Answer = (context) => {
  const value = context.judged.verdict.axes.reach;
  return sentences(
    value === 'collection'
      ? `Several objects with one call of ${context.tool.name}.`
      : `A whole user, tenant or system with one call of ${context.tool.name}.`,
    saidBy(context, `reach=${value}`),
    ...factsAbout(context, 'reach'),
  );
};
