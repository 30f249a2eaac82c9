import { describeWhen } from '../../policy/index.ts';
import { firstParameter } from '../tool/parameter-kinds.ts';
import { factsOf, sentences, type Answer } from './answer.ts';

const speaksOfIt = /\b(0|zero|negative)\b/i;

/** What the reviews, the page and the policy say of a number without a minimum. */
export const whatDoesZeroDo: Answer = (context) => {
  const { tool, judged } = context;
  const name = firstParameter(judged.definition, 'number-without-minimum');
  if (name === null) return null;
  const meaning = tool.parameters.find((parameter) => parameter.name === name)?.meaning ?? null;
  const [fact] = factsOf(context, ({ statement }) => speaksOfIt.test(statement));
  const rule = judged.argumentRules.find(({ when }) => when.some(({ path }) => path === name));
  const ours = (meaning ?? '').split(/(?<=\.)\s+/).filter((sentence) => speaksOfIt.test(sentence));
  const known = ours.length > 0 ? ours.join(' ') : fact?.statement;
  return sentences(
    known ?? `The schema sets no minimum for ${name}; what the server makes of 0 or less was not established.`,
    rule && `A condition keeps them out: ${describeWhen(rule.when)}.`,
  );
};
