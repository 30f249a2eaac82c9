import { axes } from '../../model/index.ts';
import { listOf, sentences, type Answer } from './answer.ts';
import { quotedSpans } from './quoted.ts';

/** How a call is taken back, if it can be. */
export const canItBeUndone: Answer = ({ tool, facts }) => {
  const value = facts.verdict.axes.reversibility;
  const undo = tool.related.filter((other) => other.relation === 'undoes it').map((other) => other.name);
  const spans = quotedSpans({ facts }, `reversibility=${value}`);
  const established = tool.facts.filter((fact) =>
    tool.overrides.some(
      (o) => o.facts.includes(fact.id) && o.changes.some((change) => change.what === axes.reversibility.label),
    ),
  );
  return sentences(
    `${axes.reversibility.values[value].label}: ${axes.reversibility.values[value].description}`,
    undo.length > 0 && `${listOf(undo)} ${undo.length === 1 ? 'undoes' : 'undo'} what ${tool.name} does.`,
    spans.length > 0 && `The definition says ${listOf(spans)}.`,
    ...established.map((fact) => fact.statement),
  );
};
