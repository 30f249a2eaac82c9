import type { Axes } from '../../model/index.ts';
import { listOf, sentences, type Answer } from './answer.ts';
import { factsAbout, saidBy } from './quoted.ts';

const opening: Record<Axes['reversibility'], (name: string) => string> = {
  nothing: (name) => `There is nothing to undo: ${name} changes nothing.`,
  tool: () => 'Yes, by another tool of the same server.',
  hand: (name) => `Only by hand: no tool of the server takes back what ${name} did.`,
  never: (name) => `No: what a call of ${name} loses does not come back.`,
  unknown: () => 'The definition does not say, and no other tool of the server is seen to take it back.',
};

/** How a call is taken back, if it can be. */
export const canItBeUndone: Answer = (context) => {
  const { tool, judged } = context;
  const value = judged.verdict.axes.reversibility;
  const undo = tool.related.filter((other) => other.relation === 'undoes it').map((other) => other.name);
  return sentences(
    value === 'tool' && undo.length > 0 ? `Yes, by ${listOf(undo)}.` : opening[value](tool.name),
    saidBy(context, `reversibility=${value}`),
    ...factsAbout(context, 'reversibility'),
  );
};
