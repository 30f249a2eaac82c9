import type { Axes } from '../../model/index.ts';
import { listOf, sentences, type Answer, type AnswerContext } from './answer.ts';
import { factsAbout, saidBy } from './quoted.ts';

const opening: Record<Axes['reversibility'], (name: string) => string> = {
  nothing: (name) => `There is nothing to undo: ${name} changes nothing.`,
  tool: () => 'Yes, by another tool of the same server.',
  hand: (name) => `Only by hand: no tool of the server takes back what ${name} did.`,
  never: (name) => `No: what a call of ${name} loses does not come back.`,
  unknown: () => 'The definition does not say, and no other tool of the server is seen to take it back.',
};

/** True where only a definition is lost, which somebody can write again. */
export function canBeWrittenAgain({ judged: { verdict, server } }: AnswerContext): boolean {
  return verdict.sum.some(
    ({ rule }) => rule !== undefined && server.catalog.rules.get(rule)?.data.topic === 'definition',
  );
}

/** How a call is taken back, if it can be. */
export const canItBeUndone: Answer = (context) => {
  const { tool, judged } = context;
  const value = judged.verdict.axes.reversibility;
  const undo = tool.related.filter((other) => other.relation === 'undoes it').map((other) => other.name);
  return sentences(
    value === 'tool' && undo.length > 0
      ? `Yes, by ${listOf(undo)}.`
      : value === 'never' && canBeWrittenAgain(context)
        ? `No: what a call of ${tool.name} loses has to be written again.`
        : opening[value](tool.name),
    saidBy(context, `reversibility=${value}`),
    ...factsAbout(context, 'reversibility'),
  );
};
