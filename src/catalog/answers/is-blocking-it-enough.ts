import { sentences, type Answer } from './answer.ts';

/** The resources that carry the same data, and that a policy on tools does not cover. */
export const isBlockingItEnough: Answer = ({ tool }) => {
  const [first, ...rest] = tool.resources
    .filter((resource) => resource.relation === 'same data')
    .map(({ uri, note }) => `${uri} returns it too, and no rule for a tool holds a resource back. ${note}`);
  return first === undefined ? null : sentences(`No: ${first}`, ...rest);
};
