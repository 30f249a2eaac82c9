import { sentences, type Answer } from './answer.ts';
import { factsAbout, saidBy } from './quoted.ts';

/** The words that show that parties outside the system are involved. */
export const doesItReachOutside: Answer = (context) =>
  sentences(
    'Yes: a call can send to, or fetch from, parties that are not named when the server is set up.',
    saidBy(context, 'outside=open'),
    ...factsAbout(context, 'outside'),
  );
