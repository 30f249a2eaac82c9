import { listOf, sentences, type Answer } from './answer.ts';

/** How to hide or deny the tool, and what stays open when it is. */
export const howDoIBlockIt: Answer = ({ tool, reviews }) => {
  const others = reviews.sameEnd.filter((group) => group.tools.includes(tool.name));
  const same = [...new Set(others.flatMap((group) => group.tools))].filter((name) => name !== tool.name);
  const resources = tool.resources.filter((resource) => resource.relation === 'same data').map((r) => r.uri);
  return sentences(
    tool.effect === 'hide'
      ? `The policy on this page does it: it hides ${tool.name}, and a call by name is refused.`
      : `Replace the effect in the policy on this page by hide, with the exact name ${tool.name}: the agent then does not see it, and a call by name is refused.`,
    'The name is compared letter by letter, capitals included.',
    same.length > 0 &&
      `${listOf(same)} ${same.length === 1 ? 'reaches' : 'reach'} the same end and would still be callable.`,
    resources.length > 0 &&
      `The ${resources.length === 1 ? 'resource' : 'resources'} ${listOf(resources)} ${resources.length === 1 ? 'carries' : 'carry'} the same data and ${resources.length === 1 ? 'stays' : 'stay'} readable.`,
  );
};
