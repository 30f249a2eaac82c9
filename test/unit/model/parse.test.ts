import { describe, expect, it } from 'vitest';
import { InputError, parse, ruleSchema, serverSchema } from '../../../src/model/index.ts';

const rule = {
  ...{ id: 'r', version: 1, title: 'T', summary: 'S.', supports: 'Write', weight: 0.5 },
  ...{ match: { kind: 'verb', verbs: ['x'] }, tests: { match: ['x'], no: ['y'] } },
};

describe('a problem with a value says', () => {
  it.for<[what: string, change: object, path: string, words: string[]]>([
    [
      'what the schema says of what is missing',
      { weight: undefined },
      '/weight',
      ['is missing', 'How strongly, 0 to 1.'],
    ],
    ['what it says of a wrong type', { weight: 'much' }, '/weight', ['has the wrong type', 'How strongly, 0 to 1.']],
    ['what it says of a wrong value', { topic: 'x' }, '/topic', ['A circumstance without an axis']],
    ['the key that was meant', { match: { kind: 'verb', verb: ['x'], verbs: ['x'] } }, '/match/verb', ['write verbs']],
    ['the key that was meant at the top', { wieght: 1 }, '/wieght', ['write weight']],
    ['which keys there are where none is near', { xylophone: 1 }, '/xylophone', ['expected: id | version | title']],
    ['what it says of a member of a list', { tests: { match: [], no: ['y'] } }, '/tests/match', ['on which it fires']],
  ])('%s', ([, change, path, words]) => {
    const text = thrownBy(() => parse(ruleSchema, { ...rule, ...change }, 'r.mdx'));
    expect(text).toContain(`r.mdx#${path}: `);
    for (const each of words) expect(text).toContain(each);
  });
});

it('a missing key within an object is told with its own sentence', () => {
  const text = thrownBy(() => parse(serverSchema, { launch: { source: { kind: 'npm', name: 'x' } } }, 's.yaml'));
  expect(text).toContain('s.yaml#/launch/source/version: is missing');
  expect(text).toContain('instead:  Exact version or commit.');
});

function thrownBy(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('nothing was thrown');
}
