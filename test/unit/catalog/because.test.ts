import { describe, expect, test } from 'vitest';
import { type AttackSubject, becauseOf } from '../../../src/catalog/tool/because.ts';
import { type Applies, definitionSchema, type Hit, parse } from '../../../src/model/index.ts';

const subject: AttackSubject = {
  category: 'Destructive',
  severity: 'Critical',
  effect: 'hide',
  axes: {
    reversibility: 'never',
    reach: 'system',
    whose: 'other',
    effective: 'at-once',
    guard: 'none',
    exposure: 'unknown',
    input: 'text',
    outside: 'stays',
    content: 'unknown',
    money: 'none',
    multiplexed: 'one',
  },
};

const definition = parse(
  definitionSchema,
  { name: 'end_all', inputSchema: { properties: { user: { type: 'string' }, count: { type: 'integer' } } } },
  'end_all',
);

function hit(supports: string, text: string, weight = 0.5, more: Partial<Hit> = {}): Hit {
  return { rule: 'r', field: '/description', start: 0, end: text.length, text, supports, weight, ...more };
}

/** The parts as one text: names in backticks, spans in quotation marks. */
function say(sentences: string[], hits: Hit[] = [], more: Partial<AttackSubject> = {}): string | null {
  const because = sentences.map((sentence) => ({ when: {}, sentence }));
  const marks = { text: ['', ''], code: ['`', '`'], quote: ['“', '”'] };
  const parts = becauseOf({ applies: [{}], because }, { ...subject, ...more }, definition, hits);
  return parts && parts.map(({ kind, text }) => marks[kind].join(text)).join('');
}

describe('slots', () => {
  test.each<[string, Hit[], string | null]>([
    ['Words alone.', [], 'Words alone.'],
    ['{tool} ends it.', [], '`end_all` ends it.'],
    ['{parameter:text} and {parameter:number-without-minimum}', [], '`user` and `count`'],
    ['{parameter:collection}', [], null],
    ['Reaches {span:reach=system}.', [hit('reach=system', 'all sessions')], 'Reaches “all sessions”.'],
    ['{span:Destructive}', [hit('Destructive', 'ENDS')], '“ENDS”'],
    ['{span:reach=system}', [hit('reach=collection', 'all')], null],
    ['the weightiest: {span:Write}', [hit('Write', 'a', 0.2), hit('Write', 'b', 0.9)], 'the weightiest: “b”'],
    [
      'a sentence: {span:Write}',
      [hit('Write', 'named', 0.9, { field: '/name' }), hit('Write', 'b', 0.9)],
      'a sentence: “b”',
    ],
    ['the longer: {span:Write}', [hit('Write', 'b'), hit('Write', 'bc')], 'the longer: “bc”'],
    ['not of a sibling: {span:Write}', [hit('Write', 'b', 0.5, { tool: 'start_all' })], null],
    ['{sibling:reversibility=tool}', [hit('reversibility=tool', 'start', 0.5, { tool: 'start_all' })], '`start_all`'],
    ['{sibling:reversibility=tool}', [hit('reversibility=tool', 'start')], null],
    ['{parameter:whose=other}', [hit('whose=other', 'u', 0.5, { field: '/inputSchema/properties/user' })], '`user`'],
    [
      '{parameter:whose=other}',
      [hit('whose=other', 'u', 0.5, { field: '/inputSchema/properties/a~1b~01/description' })],
      '`a/b~1`',
    ],
    ['{parameter:whose=other}', [hit('whose=other', 'their')], null],
    [
      '{parameter:whose=other}',
      [hit('whose=other', 'u', 0.5, { field: '/inputSchema/properties/user', tool: 'x' })],
      null,
    ],
    ['{claim:effective}', [], null],
  ])('%s with %j', (sentence, hits, expected) => {
    expect(say([sentence], hits)).toBe(expected);
  });

  test('a claim is what a review contradicts on that axis', () => {
    const claims = [
      { axis: 'reach', text: 'only one' } as const,
      { axis: 'effective', text: 'needs activation' } as const,
    ];
    expect(say(['It says {claim:effective}.'], [], { claims })).toBe('It says “needs activation”.');
  });

  test('hostile text of a span is one quoted part, whatever it looks like', () => {
    const text = '{tool} `x` “y” <script>alert(1)</script>\u202e{span:Write}';
    const parts = becauseOf(
      { applies: [{}], because: [{ when: {}, sentence: 'It says {span:Write}.' }] },
      subject,
      definition,
      [hit('Write', text)],
    );
    expect(parts).toEqual([
      { kind: 'text', text: 'It says ' },
      { kind: 'quote', text },
      { kind: 'text', text: '.' },
    ]);
  });
});

describe('which sentence', () => {
  test('the first that can be filled', () => {
    expect(say(['{span:Write}', '{parameter:text} it is', 'else'])).toBe('`user` it is');
  });

  test('none, where none can be filled', () => {
    expect(say(['{span:Write}', '{claim:reach}'])).toBe(null);
    expect(say([])).toBe(null);
  });

  test.each<[string, Applies[], Applies, boolean]>([
    ['both hold', [{ categories: ['Destructive'] }], { axes: { reach: ['system'] } }, true],
    ['any condition of the attack is enough', [{ categories: ['Read'] }, { effects: ['hide'] }], {}, true],
    ['no condition of the attack holds', [{ categories: ['Read'] }], {}, false],
    ['an attack without conditions is about no tool', [], {}, false],
    ['the condition of the sentence fails', [{}], { axes: { reach: ['one'] } }, false],
    ['a trait that the tool has', [{ traits: ['changed'] }], { traits: ['changed', 'open-number'] }, true],
    ['a trait that it has not', [{}], { traits: ['open-number'] }, false],
  ])('%s', (_, conditions, when, holds) => {
    const attack = { applies: conditions, because: [{ when, sentence: 'so' }] };
    const parts = becauseOf(attack, { ...subject, traits: ['changed'] }, definition, []);
    expect(parts).toEqual(holds ? [{ kind: 'text', text: 'so' }] : null);
  });

  test('a condition on traits fails where none are given', () => {
    const attack = { applies: [{ traits: ['changed' as const] }], because: [{ when: {}, sentence: 'so' }] };
    expect(becauseOf(attack, subject, definition, [])).toBe(null);
  });
});
