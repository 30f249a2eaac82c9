import { describe, expect, it } from 'vitest';
import { getParameters } from '../../../src/catalog/parameters.ts';
import type { ToolDefinition } from '../../../src/model/index.ts';

function tool(properties: unknown, required: unknown = []): ToolDefinition {
  return { name: 't', inputSchema: { type: 'object', properties, required } };
}

describe('the type and allowed values of a parameter', () => {
  it.each<[string, unknown, string, string | null]>([
    ['a plain type', { type: 'string' }, 'string', null],
    ['a list', { type: 'array', items: { type: 'integer' } }, 'list of integer', null],
    ['a list of anything', { type: 'array' }, 'list of any', null],
    ['several types', { type: ['string', 'null'] }, 'string or null', null],
    ['a choice', { anyOf: [{ type: 'string' }, { type: 'integer' }] }, 'string or integer', null],
    ['fixed values', { enum: ['A', 'O'] }, 'value', '"A", "O"'],
    ['a range', { type: 'integer', minimum: 1, maximum: 9 }, 'integer', 'at least 1; at most 9'],
    ['a format', { type: 'string', format: 'uri' }, 'string', 'format uri'],
    ['a schema that is no object', true, 'any', null],
    ['a schema of nonsense', { type: 7, enum: 'A', minimum: 'x' }, 'any', null],
  ])('%s', (_name, schema, type, allowed) => {
    expect(getParameters(tool({ p: schema }), {})).toMatchObject([{ type, allowed }]);
  });
});

describe('the parameters of a tool', () => {
  it('puts required ones first', () => {
    const names = getParameters(tool({ a: {}, b: {} }, ['b']), {}).map((p) => p.name);
    expect(names).toEqual(['b', 'a']);
  });

  it('takes our own words where there are any, and keeps the author’s apart', () => {
    const [parameter] = getParameters(tool({ a: { description: 'theirs' } }), { a: 'ours' });
    expect(parameter).toMatchObject({ meaning: 'ours', quoted: 'theirs' });
  });

  it.each([
    ['no schema', undefined],
    ['a schema that is a list', []],
    ['properties that are a list', { properties: [] }],
    ['required that is text', { properties: {}, required: 'a' }],
  ])('gives none for %s', (_name, inputSchema) => {
    expect(getParameters({ name: 't', inputSchema }, {})).toEqual([]);
  });

  it('does not take an inherited meaning', () => {
    const [parameter] = getParameters(tool(JSON.parse('{"constructor":{}}')), {});
    expect(parameter!.meaning).toBeNull();
  });
});
