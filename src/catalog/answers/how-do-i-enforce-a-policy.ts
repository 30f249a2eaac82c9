import type { Effect } from '../../model/index.ts';
import { sentences, type Answer } from './answer.ts';
import { does, firstThat, inMode, type InFormat, writeIn } from './in-format.ts';

/** What the text on the page does with this tool and the others, in a format that can say the policy. */
export const howDoIEnforceAPolicy: Answer = (context) => {
  const { tool } = context;
  const [format] = tool.policy.formats;
  if (format === undefined) return null;
  const first = writeIn(context, tool.policy.policy, format);
  const whole = firstThat(context, tool.policy.policy) ?? first;
  const where = `Put the text on this page into ${whole.format.filename}: ${whole.format.title} then ${does[whole.effect](tool.name)}${inMode(whole)}`;
  return sentences(
    tool.effect === 'allow' && first.effect === 'allow'
      ? `None is needed while ${tool.name} is ${tool.severity.value}.`
      : `${where}${otherTools(whole)}.`,
    first !== whole && first.loss,
  );
};

const become: Record<Effect, string> = {
  hide: 'hides',
  deny: 'refuses',
  ask: 'leaves to its mode',
  limit: 'caps',
  allow: 'lets run as before',
};

/** `; of the other tools 41 it leaves to its mode`. */
function otherTools({ others }: InFormat): string {
  if (others.every((effect) => effect === 'allow')) return '';
  const parts = [...Map.groupBy(others, (effect) => effect)].map(
    ([effect, those]) => `${those.length} it ${become[effect]}`,
  );
  return parts.length > 0 ? `; of the other tools ${parts.join(', ')}` : '';
}
