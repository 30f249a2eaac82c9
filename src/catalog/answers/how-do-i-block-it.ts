import { policyForTool } from '../../policy/index.ts';
import { sentences, someOf, type Answer } from './answer.ts';
import { firstThat, snippetOf } from './in-format.ts';

/** A text that hides the tool, and what reaches the same end and stays open. */
export const howDoIBlockIt: Answer = (context) => {
  const { tool, judged, reviews } = context;
  const policy = policyForTool(judged.server.id, tool.name, { effect: 'hide', reason: 'Blocked.' });
  const written = firstThat(context, policy);
  if (written === null) return null;
  const groups = reviews.sameEnd.filter(({ tools }) => tools.includes(tool.name));
  const same = [...new Set(groups.flatMap(({ tools }) => tools))].filter((name) => name !== tool.name);
  return {
    answer: sentences(
      `${written.effect === 'hide' ? 'Hide' : 'Refuse'} ${tool.name} in ${written.format.title}.`,
      same.length > 0 && `That alone leaves the way by ${someOf(same)} open.`,
    ),
    snippet: snippetOf(written),
  };
};
