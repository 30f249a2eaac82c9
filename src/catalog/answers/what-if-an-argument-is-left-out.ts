import { listOf, sentences, type Answer } from './answer.ts';

const absence = /\b(optional|without|neither|omitted|left out)\b/i;

/** What was established of absence, the schema's defaults and our words on the optional parameters, and what has none. */
export const whatIfAnArgumentIsLeftOut: Answer = ({ tool }) => {
  const optional = tool.parameters.filter((parameter) => !parameter.required);
  if (optional.length === 0) return null;
  const facts = tool.facts.filter(
    ({ statement }) => absence.test(statement) && optional.some(({ name }) => statement.includes(name)),
  );
  const silent = optional.filter(({ fallback, meaning }) => fallback === null && meaning === null);
  const [first, ...rest] = [
    ...facts.slice(0, 2).map((fact) => fact.statement),
    ...optional.flatMap(({ name, fallback, meaning }) =>
      fallback !== null ? [`${name} is then ${fallback}.`] : meaning !== null ? [`${name}: ${meaning}`] : [],
    ),
    ...(silent.length > 0 ? [`For ${listOf(silent.map(({ name }) => name))} the schema gives no default.`] : []),
  ] as [string, ...string[]];
  return sentences(first, ...rest);
};
