import { sentences, type Answer } from './answer.ts';

/** Each phrase that a review contradicts, with what was found. */
export const isTheDefinitionTrue: Answer = ({ tool }) => {
  const contradicted = tool.facts.filter((fact) => fact.contradicts !== null);
  if (contradicted.length === 0) return null;
  return sentences(
    `Not every word of the definition of ${tool.name} holds.`,
    ...contradicted.map(
      (fact) =>
        `It says “${fact.contradicts}”. ${fact.statement} (${fact.certainty}${fact.versions ? `, for ${fact.versions}` : ''}.)`,
    ),
  );
};
