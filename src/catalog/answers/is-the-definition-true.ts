import { factsOf, sentences, type Answer } from './answer.ts';

/** Each phrase that a review contradicts, with what was found. */
export const isTheDefinitionTrue: Answer = (context) => {
  const contradicted = factsOf(context, ({ contradicts }) => contradicts !== undefined).map(
    ({ contradicts, statement, certainty, tools }) =>
      `It says “${contradicts!.text}”. ${brief(statement, tools.length).replace(/\.$/, '')} (${certainty}).`,
  );
  const [first, ...rest] = contradicted;
  return first === undefined ? null : sentences(first.replace(/^It/, `Not in all: ${context.tool.name}`), ...rest);
};

/** Of what holds of many tools the first sentence is enough; the facts of the page have it whole. */
function brief(statement: string, tools: number): string {
  return tools > 3 ? statement.replace(/(?<=\.)\s.*$/s, '') : statement;
}
