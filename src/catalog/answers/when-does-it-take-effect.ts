import { factsOf, sentences, type Answer } from './answer.ts';
import { factsAbout, saidBy } from './quoted.ts';

/** At once or staged, with the words, and the facts where they say otherwise; null where nothing decides it. */
export const whenDoesItTakeEffect: Answer = (context) => {
  const { name, verdict } = context.judged;
  const value = verdict.axes.effective;
  if (value === 'unknown') return null;
  const against = factsOf(context, (fact) => fact.about === 'effective' && fact.contradicts !== undefined)[0];
  const opening = value === 'staged' ? 'Not before another call makes it live' : 'At once';
  return sentences(
    against?.contradicts
      ? `${opening}, although ${name} says “${against.contradicts.text}”.`
      : value === 'staged'
        ? `${opening}.`
        : `${opening} when ${name} is called.`,
    saidBy(context, `effective=${value}`),
    // What contradicts the definition is the answer to whether it is true.
    ...(against === undefined ? factsAbout(context, 'effective') : []),
  );
};
