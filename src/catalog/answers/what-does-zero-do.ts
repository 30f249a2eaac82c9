import { describeWhen } from '../../policy/index.ts';
import { firstParameter } from '../tool/parameter-kinds.ts';
import { sentences, type Answer } from './answer.ts';

/** What the schema, the reviews and the policy say of a number without a minimum. */
export const whatDoesZeroDo: Answer = ({ tool, judged }) => {
  const name = firstParameter(judged.definition, 'number-without-minimum');
  if (name === null) return null;
  const spoken = tool.facts.filter((fact) => /\b(0|zero|negative)\b/i.test(fact.statement));
  const rules = judged.argumentRules.filter((rule) => rule.when.some((condition) => condition.path === name));
  const meaning = tool.parameters.find((parameter) => parameter.name === name)?.meaning;
  return sentences(
    `The schema sets no minimum for ${name}, so 0 and negative numbers are valid arguments.`,
    ...(spoken.length > 0
      ? spoken.map((fact) => fact.statement)
      : [meaning ?? 'What the server does with them was not established.']),
    ...rules.map((rule) => `A policy can require that ${describeWhen(rule.when)}: ${rule.reason}`),
  );
};
