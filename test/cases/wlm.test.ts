import { describe, expect, test } from 'vitest';
import { readLabels, readVerdicts } from '../../src/store/index.ts';

describe.each(readLabels())('the labels of $server', ({ server, tools }) => {
  const verdicts = new Map(
    readVerdicts(server)!.tools.flatMap(({ history }) =>
      history.map(({ definition, verdict }) => [definition, verdict]),
    ),
  );

  test.each(tools)('$tool', ({ definition, category, severities }) => {
    const verdict = verdicts.get(definition)!;
    expect(verdict.category).toBe(category);
    expect(severities).toContain(verdict.severity);
    expect(verdict.review.needed).toBe(false);
    expect(verdict.evidence.length).toBeGreaterThan(0);
  });
});
