import { expect, test } from 'vitest';
import { InputError, attackSchema, parse, parseSentence } from '../../../src/model/index.ts';

test.each([
  ['plain words', ['plain words']],
  ['', []],
  ['{tool} runs', [{ kind: 'tool' }, ' runs']],
  ['a {parameter:text}', ['a ', { kind: 'parameter', of: 'text' }]],
  ['{parameter:input=code}', [{ kind: 'parameter-with', of: 'input=code' }]],
  [
    '{span:Destructive}{span:reach=system}',
    [
      { kind: 'span', of: 'Destructive' },
      { kind: 'span', of: 'reach=system' },
    ],
  ],
  ['{sibling:reversibility=tool}', [{ kind: 'sibling', of: 'reversibility=tool' }]],
  ['{claim:effective}', [{ kind: 'claim', of: 'effective' }]],
])('%j is cut into text and slots', (sentence, pieces) => {
  expect(parseSentence(sentence)).toEqual(pieces);
});

test.each([
  '{}',
  '{Tool}',
  '{parameter:}',
  '{parameter:free-text}',
  '{parameter:constructor}',
  '{span:reach}',
  '{span:reach=constructor}',
  '{span:reach=system=one}',
  '{span:danger}',
  '{span:__proto__}',
  '{claim:reach=system}',
  '{tool:x}',
  'an open { brace',
])('%j holds something that cannot be filled', (sentence) => {
  expect(parseSentence(sentence)).toContain(undefined);
});

test('the schema of attacks names the sentence that cannot be filled', () => {
  const attack = {
    title: 't',
    summary: 's',
    applies: [{}],
    because: [{ when: {}, sentence: 'see {parameter:free-text}' }],
    references: [{ title: 'r' }],
  };
  expect(() => parse(attackSchema, attack, 'content/attacks/x.mdx')).toThrow(InputError);
  expect(() => parse(attackSchema, attack, 'content/attacks/x.mdx')).toThrow(
    /content\/attacks\/x\.mdx#\/because\/0\/sentence: a \{slot\} of this sentence/,
  );
});
