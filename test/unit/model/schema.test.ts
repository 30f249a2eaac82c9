import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boundOf,
  isCut,
  isNull,
  itemsOf,
  keywordOf,
  nodesOf,
  openSchema,
  parametersOf,
  propertiesOf,
  resolvePointer,
  resolveReference,
  typesOf,
  waysOf,
} from '../../../src/model/index.ts';

const defs = {
  text: { type: 'string', description: 'some text' },
  id: { type: 'integer', minimum: 1 },
  loop: { type: 'object', properties: { again: { $ref: '#/$defs/loop' } } },
  mirror: { $ref: '#/$defs/mirror' },
  'a/b~c d': { type: 'boolean' },
};

/** The ways of one parameter `p`, each as its types and what it says else. */
function ways(schema: unknown) {
  const [parameter] = parametersOf({ type: 'object', properties: { p: schema }, $defs: defs });
  return parameter!.ways.map((way) => ({ types: way.types.join(' or '), ...(way.values && { values: way.values }) }));
}

describe('the ways in which a value can be valid', () => {
  test.each<[string, unknown, unknown[]]>([
    ['a type', { type: 'string' }, [{ types: 'string' }]],
    ['several types', { type: ['string', 'null'] }, [{ types: 'string or null' }]],
    ['a type that may be null, as OpenAPI says it', { type: 'string', nullable: true }, [{ types: 'string or null' }]],
    ['a choice', { anyOf: [{ type: 'string' }, { type: 'null' }] }, [{ types: 'string' }, { types: 'null' }]],
    [
      'another choice',
      { oneOf: [{ type: 'string' }, { const: 3 }] },
      [{ types: 'string' }, { types: '', values: [3] }],
    ],
    ['a reference', { $ref: '#/$defs/text' }, [{ types: 'string' }]],
    ['a reference with escapes', { $ref: '#/$defs/a~1b~0c%20d' }, [{ types: 'boolean' }]],
    [
      'a reference within a choice',
      { anyOf: [{ $ref: '#/$defs/id' }, { $ref: '#/$defs/text' }] },
      [{ types: 'integer' }, { types: 'string' }],
    ],
    ['all of several', { allOf: [{ type: ['string', 'integer'] }, { type: 'number' }] }, [{ types: 'integer' }]],
    ['all of several lists', { allOf: [{ enum: ['a', 'b'] }, { enum: ['b', 'c'] }] }, [{ types: '', values: ['b'] }]],
    [
      'a choice beside a type that only one part meets',
      { type: 'string', anyOf: [{ enum: ['a'] }, { type: 'integer' }] },
      [{ types: 'string', values: ['a'] }],
    ],
    [
      'choices of choices',
      { anyOf: [{ oneOf: [{ type: 'string' }, { type: 'integer' }] }, { type: 'null' }] },
      [{ types: 'string' }, { types: 'integer' }, { types: 'null' }],
    ],
    ['anything', true, [{ types: '' }]],
    ['nothing', false, []],
    ['nothing, by two types that exclude each other', { allOf: [{ type: 'string' }, { type: 'null' }] }, []],
    ['a reference that leads nowhere', { $ref: '#/$defs/missing' }, [{ types: '' }]],
    ['a reference out of the document', { $ref: 'https://example.com/schema' }, [{ types: '' }]],
    ['a reference to a name of the prototype', { $ref: '#/$defs/constructor' }, [{ types: '' }]],
    ['a reference to itself', { $ref: '#/$defs/mirror' }, [{ types: '' }]],
    ['nonsense', { type: 7, enum: 'A', anyOf: 3, allOf: [null], $ref: [] }, [{ types: '' }]],
    ['text in place of a schema', 'string', [{ types: '' }]],
  ])('%s', (_, schema, expected) => {
    expect(ways(schema)).toEqual(expected);
  });

  test('a keyword is the nearest one that says it, and a bound the tightest', () => {
    const schema = { description: 'own', allOf: [{ $ref: '#/$defs/id' }, { minimum: 5, maximum: 9 }, { maximum: 7 }] };
    const [way] = waysOf(openSchema({ $defs: defs }), schema);
    expect(keywordOf(way!, 'description')).toBe('own');
    expect(keywordOf(way!, 'constructor')).toBeUndefined();
    expect([boundOf(way!, 'minimum'), boundOf(way!, 'maximum'), boundOf(way!, 'maxItems')]).toEqual([5, 7, undefined]);
  });

  test.each([
    [{ type: 'null' }, true],
    [{ const: null }, true],
    [{ type: ['null', 'string'] }, false],
    [{}, false],
  ])('%j is only null: %s', (schema, is) => {
    expect(waysOf(openSchema(schema), schema).every(isNull)).toBe(is);
  });
});

describe('the parameters of a tool', () => {
  const a = { properties: { a: {} }, required: ['a'] };
  const b = { properties: { b: {} }, required: ['b'] };
  test.each<[string, unknown, string[]]>([
    ['in the order of the definition', { properties: { b: {}, a: {} }, required: ['a'] }, ['b', 'a!']],
    ['behind a reference', { $ref: '#/$defs/x', $defs: { x: a } }, ['a!']],
    ['of all parts', { allOf: [a, b] }, ['a!', 'b!']],
    ['of every choice; what one choice does not need may be left out', { oneOf: [a, b] }, ['a', 'b']],
    ['that every choice needs', { anyOf: [a, { properties: { a: {} }, required: ['a', 'b'] }] }, ['a!']],
    [
      'that choices need which only list names',
      { properties: { a: {}, b: {} }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
      ['a', 'b'],
    ],
    ['where the object may also be null', { anyOf: [a, { type: 'null' }] }, ['a!']],
    [
      'with names of prototypes',
      JSON.parse('{"properties":{"__proto__":{},"constructor":{}},"required":["__proto__"]}'),
      ['__proto__!', 'constructor'],
    ],
    ['none of no schema', undefined, []],
    ['none of a list', [a], []],
    ['none of properties that are a list', { properties: [a], required: 'a' }, []],
  ])('%s', (_, schema, expected) => {
    expect(parametersOf(schema).map(({ name, required }) => name + (required ? '!' : ''))).toEqual(expected);
  });

  test('of choices that differ on one, each is a way', () => {
    const [p] = parametersOf({
      oneOf: [{ properties: { p: { const: 'a' } } }, { properties: { p: { const: 'b' } } }],
    });
    expect(p!.ways.map(({ values }) => values)).toEqual([['a'], ['b']]);
  });

  test('every place told is one of the document', () => {
    const root = {
      $defs: {
        x: { properties: { 'a/b': { type: 'array', items: { $ref: '#/$defs/y' } } }, required: ['a/b'] },
        y: { type: 'string' },
      },
      allOf: [{ $ref: '#/$defs/x' }],
    };
    const document = openSchema(root, '/inputSchema');
    const [property] = propertiesOf(document, waysOf(document, root));
    const items = itemsOf(document, property!.ways);
    expect(typesOf(items)).toEqual(['string']);
    expect(property!.requiredAt).toBe('/inputSchema/$defs/x/required/0');
    const places = nodesOf([...property!.ways, ...items]);
    expect(places.map(({ path }) => path)).toEqual([
      '/inputSchema/$defs/x/properties/a~1b',
      '/inputSchema/$defs/x/properties/a~1b/items',
      '/inputSchema/$defs/y',
    ]);
    for (const { schema, path } of places) expect(resolvePointer({ inputSchema: root }, path)).toBe(schema);
  });
});

describe('a hostile schema', () => {
  const deep = (levels: number): unknown => (levels === 0 ? {} : { allOf: [deep(levels - 1)] });
  const wide = { anyOf: Array.from({ length: 300 }, () => ({ type: 'string' })) };
  test.each<[string, unknown]>([
    ['a bomb of choices', { allOf: Array.from({ length: 300 }, () => wide) }],
    ['a bomb of references', { allOf: [{ $ref: '#' }, { $ref: '#' }], anyOf: [{ $ref: '#' }, { $ref: '#' }] }],
    [
      'ten thousand parts',
      { anyOf: wide.anyOf, allOf: Array.from({ length: 10_000 }, () => ({ properties: { a: {} } })) },
    ],
    ['a thousand levels', deep(1000)],
    [
      'doubling references',
      {
        $ref: '#/$defs/0',
        $defs: Object.fromEntries(
          Array.from({ length: 60 }, (_, at) => [
            at,
            { anyOf: [{ $ref: `#/$defs/${at + 1}` }, { $ref: `#/$defs/${at + 1}` }] },
          ]),
        ),
      },
    ],
    [
      'many parameters in many choices',
      { properties: Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [at, wide])), ...wide },
    ],
  ])('%s is read in bounded steps', (_, schema) => {
    const document = openSchema(schema);
    const found = waysOf(document, schema);
    expect(found.length).toBeLessThanOrEqual(64);
    const properties = propertiesOf(document, found);
    expect(properties.length).toBeLessThanOrEqual(3000);
    expect(found.reduce((sum, { nodes }) => sum + nodes.length, 0)).toBeLessThan(100_000);
  });

  test('what was not read is said to be missing, and the names are kept', () => {
    const properties = Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`p${at}`, { type: 'string' }]));
    const document = openSchema({ properties });
    const found = propertiesOf(document, waysOf(document, { properties }));
    expect(found).toHaveLength(6000);
    expect(isCut(document)).toBe(true);
    expect(typesOf(found.at(-1)!.ways)).toEqual([]);
  });

  test('any JSON is read, the same twice, and left as it was', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('properties', 'allOf', 'anyOf', '$ref', 'items'),
        (value, keyword) => {
          const before = JSON.stringify(value);
          expect(parametersOf({ [keyword]: value, type: value })).toEqual(
            parametersOf({ [keyword]: value, type: value }),
          );
          expect(JSON.stringify(value)).toBe(before);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('a reference', () => {
  test.each([
    ['#', ''],
    ['#/a', '/a'],
    ['#/a/0', '/a/0'],
    ['#/%61', '/a'],
    ['#/%', undefined],
    ['#a', undefined],
    ['other.json#/a', undefined],
    [3, undefined],
  ])('%j is found at %j', (reference, path) => {
    expect(resolveReference({ a: [1] }, reference)?.path).toBe(path);
  });
});
