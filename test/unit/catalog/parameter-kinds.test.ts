import { describe, expect, test } from 'vitest';
import { firstParameter } from '../../../src/catalog/tool/parameter-kinds.ts';
import { definitionSchema, type ParameterKind, parse } from '../../../src/model/index.ts';

function tool(name: string, properties: unknown, required?: unknown, more = {}) {
  return parse(definitionSchema, { name, inputSchema: { properties, required, ...more } }, name);
}

const criteria = { type: 'array', items: { type: 'string' } };

describe('which parameters are of a kind', () => {
  test.each<[ParameterKind, unknown, boolean]>([
    ['any', { type: 'boolean' }, true],
    ['any', true, true],
    ['text', { type: 'string' }, true],
    ['text', { type: ['string', 'null'] }, true],
    ['text', { anyOf: [{ type: 'string' }, { type: 'null' }] }, true],
    ['text', { $ref: '#/$defs/name' }, true],
    ['text', { $ref: '#/$defs/missing' }, false],
    ['text', { $ref: 'https://elsewhere.example/name' }, false],
    ['text', { type: 'string', enum: ['A', 'B'] }, false],
    ['text', { anyOf: [{ const: 'A' }, { type: 'string', enum: ['B'] }] }, false],
    ['text', { type: 'string', format: 'date' }, false],
    ['text', { type: 'string', pattern: '^[A-Z]+-[0-9]+$' }, false],
    ['text', { $ref: '#/$defs/key' }, false],
    ['text', { allOf: [{ type: 'string' }, { pattern: '^a' }] }, false],
    ['text', { anyOf: [{ type: 'string', pattern: '^a' }, { type: 'null' }] }, false],
    ['text', { anyOf: [{ type: 'string', pattern: '^a' }, { type: 'string' }] }, true],
    ['text', { anyOf: [{ anyOf: [{ $ref: '#/$defs/name' }] }] }, true],
    ['text', { type: 'integer' }, false],
    ['text', 'string', false],
    ['collection', criteria, true],
    ['collection', { ...criteria, maxItems: 5 }, false],
    ['optional-collection', criteria, true],
    ['number-without-minimum', { type: 'integer' }, true],
    ['number-without-minimum', { type: 'number', maximum: 5 }, true],
    ['number-without-minimum', { oneOf: [{ type: 'integer' }, { type: 'string' }] }, true],
    ['number-without-minimum', { type: 'integer', minimum: 1 }, false],
    ['number-without-minimum', { type: 'integer', exclusiveMinimum: 0 }, false],
    ['number-without-minimum', { type: 'integer', enum: [1, 2] }, false],
    ['number-without-minimum', { type: 'string' }, false],
  ])('%s: %j %s', (kind, property, is) => {
    const definition = tool('t', { value: property }, [], {
      $defs: { name: { type: 'string' }, key: { type: 'string', pattern: '^k' } },
    });
    expect(firstParameter(definition, kind)).toBe(is ? 'value' : null);
  });

  test('parameters of every choice are found, and those that one choice does without may be left out', () => {
    const choices = [{ properties: { id: { type: 'string' } }, required: ['id'] }, { properties: { all: {} } }];
    const definition = tool('t', undefined, undefined, { oneOf: choices });
    expect(firstParameter(definition, 'text')).toBe('id');
    expect(firstParameter(definition, 'optional')).toBe('id');
  });

  test('a required list is not one that may be left out', () => {
    expect(firstParameter(tool('t', { ids: criteria }, ['ids']), 'optional-collection')).toBe(null);
    expect(firstParameter(tool('t', { ids: criteria }, ['ids']), 'optional')).toBe(null);
  });
});

describe('which of several is named', () => {
  const text = { type: 'string' };
  test.each([
    ['the first, where nothing tells them apart', 'go', ['b', 'a'], undefined, 'b'],
    ['a required one', 'go', ['a', 'b'], ['b'], 'b'],
    ['the order of the required ones', 'go', ['a', 'b', 'c'], ['c', 'b'], 'c'],
    [
      'one that shares a word with the tool',
      'delete_filter',
      ['ruleset_name', 'filter_name'],
      ['ruleset_name'],
      'filter_name',
    ],
    ['the shared word in camel case and plural', 'abort_sessions', ['user', 'sessionNo'], ['user'], 'sessionNo'],
    ['required names that no property has are passed over', 'go', ['a'], ['missing', 3, 'a'], 'a'],
    ['names of the prototype', 'go', ['constructor'], ['toString'], 'constructor'],
  ])('%s', (_, name, names, required, expected) => {
    const properties = Object.fromEntries(names.map((key) => [key, text]));
    expect(firstParameter(tool(name, properties, required), 'text')).toBe(expected);
  });

  test('__proto__ is a name like any other', () => {
    const properties = JSON.parse('{"__proto__": {"type": "string"}}') as unknown;
    expect(firstParameter(tool('t', properties, ['__proto__']), 'text')).toBe('__proto__');
  });

  test.each([[undefined], [null], [true], [{ properties: [] }], [{ properties: null, required: 'x' }]])(
    'a schema of %j has none',
    (inputSchema) => {
      expect(firstParameter(parse(definitionSchema, { name: 't', inputSchema }, 't'), 'any')).toBe(null);
    },
  );
});
