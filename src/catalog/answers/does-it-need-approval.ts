import { describeWhen, refuses } from '../../policy/index.ts';
import { depends } from '../policy/mode-line.ts';
import { lowered, sentences, someOf, type Answer, type AnswerContext } from './answer.ts';
import { askedUnder, writeIn } from './in-format.ts';

/** Whether approval is what is recommended, and which texts for this very tool ask a person. */
export const doesItNeedApproval: Answer = (context) => {
  const { tool, judged } = context;
  const { effect, when, reason } = judged.recommendation;
  if (effect === 'ask')
    return sentences(
      when
        ? `Yes, where ${describeWhen(when)}; every other call should be refused.`
        : `Yes, each call of ${tool.name}.`,
      ...formatsThatAsk(context),
    );
  const asking = judged.removedIn ? [] : askedUnder(judged, 'operate');
  const operate = tool.policy.profiles.find(({ id }) => id === 'operate');
  return sentences(
    effect === 'hide' ? `No, hide ${tool.name}. ${reason}` : `Not yet, refuse ${tool.name}. ${reason}`,
    operate &&
      asking.length > 0 &&
      `Where people need it, the ready policy ${operate.label} asks: ${lowered(operate.sentence)}`,
    operate && asking.length > 0 && `${someOf(asking.map(({ title }) => title))} can do that.`,
  );
};

/** Which texts ask, and what the others do instead. */
function formatsThatAsk(context: AnswerContext): string[] {
  const { policy } = context.tool;
  const written = policy.formats.map((format) => writeIn(context, policy.policy, format));
  const asking = written.filter(({ effect }) => effect === 'ask').map(({ format }) => format.title);
  const loose = written
    .filter(({ effect, format }) => effect === 'ask' && depends(format.modeTable, 'asked'))
    .map(({ format }) => format.title);
  const others = written.filter(({ effect }) => effect !== 'ask');
  return [
    asking.length === 0
      ? 'No format here can ask for it.'
      : `${someOf(asking)} ${asking.length === 1 ? 'asks' : 'ask'} for it.`,
    ...(loose.length > 0 ? [`In some modes of ${someOf(loose)} nobody is asked.`] : []),
    ...(others.length > 0 && others.every(({ effect }) => refuses(effect))
      ? [`The other ${others.length} formats hide it or refuse its calls.`]
      : []),
  ];
}
