import { factsOf, listOf, sentences, type Answer } from './answer.ts';

/** The line of the tool, what its answer holds where that was established, and what a call has to give. */
export const whatDoesItDo: Answer = (context) => {
  const { tool } = context;
  const required = tool.parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name);
  const [answer] = factsOf(context, (fact) => fact.topic === 'answer' && fact.tools.length < 4);
  return sentences(
    tool.line,
    required.length > 0 && `It needs ${listOf(required)}.`,
    answer?.certainty === 'not established' ? null : answer?.statement,
  );
};
