import fc from 'fast-check';

const words =
  'get list delete create update send run query user session sql token all every permanently payment refund dry_run force url action not never instead x é 删除 😀'.split(
    ' ',
  );
const lone = fc.constantFrom(
  '\ud800',
  '\udfff',
  '\u202e',
  '\u0000',
  '__proto__',
  'constructor',
  'toString',
  'a/b~c',
  '',
);

/** Text as people and attackers write it: words of the lexicons, punctuation, lone surrogates, odd keys. */
export const text: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words) },
      { weight: 2, arbitrary: fc.constantFrom('. ', ', ', ': ', '\n\n', '\n- ', ' (', ') ', '/', '" ', "' ") },
      { weight: 1, arbitrary: lone },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(' '));

/** A name in one of the usual spellings, or anything. */
export const name: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('_')),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom('Get', 'Delete', 'SQL', 'Users', 'runAll', 'v2'), { minLength: 1 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: lone },
  { weight: 1, arbitrary: text },
);

const key = fc.oneof(fc.constantFrom(...words), lone);

/** A schema, sensible or not: references in circles, choices, lists, keys that are names of prototypes. */
export const schema: fc.Arbitrary<unknown> = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      { type: 'string' },
      { type: ['integer', 'null'] },
      { enum: ['get', 'delete', 1, null] },
      true,
      null,
      'text',
      7,
    ),
    fc.constantFrom(
      { $ref: '#' },
      { $ref: '#/properties/user' },
      { $ref: '#/$defs/nowhere' },
      { $ref: 'https://example.org/' },
    ),
    fc.record(
      {
        type: fc.constantFrom('object', 'array', 'string', 'boolean', ['string', 'null'], 3),
        description: fc.oneof(text, fc.constant(5)),
        properties: fc.oneof(entries(tie('node')), fc.constant([])),
        required: fc.oneof(fc.array(key, { maxLength: 3 }), fc.constant('user')),
        items: tie('node'),
        anyOf: fc.array(tie('node'), { maxLength: 3 }),
        default: fc.constantFrom(true, false, 'get', null),
        enum: fc.oneof(fc.array(fc.oneof(fc.constantFrom(...words), fc.integer()), { maxLength: 4 }), fc.constant({})),
        $defs: entries(tie('node')),
      },
      { requiredKeys: [] },
    ),
  ),
})).node;

/** A definition of a tool, with every part that the protocol allows and some that it does not. */
export const definition: fc.Arbitrary<Record<string, unknown> & { name: string }> = fc.record(
  {
    name: name.filter((value) => value !== ''),
    title: fc.oneof(text, fc.constant(3)),
    description: fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: fc.jsonValue() }),
    inputSchema: fc.oneof({ weight: 9, arbitrary: schema }, { weight: 1, arbitrary: fc.jsonValue() }),
    annotations: fc.oneof(
      fc.record(
        {
          readOnlyHint: fc.constantFrom(true, false, 'yes', null),
          destructiveHint: fc.boolean(),
          openWorldHint: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      fc.jsonValue(),
    ),
    _meta: fc.jsonValue(),
  },
  { requiredKeys: ['name'] },
) as fc.Arbitrary<Record<string, unknown> & { name: string }>;

/** The tools of one server. */
export const server: fc.Arbitrary<(Record<string, unknown> & { name: string })[]> = fc.array(definition, {
  minLength: 1,
  maxLength: 6,
});

/** Objects with any keys, also those that mean something on a prototype, as JSON.parse makes them. */
function entries(value: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  return fc.array(fc.tuple(key, value), { maxLength: 4 }).map((pairs) => {
    const made: object = {};
    for (const [name, item] of pairs)
      Object.defineProperty(made, name, { value: item, enumerable: true, writable: true, configurable: true });
    return made;
  });
}
