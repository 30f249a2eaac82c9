import { sentences, type Answer } from './answer.ts';
import { factsAbout, saidBy } from './quoted.ts';

/** The words that show that parties outside the system are involved. */
export const doesItReachOutside: Answer = (context) =>
  sentences(
    'Yes: a call sends to, or fetches from, parties outside the system.',
    saidBy(context, 'outside=open'),
    ...factsAbout(context, 'outside'),
  );
