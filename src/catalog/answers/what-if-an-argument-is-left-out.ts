import { sentences, type Answer } from './answer.ts';

const absence = /\b(optional|without|neither|omitted|left out)\b/i;

/** Each optional parameter with its default, our words on it, or the admission that nothing says. */
export const whatIfAnArgumentIsLeftOut: Answer = ({ tool }) => {
  const optional = tool.parameters.filter((parameter) => !parameter.required);
  if (optional.length === 0) return null;
  const names = optional.map((parameter) => parameter.name);
  const facts = tool.facts.filter(
    ({ statement }) => absence.test(statement) && names.some((name) => statement.includes(name)),
  );
  return sentences(
    ...optional.map((parameter) =>
      parameter.fallback !== null
        ? `${parameter.name}: the schema gives ${parameter.fallback}.`
        : parameter.meaning !== null
          ? `${parameter.name}: ${parameter.meaning}`
          : `${parameter.name}: the schema gives no default.`,
    ),
    ...facts.map((fact) => fact.statement),
  );
};
