import { describe, expect, it } from 'vitest';
import { getParameterTable } from '../../../src/catalog/tool/parameter-table.ts';
import { getParameters } from '../../../src/catalog/tool/parameters.ts';
import type { ToolDefinition } from '../../../src/model/index.ts';

const $defs = { id: { type: 'integer', minimum: 1, description: 'the id' }, ids: { items: { $ref: '#/$defs/id' } } };

function tool(properties: unknown, required: unknown = []): ToolDefinition {
  return { name: 't', inputSchema: { type: 'object', properties, required, $defs } };
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
    ['a reference', { $ref: '#/$defs/id' }, 'integer', 'at least 1'],
    ['a list of references', { type: 'array', $ref: '#/$defs/ids' }, 'list of integer', null],
    ['one that may be null', { anyOf: [{ $ref: '#/$defs/id' }, { type: 'null' }] }, 'integer or null', 'at least 1'],
    ['all of several', { allOf: [{ type: 'integer', maximum: 9 }, { maximum: 5 }] }, 'integer', 'at most 5'],
    [
      'choices with limits of their own',
      {
        oneOf: [
          { type: 'integer', minimum: 1 },
          { type: 'string', pattern: '^all$' },
        ],
      },
      'integer or string',
      'if integer: at least 1; if string: pattern ^all$',
    ],
    ['fixed values one by one', { oneOf: [{ const: 'A' }, { const: 'O' }] }, 'value', '"A", "O"'],
    ['a schema that is no object', true, 'any', null],
    ['a schema that nothing meets', false, 'none', null],
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

  it('finds them behind references and in every part, with what the reference says of them', () => {
    const inputSchema = {
      allOf: [{ properties: { a: { $ref: '#/$defs/id' } }, required: ['a'] }, { $ref: '#/$defs/more' }],
      $defs: { ...$defs, more: { properties: { b: { default: 3, anyOf: [{ type: 'integer' }, { type: 'null' }] } } } },
    };
    expect(getParameters({ name: 't', inputSchema }, {})).toMatchObject([
      { name: 'a', type: 'integer', required: true, quoted: 'the id' },
      { name: 'b', type: 'integer or null', required: false, fallback: '3', quoted: null },
    ]);
  });

  it.each<[string, unknown, string[]]>([
    ['an object', { properties: { a: {}, b: {} }, required: ['b'] }, ['p.b', 'p.a']],
    ['a list of objects', { type: 'array', items: { properties: { a: {} } } }, ['p[].a']],
    ['a list of texts', { type: 'array', items: { type: 'string' } }, []],
    ['an object that refers to itself', { properties: { again: { $ref: '#/properties/p' } } }, ['p.again']],
  ])('names what %s holds, one level deep', (_name, schema, names) => {
    const [parameter] = getParameters(tool({ p: schema }), {});
    expect(parameter!.fields.map(({ name }) => name)).toEqual(names);
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

describe('the table of a page', () => {
  const object = (fields: number) => ({
    properties: Object.fromEntries(Array.from({ length: fields }, (_, at) => [`f${at}`, {}])),
  });
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}`, {}]));

  it.each<[string, Record<string, unknown>, string[], string, number]>([
    ['few parameters', many(3), ['p0', 'p1', 'p2'], '', 0],
    ['a seventh parameter', many(7), ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'], '1 more parameter', 0],
    ['what one object holds', { p: object(2) }, ['p', 'p.f0', 'p.f1'], '', 0],
    ['what an object among many holds', { ...many(2), p: object(1) }, ['p0', 'p1', 'p'], '1 field of an object', 0],
    [
      'more than a page takes',
      { p: object(12), q: {} },
      ['p', 'p.f0', 'p.f1', 'p.f2', 'p.f3', 'p.f4'],
      '1 more parameter, 5 fields of objects',
      2,
    ],
  ])('shows %s', (_name, properties, first, folded, untold) => {
    const table = getParameterTable(getParameters(tool(properties), {}));
    expect(table.first.map(({ name }) => name)).toEqual(first);
    expect([table.folded, table.untold]).toEqual([folded, untold]);
  });
});
