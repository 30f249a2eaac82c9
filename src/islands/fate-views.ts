import type { Fate } from '../formats/index.ts';

/** Every fate with the class of its ring and its words of one tool and of several, the freest first. */
export const fateViews: Readonly<Record<Fate, { effect: string; word: string; of: string }>> = {
  runs: { effect: 'allow', word: 'runs', of: 'run' },
  judged: { effect: 'limit', word: 'a model decides', of: 'decided by a model' },
  unknown: { effect: 'unsure', word: 'not known', of: 'not known' },
  asked: { effect: 'ask', word: 'asked', of: 'asked' },
  refused: { effect: 'deny', word: 'refused', of: 'refused' },
  hidden: { effect: 'hide', word: 'hidden', of: 'hidden' },
};
