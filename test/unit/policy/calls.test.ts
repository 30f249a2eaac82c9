import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/model/index.ts';
import { boundaryCalls, exampleArguments, testCondition } from '../../../src/policy/index.ts';

const schema = (properties: Record<string, unknown>, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
});

describe('exampleArguments', () => {
  const cyclic = {
    $ref: '#/$defs/a',
    $defs: { a: { type: 'object', properties: { a: { $ref: '#/$defs/a' } }, required: ['a'] } },
  };
  const cases: [string, unknown, unknown][] = [
    ['no schema', undefined, {}],
    ['no parameters', schema({}), {}],
    ['optional parameters are left out', schema({ a: { type: 'string' } }, []), {}],
    ['by name', schema({ user: { type: 'string' }, sql: { type: 'string' } }), { user: 'alice', sql: 'SELECT 1' }],
    ['default', schema({ a: { type: 'string', default: 'DM' } }), { a: 'DM' }],
    ['first of an enum', schema({ a: { enum: ['A', 'W'] } }), { a: 'A' }],
    ['minimum', schema({ a: { type: 'integer', minimum: 3 } }), { a: 3 }],
    ['exclusive minimum', schema({ a: { type: 'integer', exclusiveMinimum: 3 } }), { a: 4 }],
    ['maximum below one', schema({ a: { type: 'number', maximum: -2 } }), { a: -2 }],
    ['shortest length', schema({ a: { type: 'string', minLength: 9 } }), { a: 'examplexx' }],
    [
      'what a pattern takes',
      schema({ fileKey: { type: 'string', pattern: '^[a-zA-Z0-9]+$' } }),
      { fileKey: 'example' },
    ],
    ['a shape that a pattern asks for', schema({ a: { pattern: '^[A-Z]+-\\d+$' } }), { a: 'EXAMPLE-1' }],
    ['a pattern that is none', schema({ a: { pattern: '(' } }), { a: 'example' }],
    ['null or text', schema({ a: { type: ['null', 'string'] } }), { a: 'example' }],
    ['anyOf with null', schema({ a: { anyOf: [{ type: 'null' }, { type: 'integer' }] } }), { a: 1 }],
    [
      'list of objects',
      schema({ a: { type: 'array', items: schema({ id: { type: 'integer' } }) } }),
      { a: [{ id: 1 }] },
    ],
    ['a reference', { ...schema({ a: { $ref: '#/$defs/n' } }), $defs: { n: { type: 'boolean' } } }, { a: false }],
    ['all of several', schema({ a: { allOf: [{ type: 'integer' }, { minimum: 4 }] } }), { a: 4 }],
    [
      'the parameters of all parts, and what the first choice requires',
      {
        allOf: [schema({ a: { type: 'boolean' } }), { anyOf: [schema({ b: { type: 'boolean' } }), schema({ c: {} })] }],
      },
      { a: false, b: false },
    ],
    ['a boolean schema', schema({ a: true }), { a: 'example' }],
    ['required but not described', { type: 'object', required: ['a'] }, { a: 'example' }],
    ['a default of a megabyte', schema({ a: { type: 'string', default: 'x'.repeat(1e6) } }), { a: 'example' }],
  ];
  it.each(cases)('%s', (_, given, expected) => {
    expect(exampleArguments(given)).toEqual(expected);
  });

  it('are made once for a schema', () => {
    let reads = 0;
    const counted = new Proxy(schema({ a: { type: 'integer' } }), {
      get: (target, key) => {
        reads++;
        return Reflect.get(target, key) as unknown;
      },
    });
    expect(exampleArguments(counted)).toEqual({ a: 1 });
    const first = reads;
    for (let at = 0; at < 100; at++) exampleArguments(counted);
    expect([first > 0, reads]).toEqual([true, first]);
  });

  it('ends on a schema that refers to itself', () => {
    expect(JSON.stringify(exampleArguments(cyclic)).length).toBeLessThan(200);
  });

  it('keeps a parameter named __proto__ an own property', () => {
    const given = JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"integer"}},"required":["__proto__"]}',
    );
    expect(JSON.stringify(exampleArguments(given))).toBe('{"__proto__":1}');
  });

  it('answers any JSON, the same twice', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        const odd = { type: 'object', properties: { a: given }, required: given };
        expect([exampleArguments(given), exampleArguments(odd)]).toEqual([
          exampleArguments(given),
          exampleArguments(odd),
        ]);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

describe('boundaryCalls', () => {
  const integer = { inputSchema: schema({ session_id: { type: 'integer' } }) };
  it('shows a call where there is no condition', () => {
    expect(boundaryCalls(integer, [])).toEqual([{ arguments: { session_id: 1 }, shows: 'example' }]);
  });

  it('shows the calls on both sides of a bound, the missing and the mistyped one', () => {
    const shown = boundaryCalls(integer, [{ path: 'session_id', op: 'gte', value: 1 }]);
    expect(shown.map((call) => [call.shows, call.arguments])).toEqual([
      ['inside', { session_id: 1 }],
      ['outside', { session_id: 0 }],
      ['missing', {}],
      ['wrong type', { session_id: '1' }],
    ]);
  });

  const text = { inputSchema: schema({ x: { type: 'string' } }) };
  const conditions: [Condition, unknown, unknown][] = [
    [{ path: 'x', op: 'lt', value: 3 }, 2, 3],
    [{ path: 'x', op: 'in', value: ['A', 'B'] }, 'A', 'example'],
    [{ path: 'x', op: 'not_in', value: ['A', 'B'] }, 'example', 'A'],
    [{ path: 'x', op: 'matches', value: '(?i)^select' }, 'SELECT 1', 'example'],
    [{ path: 'x', op: 'contains', value: 'b' }, 'b', 'example'],
    [{ path: 'x', op: 'eq', value: true }, true, false],
    [{ path: 'x', op: 'neq', value: 'example' }, 'other', 'example'],
  ];
  it.each(conditions)('%j has %j inside and %j outside', (condition, inside, outside) => {
    const shown = boundaryCalls(text, [condition]);
    expect(shown.find((call) => call.shows === 'inside')?.arguments).toEqual({ x: inside });
    expect(shown.find((call) => call.shows === 'outside')?.arguments).toEqual({ x: outside });
    for (const call of shown)
      expect(testCondition(condition, call.arguments)).toBe(call.shows === 'inside' ? 'holds' : 'fails');
  });

  it('shows a path through objects, and keeps the other arguments', () => {
    const shown = boundaryCalls(text, [{ path: 'a.b', op: 'exists', value: true }]);
    expect(shown.map((call) => [call.shows, call.arguments])).toEqual([
      ['inside', { x: 'example', a: { b: 'example' } }],
      ['missing', { x: 'example', a: {} }],
    ]);
  });
});
