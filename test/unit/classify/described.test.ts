import { expect, test } from 'vitest';
import { classifyAll } from '../../../src/classify/index.ts';
import type { ToolDefinition, Verdict } from '../../../src/model/index.ts';
import { ruleSet as rules } from '../../rules.ts';

test.each([
  ['Number of top users to return (default 20, max 500)', 'Number of top users to return'],
  ['(Optional) Maximum number of items to return.', 'Maximum number of items to return'],
  ['Paging. The maximum number of events to return, newest first', 'The maximum number of events to return'],
  ['rows', 'rows'],
  [
    `${'a long way about '.repeat(9)}how many rows`,
    expect.stringMatching(
      /^(?!a long way about a long way about a long way about a long way about a).* how many rows$/,
    ),
  ],
])('a cap that is described as %j is quoted with what it caps', (description, quoted) => {
  const tool = {
    name: 'list_events',
    inputSchema: { type: 'object', properties: { limit: { type: 'integer', description } } },
  } as ToolDefinition;
  const [verdict] = classifyAll([tool], rules) as [Verdict];
  const [hit] = verdict.evidence.filter(({ rule }) => rule === 'guard-limit');
  expect(hit!.text).toEqual(quoted);
  expect(description.slice(hit!.start, hit!.end)).toBe(hit!.text);
});
