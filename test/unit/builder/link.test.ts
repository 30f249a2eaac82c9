import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  linkToPacked,
  linkToServers,
  linkToTool,
  longestLink,
  pack,
  policyOf,
  readLink,
  unpack,
} from '../../../src/builder/index.ts';
import { built } from './acts.ts';
import { known } from './shop.ts';

describe('a packed policy', () => {
  test('opens as the same policy', () => {
    fc.assert(
      fc.property(built, (given) => {
        const read = unpack(pack(given));
        expect('built' in read && policyOf(read.built, known)).toEqual(policyOf(given, known));
        expect('built' in read && pack(read.built)).toBe(pack(given));
      }),
    );
  });

  test('with anything else in its place gives a sentence or a policy, and never throws', () => {
    const said = /^The policy in this address cannot be read: .+\.$/su;
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), damaged()), (text) => {
        const read = unpack(text);
        if ('problem' in read) expect(read.problem).toMatch(said);
        else expect(() => policyOf(read.built, known)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  test.for<[text: string, what: string]>([
    ['[1,0,[["shop",[["t",9]]]]]', 'the effect of t is not one of 5'],
    ['[1,0,[["shop",[["t",3]]]]]', 't is limited without a limit'],
    ['[1,0,[["shop",[["t",3,[],[0,0]]]]]]', 'the limit of t is no whole number from 1'],
    ['[1,0,[["shop",[["t",4,[["a",0]]]]]]]', 'a value that t is compared with is too large, or no JSON'],
    ['[1,0,[["shop",[["t",4,[["a",6,"1"]]]]]]]', 'gt takes a number'],
    ['[1,0,[["shop",[["",4]]]]]', 'a tool has no name, or one that is too long'],
    ['[1,0,[["../x",[]]]]', 'a server has no id'],
    ['[1,0,[["__proto__",[]]]]', 'a server has no id'],
    ['[1,0,[["shop",[]],["shop",[]]]]', 'it names a server twice'],
    ['[7,0,[]]', 'the ready policy that it starts from is not one of 3'],
    ['[1,0,[],1]', 'it holds more than this version of the page knows'],
    ['{"__proto__":{}}', 'the policy should be a list'],
    [
      `[1,0,[["shop",[["t",4,[["a",0,${'['.repeat(50)}${']'.repeat(50)}]]]]]]]`,
      'a value that t is compared with is too large, or no JSON',
    ],
    [JSON.stringify([1, 0, Array.from({ length: 21 }, () => [])]), 'its servers: more than 20'],
  ])('%s: %s', ([text, what]) => {
    expect(unpack(text)).toEqual({ problem: `The policy in this address cannot be read: ${what}.` });
  });
});

describe('the end of an address', () => {
  test.for([
    ['', { kind: 'none' }],
    ['#content', { kind: 'none' }],
    ['#servers=shop,odd-names&start=observe', { kind: 'servers', servers: ['shop', 'odd-names'], profile: 'observe' }],
    [linkToServers(['shop']), { kind: 'servers', servers: ['shop'], profile: 'operate' }],
    [linkToTool('shop', 'a b&c=<d>#%'), { kind: 'tool', server: 'shop', tool: 'a b&c=<d>#%' }],
    [linkToPacked('abc_-9'), { kind: 'packed', data: 'abc_-9' }],
  ] as const)('%s', ([fragment, link]) => {
    expect(readLink(fragment)).toEqual(link);
  });

  test.for<[fragment: string, what: string]>([
    ['#p=1.', 'part of it is missing or was changed on the way'],
    ['#p=abc', 'part of it is missing or was changed on the way'],
    ['#p=1.a%00b', 'part of it is missing or was changed on the way'],
    ['#p=2.abc', 'it is of version 2, and this page reads version 1: load the page anew'],
    ['#servers=', 'it names no server of the catalogue'],
    ['#servers=../../x', 'it names no server of the catalogue'],
    ['#tool=x', 'it names no server of the catalogue'],
    ['#servers=shop&tool=', 'it names no tool'],
    ['#servers=shop&start=nonsense', 'it starts from none of observe, operate, all-but-irreversible'],
    [
      `#servers=${Array.from({ length: 21 }, (_, at) => `s${at}`).join(',')}`,
      'it names 21 servers, and at most 20 are taken at once',
    ],
    [`#p=1.${'a'.repeat(longestLink)}`, `it has ${longestLink + 4} characters, and at most ${longestLink} are read`],
  ])('%s cannot be opened', ([fragment, what]) => {
    expect(readLink(fragment)).toEqual({
      kind: 'problem',
      message: `The policy in this address cannot be opened: ${what}.`,
    });
  });

  test('never throws, whatever it is', () => {
    const keyed = fc
      .tuple(fc.constantFrom('p=', 'p=1.', 'servers=', 'tool=', 'start='), fc.string({ unit: 'binary' }))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), keyed), (fragment) => {
        expect(readLink(`#${fragment}`)).toHaveProperty('kind');
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps the name of any tool', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), (tool) => {
        expect(readLink(linkToTool('shop', tool))).toEqual({ kind: 'tool', server: 'shop', tool: tool.toWellFormed() });
      }),
    );
  });
});

/** A packed policy of which a piece is lost or replaced. */
function damaged(): fc.Arbitrary<string> {
  return fc
    .tuple(built.map(pack), fc.nat(), fc.nat({ max: 8 }), fc.string({ maxLength: 5 }))
    .map(([text, at, length, put]) => {
      const from = at % text.length;
      return text.slice(0, from) + put + text.slice(from + length);
    });
}
