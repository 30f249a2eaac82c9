import { factsOf, lowered, sentences, type Answer } from './answer.ts';

/** The right that the server's own account needs; null where none was established. */
export const whichPrivilegeDoesItNeed: Answer = (context) => {
  const [first, ...rest] = factsOf(
    context,
    ({ topic, certainty }) => topic === 'privilege' && certainty !== 'not established',
  ).map(({ statement }) => statement);
  return first === undefined ? null : sentences(`For ${context.tool.name}: ${lowered(first)}`, ...rest);
};
