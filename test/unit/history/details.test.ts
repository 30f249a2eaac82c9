import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { details } from '../../../src/history/details.ts';
import { sentence } from '../../../src/history/index.ts';
import { wordRuns } from '../../../src/history/words.ts';
import type { ToolDefinition } from '../../../src/model/index.ts';
import { tool } from './snapshots.ts';

const input = (properties: unknown, more: object = {}): ToolDefinition =>
  tool('t', { inputSchema: { properties, ...more } });
const hints = (annotations: object): ToolDefinition => tool('t', { annotations });
const odd = JSON.parse('{"__proto__": {"type": "string"}}') as object;

describe('two definitions differ in', () => {
  test.for<[string, ToolDefinition, ToolDefinition, string[]]>([
    ['nothing', tool('t'), tool('t'), []],
    ['the order of keys only', input({ a: { x: 1, y: 2 } }), input({ a: { y: 2, x: 1 } }), []],
    [
      'wording',
      tool('t', { description: 'One.' }),
      tool('t', { description: 'Two.' }),
      ['the description was reworded'],
    ],
    ['a new parameter', input({}), input({ user: {} }), ['optional parameter user was added']],
    [
      'a new required parameter',
      input({}),
      input({ user: {} }, { required: ['user'] }),
      ['required parameter user was added'],
    ],
    ['a lost parameter', input({ user: {} }), input({}), ['optional parameter user was removed']],
    [
      'a type',
      input({ id: { type: 'string' } }),
      input({ id: { type: 'integer' } }),
      ['parameter id: type changed from "string" to "integer"'],
    ],
    [
      'being required',
      input({ id: {} }),
      input({ id: {} }, { required: ['id'] }),
      ['parameter id: required changed from false to true'],
    ],
    ['a new keyword', input({ id: {} }), input({ id: { minimum: 1 } }), ['parameter id: minimum was added as 1']],
    [
      'a lost keyword',
      input({ id: { minimum: 1 } }),
      input({ id: {} }),
      ['parameter id: minimum was removed, it was 1'],
    ],
    [
      'a long keyword',
      input({ id: { description: 'a'.repeat(80) } }),
      input({ id: { description: 'b' } }),
      ['parameter id: description changed'],
    ],
    [
      'a schema that is no object',
      input({ id: true }),
      input({ id: false }),
      ['parameter id: schema changed from true to false'],
    ],
    ['a parameter named __proto__', input({}), input(odd), ['optional parameter __proto__ was added']],
    [
      'a hint',
      hints({ readOnlyHint: true }),
      hints({ readOnlyHint: false }),
      ['the hint readOnlyHint changed from true to false'],
    ],
    ['a new hint', tool('t'), hints({ destructiveHint: true }), ['the hint destructiveHint was added as true']],
    ['another field', tool('t', { title: 'T' }), tool('t'), ['the field title was removed, it was "T"']],
    [
      'the rest of the schema',
      input({}),
      input({}, { additionalProperties: false }),
      ['the field inputSchema changed from {} to {"additionalProperties":false}'],
    ],
    [
      'a schema that became unreadable',
      tool('t'),
      tool('t', { inputSchema: 'none' }),
      ['the field inputSchema changed from {"type":"object"} to "none"'],
    ],
    [
      'properties that are a list',
      input({}),
      input([1]),
      ['the field inputSchema changed from {} to {"properties":[1]}'],
    ],
  ])('%s', ([, before, after, sentences]) => {
    expect(details(before, after).map(sentence)).toEqual(sentences);
  });
});

test('definitions that differ have a detail, and those that do not have none', () => {
  const definition = fc
    .record({ description: fc.string(), inputSchema: fc.jsonValue(), title: fc.string() }, { requiredKeys: [] })
    .map((fields) => tool('t', fields));
  const property = fc.property(definition, definition, (a, b) => {
    expect(details(a, a)).toEqual([]);
    const differ = JSON.stringify(sorted(a)) !== JSON.stringify(sorted(b));
    expect(details(a, b).length > 0).toBe(differ);
  });
  fc.assert(property, { seed: 3, numRuns: 500 });
});

test('word runs spell the old and the new text', () => {
  const text = fc
    .array(fc.constantFrom('abort', 'all', 'sessions', '.', ' ', '\n', '🙂', 'of the user'), { maxLength: 30 })
    .map((words) => words.join(' '));
  const property = fc.property(text, text, (before, after) => {
    const runs = wordRuns(before, after);
    const spell = (other: string): string =>
      runs
        .filter(({ kind }) => kind !== other)
        .map((run) => run.text)
        .join('');
    expect([spell('added'), spell('removed')]).toEqual([before, after]);
  });
  fc.assert(property, { seed: 3, numRuns: 500 });
});

test('words that were replaced one by one are one run each, and words that stayed part them', () => {
  const words = (text: string) =>
    wordRuns('Scrape content from a page.', text).map(({ kind, text: run }) => [kind, run]);
  expect(words('Scrape one of these here page.')).toEqual([
    ['same', 'Scrape '],
    ['removed', 'content from a '],
    ['added', 'one of these here '],
    ['same', 'page.'],
  ]);
  expect(words('Scrape content from page.').filter(([kind]) => kind !== 'same')).toEqual([['removed', 'a ']]);
});

test('texts that have nothing in common are shown whole', () => {
  const [before, after] = ['a ', 'b '].map((word) => word.repeat(3000));
  expect(wordRuns(before!, after!)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
});

function sorted({ description = '', ...rest }: ToolDefinition): unknown {
  return { description, ...rest };
}
