import { describe, expect, test } from 'vitest';
import { readParameters } from '../../../src/classify/parameters.ts';
import { resolvePointer } from '../../../src/model/index.ts';

describe('arguments are found', () => {
  test.each([
    ['among the properties', { properties: { a: {}, b: {} } }, ['a', 'b']],
    ['behind a reference', { $ref: '#/$defs/x', $defs: { x: { properties: { a: {} } } } }, ['a']],
    ['in every choice', { oneOf: [{ properties: { a: {} } }, { properties: { b: {} } }] }, ['a', 'b']],
    ['within an object', { properties: { a: { properties: { b: {} } } } }, ['a', 'b']],
    [
      'within the items of a list',
      { properties: { a: { type: 'array', items: { properties: { b: {} } } } } },
      ['a', 'b'],
    ],
    [
      'under names of prototypes',
      JSON.parse('{"properties":{"__proto__":{},"constructor":{}}}'),
      ['__proto__', 'constructor'],
    ],
    ['not where there is no object', { properties: [] }, []],
    ['not behind a reference to elsewhere', { $ref: 'https://example.org/schema' }, []],
  ])('%s', (_, schema, names) => {
    expect(readParameters(schema, '/inputSchema').list.map(({ name }) => name)).toEqual(names);
  });
});

test('every place is a pointer to its text', () => {
  const schema = {
    $defs: { 'a/b': { enum: ['get', 'del~ete'], description: 'Which' } },
    properties: {
      act: { anyOf: [{ $ref: '#/$defs/a~1b' }, { type: 'null' }] },
      'x/y': { type: ['string', 'null'], title: 'X' },
    },
    required: ['act'],
  };
  const { list } = readParameters(schema, '/inputSchema');
  const places = list.flatMap(({ required, types, values, texts }) => [
    ...(required ? [required] : []),
    ...types,
    ...values,
    ...texts,
  ]);
  expect(places.length).toBe(8);
  for (const { path, text } of places) expect(resolvePointer({ inputSchema: schema }, path)).toBe(text);
});

test.each([
  ['the root of a schema that refers to itself', { properties: { a: { $ref: '#' } } }],
  ['references in a circle', { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } }],
])('%s ends', (_, schema) => {
  expect(readParameters(schema, '').cut).toBe(false);
});

test.each([[undefined], [null], ['text'], [[]]])('%j is no schema that can be read', (schema) => {
  expect(readParameters(schema, '').readable).toBe(false);
});
