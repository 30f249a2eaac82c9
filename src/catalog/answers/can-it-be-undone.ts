import { axes, type Axes } from '../../model/index.ts';
import { listOf, sentences, type Answer } from './answer.ts';
import { quotedSpans } from './quoted.ts';

const opening: Record<Axes['reversibility'], (name: string) => string> = {
  nothing: (name) => `${name} changes nothing, so there is nothing to undo.`,
  tool: (name) => `Yes: another tool of the same server takes back what ${name} does.`,
  hand: (name) => `By hand: somebody can put back what ${name} changed, outside this tool set or from notes.`,
  never: (name) => `No: nothing restores what a call of ${name} loses.`,
  unknown: (name) => `The definition of ${name} does not say, and no other tool of the server shows how.`,
};

/** How a call is taken back, if it can be. */
export const canItBeUndone: Answer = ({ tool, judged }) => {
  const value = judged.verdict.axes.reversibility;
  const undo = tool.related.filter((other) => other.relation === 'undoes it').map((other) => other.name);
  const spans = quotedSpans({ judged }, `reversibility=${value}`);
  const established = tool.facts.filter((fact) =>
    tool.overrides.some(
      (o) => o.facts.includes(fact.id) && o.changes.some((change) => change.what === axes.reversibility.label),
    ),
  );
  return sentences(
    opening[value](tool.name),
    undo.length > 0 && `${listOf(undo)} ${undo.length === 1 ? 'undoes' : 'undo'} what ${tool.name} does.`,
    spans.length > 0 && `The definition says ${listOf(spans)}.`,
    ...established.map((fact) => fact.statement),
  );
};
