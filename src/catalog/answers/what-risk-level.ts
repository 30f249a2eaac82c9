import { severityOf } from '../../model/index.ts';
import { listOf, sentences, type Answer } from './answer.ts';

/** The severity with what its sum is made of, and what a review or a doubt changes. */
export const whatRiskLevel: Answer = ({ tool }) => {
  const lines = tool.sum.lines.map((line) => `${line.why} (${line.points > 0 ? '+' : ''}${line.points})`);
  return sentences(
    `${tool.name} is ${tool.severity.value}: ${listOf(lines)}.`,
    tool.severity.value !== severityOf(tool.sum.total) && tool.sum.note,
    tool.review.needed && `The verdict needs review: ${tool.review.reasons.join('; ')}.`,
  );
};
