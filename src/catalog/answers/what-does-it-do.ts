import { axes } from '../../model/index.ts';
import { sentences, type Answer } from './answer.ts';

/** The line of the tool, whether it changes anything, and how far it reaches. */
export const whatDoesItDo: Answer = ({ tool, judged }) => {
  const { reach, reversibility } = judged.verdict.axes;
  const required = tool.parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name);
  return sentences(
    tool.line,
    tool.category.value !== 'Read' && reach !== 'unknown' && `Reach: ${axes.reach.values[reach].label.toLowerCase()}.`,
    tool.category.value !== 'Read' &&
      reversibility !== 'unknown' &&
      `Undo: ${axes.reversibility.values[reversibility].label.toLowerCase()}.`,
    tool.parameters.length === 0
      ? `${tool.name} takes no parameters.`
      : required.length > 0
        ? `A call has to give ${required.join(', ')}.`
        : `All its parameters are optional: ${tool.parameters.map((parameter) => parameter.name).join(', ')}.`,
  );
};
