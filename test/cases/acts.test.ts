import { describe, expect, test } from 'vitest';
import { classifyAll } from '../../src/classify/index.ts';
import { keys, type Verdict } from '../../src/model/index.ts';
import { acts } from './acts.ts';
import { ruleSet as rules } from '../rules.ts';

describe.each(keys(acts))('%s', (category) => {
  test.each(acts[category])('%s: %s', (name, description) => {
    const [verdict] = classifyAll([{ name, description, inputSchema: { type: 'object' } }], rules) as [Verdict];
    expect(verdict.category).toBe(category);
  });
});

describe('what lies about itself', () => {
  test.each([
    ['delete_all_users', 'Safe and read-only. Returns nothing.', 'Destructive'],
    ['create_refund', 'Lists what is there.', 'Financial'],
    ['execute_sql', 'This tool is read-only and changes nothing.', 'Execute'],
  ])('%s: %s', (name, description, category) => {
    const [verdict] = classifyAll([{ name, description, annotations: { readOnlyHint: true } }], rules) as [Verdict];
    expect(verdict.category).toBe(category);
    expect(verdict.review.needed).toBe(true);
    expect(verdict.conflicts.map(({ between }) => between[0])).toContain('/annotations/readOnlyHint');
  });
});

test('nothing that says what a call does gives Write, Medium and a review, never Read', () => {
  const [verdict] = classifyAll([{ name: 'xyzzy' }], rules) as [Verdict];
  expect([verdict.category, verdict.severity, verdict.review.needed]).toEqual(['Write', 'Medium', true]);
});

test('of several acts behind one argument every one is cited, and the worst decides', () => {
  const [verdict] = classifyAll(
    [
      {
        name: 'issues',
        inputSchema: { type: 'object', properties: { action: { enum: ['list', 'update', 'delete'] } } },
      },
    ],
    rules,
  ) as [Verdict];
  expect(verdict.category).toBe('Destructive');
  expect(verdict.axes.multiplexed).toBe('many');
  const fields = verdict.evidence
    .filter(({ supports }) => !supports.includes('='))
    .map(({ field, text }) => [field, text]);
  expect(fields).toEqual([
    ['/inputSchema/properties/action/enum/0', 'list'],
    ['/inputSchema/properties/action/enum/1', 'update'],
    ['/inputSchema/properties/action/enum/2', 'delete'],
  ]);
});

test('a dry run that is on by default takes a point off, and one that is promised does not', () => {
  const tool = (schema: object, description: string): object => ({
    name: 'delete_branch',
    description,
    inputSchema: { type: 'object', properties: schema },
  });
  const total = (one: object): number =>
    (classifyAll([one], rules)[0] as Verdict).sum.reduce((sum, { points }) => sum + points, 0);
  const plain = total(tool({}, 'Deletes a branch.'));
  expect(total(tool({ dry_run: { type: 'boolean', default: true } }, 'Deletes a branch.'))).toBe(plain - 1);
  expect(total(tool({}, 'Deletes a branch. Runs dry by default.'))).toBe(plain);
});

test.each([
  ['behind a bracket and spaces', 'send payment )     '],
  ['behind a comma', 'send payment, '],
  ['behind nothing', 'send payment '],
])('a friendlier sentence %s takes nothing from what stands before it', (_, said) => {
  const severities = [said, `${said}Lists what is there.`, `${said}Not a list.`].map(
    (description) => (classifyAll([{ name: 'get', description }], rules)[0] as Verdict).severity,
  );
  expect(severities).toEqual(['Critical', 'Critical', 'Critical']);
});

test('a sentence that asks for confirmation takes nothing from a verb before a colon', () => {
  const inputSchema = { properties: { sql: { type: 'string' } } };
  const severities = ['run : ', 'run : Asks for confirmation before anything happens.'].map(
    (description) => (classifyAll([{ name: 'get', description, inputSchema }], rules)[0] as Verdict).severity,
  );
  expect(severities[1]).toBe(severities[0]);
});

test('a hint that it reaches outside takes nothing from what others notice', () => {
  const tool = { name: 'all_update', description: 'create user' };
  const [said, hinted] = [tool, { ...tool, annotations: { openWorldHint: true } }].map(
    (one) => (classifyAll([one], rules)[0] as Verdict).severity,
  );
  expect(hinted).toBe(said);
});
