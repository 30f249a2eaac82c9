import { severities } from '../../model/index.ts';
import { sentences, type Answer } from './answer.ts';

/** Severity with its sum, line by line. */
export const whatRiskLevel: Answer = ({ tool }) => {
  const lines = tool.sum.lines.map((line) => `${line.why} (${line.points > 0 ? '+' : ''}${line.points})`);
  return sentences(
    `${tool.severity.value}: ${severities[tool.severity.value].description}`,
    `For ${tool.name} the sum is ${tool.sum.total} points: ${lines.join(', ')}.`,
    tool.overrides.some((override) => override.changes.some((change) => change.what === 'Severity')) &&
      'A review changed what the sum alone would give.',
    tool.review.needed && `The verdict needs review: ${tool.review.reasons.join('; ')}.`,
  );
};
