import { sentences, type Answer } from './answer.ts';
import { factsAbout, saidBy } from './quoted.ts';

/** Whether money moves, and the words that say so. */
export const doesItMoveMoney: Answer = (context) => {
  const value = context.judged.verdict.axes.money;
  return sentences(
    value === 'moves'
      ? `Yes, or ${context.tool.name} commits to spend it.`
      : `No: ${context.tool.name} returns financial records.`,
    saidBy(context, `money=${value}`),
    ...factsAbout(context, 'money'),
  );
};
