import { describe, expect, it } from 'vitest';
import { hookClients } from '../../../src/hook/index.ts';
import { targetsOf } from '../../../src/hook/governed.ts';
import { policyOf, rule } from './place.ts';

const allow = { effect: 'allow' } as const;
const policy = policyOf(
  'deny',
  rule('work', 'db__x', allow),
  rule('work__db', 'y', allow),
  rule('a.b', 'get one', allow),
);
const known = new Map([['work__db', new Map([['z', []]])]]);
const claude = hookClients.find(({ id }) => id === 'claude-code')!;

const targets = (name: string, server?: string, tool?: string) =>
  targetsOf({ name, server, tool, arguments: {} }, claude, policy, known).map((each) => [each.server, each.tool]);

describe('a call that Claude Code names', () => {
  it.each([
    ['mcp__work__db__x', undefined, [['work', 'db__x']]],
    ['mcp__work__db__y', undefined, [['work__db', 'y']]],
    ['mcp__work__db__z', undefined, [['work__db', 'z']]],
    ['mcp__a_b__get_one', undefined, [['a.b', 'get one']]],
    // Of either server, and of no tool that is known of one of them: both answers count.
    [
      'mcp__work__db__w',
      undefined,
      [
        ['work', 'db__w'],
        ['work__db', 'w'],
      ],
    ],
    // Where the message says the server, the word leaves nothing open.
    ['mcp__work__db__y', 'work', [['work', 'db__y']]],
    ['mcp__work__db__w', 'work__db', [['work__db', 'w']]],
    ['mcp__work__db__x', 'another', []],
    ['mcp__a_b__get_one', 'a_b', [['a.b', 'get one']]],
    ['strange', 'work', [['work', 'strange']]],
    ['mcp__works__x', undefined, []],
    ['mcp__Work__db__x', undefined, []],
    ['mcp__', undefined, []],
    ['Bash', undefined, []],
    ['', undefined, []],
  ] as const)('%s of %s is of %j', (name, server, expected) => {
    expect(targets(name, server)).toEqual(expected);
  });

  it('is of the tool that the message names apart', () => {
    expect(targets('cut...short', 'work', 'db__x')).toEqual([['work', 'db__x']]);
  });
});
