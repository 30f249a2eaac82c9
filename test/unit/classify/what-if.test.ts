import { expect, test } from 'vitest';
import { classifyAll, whatIf } from '../../../src/classify/index.ts';
import { ruleSet as rules } from '../../rules.ts';

const tools = [
  {
    name: 'remove_everything',
    description: 'Permanently deletes all records of a customer. This cannot be undone.',
    inputSchema: { type: 'object', properties: {} },
  },
  { name: 'list_records', description: 'Lists all records.', inputSchema: { type: 'object' } },
  { name: 42 },
];

function tried(at: number) {
  const verdict = classifyAll(tools, rules)[at]!;
  if ('problem' in verdict) throw new Error(verdict.problem.message);
  return {
    points: verdict.sum.reduce((sum, { points }) => sum + points, 0),
    changes: whatIf(tools, at, verdict, rules),
  };
}

test('a change says what judging the changed definition says', () => {
  const { changes } = tried(0);
  const { change, ...found } = changes.find(({ change }) => 'without' in change)!;
  if (!('without' in change)) throw new Error('no words');
  const description = tools[0]!.description!.replace(change.without, '');
  const judged = classifyAll([{ ...tools[0], description }, ...tools.slice(1)], rules)[0]!;
  if ('problem' in judged) throw new Error(judged.problem.message);
  expect(found).toEqual({ points: judged.sum.reduce((sum, { points }) => sum + points, 0), severity: judged.severity });
});

test('a dry run that is on by default lowers the sum, and a hint of the author does not', () => {
  const { points, changes } = tried(0);
  const of = (key: string, value: string) =>
    changes.find(({ change }) => (change as Record<string, unknown>)[key] === value)!.points;
  expect(of('argument', 'dry_run')).toBeLessThan(points);
  expect(of('hint', 'readOnlyHint')).toBe(points);
});

test('of a tool that only reads, neither a guard nor a hint is tried', () => {
  expect(tried(1).changes.every(({ change }) => 'without' in change)).toBe(true);
});
