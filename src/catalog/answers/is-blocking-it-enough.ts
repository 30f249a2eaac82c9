import { listOf, sentences, type Answer } from './answer.ts';

/** The resources that carry the same data, and that a policy on tools does not cover. */
export const isBlockingItEnough: Answer = ({ tool }) => {
  const same = tool.resources.filter((resource) => resource.relation === 'same data');
  if (same.length === 0) return null;
  return sentences(
    `No: ${listOf(same.map((resource) => resource.uri))} ${same.length === 1 ? 'returns' : 'return'} what ${tool.name} returns.`,
    'A rule for a tool does not cover a resource; whether an agent can read resources is up to its client.',
  );
};
