import { describeWhen } from '../../policy/index.ts';
import { listOf, sentences, type Answer } from './answer.ts';

/** What is recommended instead of, or with, approval, and which formats can ask. */
export const doesItNeedApproval: Answer = ({ tool, judged }) => {
  const { effect, when } = judged.recommendation;
  const able = tool.policy.formats.filter((format) => format.effects.includes('ask')).map((format) => format.title);
  const operate = tool.policy.profiles.find((profile) => profile.id === 'operate');
  return sentences(
    effect === 'ask'
      ? `Yes, each call of ${tool.name}${when ? `, and only where ${describeWhen(when)}` : ''}.`
      : `Approval is less than is recommended for ${tool.name}. ${tool.effectReason}`,
    effect === 'hide' && operate && `Where people do need it, the profile ${operate.label} says: ${operate.sentence}`,
    able.length > 0
      ? `A person can be asked in ${listOf(able)}; a format without approval refuses the call instead.`
      : 'None of the formats on this page can ask a person; there the call is refused instead.',
  );
};
