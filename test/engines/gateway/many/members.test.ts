import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CallsInMemory } from '../../../../src/gateway/call-count.ts';
import { enforcerOfAll } from '../../../../src/gateway/many/enforcer.ts';
import {
  type Entry,
  joined,
  joinedAddress,
  ownAddress,
  split,
  withPrefixes,
} from '../../../../src/gateway/many/members.ts';
import type { Policy } from '../../../../src/model/index.ts';

const entry = (name: string, ...calledBy: string[]): Entry => ({
  name,
  calledBy: [name, ...calledBy],
  target: { command: 'none', args: [] },
  isLeftOut: () => false,
});
const prefixesOf = (...names: string[]) => withPrefixes(names.map((name) => entry(name))).map(({ prefix }) => prefix);

describe('the prefix of a server', () => {
  it.for([
    ['is its name', ['wlm', 'my-notes_2'], ['wlm', 'my-notes_2']],
    ['has no two underscores in a row', ['a__b', 'a_'], ['a_b', 'a']],
    ['has none of the characters that clients refuse', ['My notes: ä/ö', '../x'], ['My_notes', 'x']],
    [
      'is another for names that differ only in case or in - and _',
      ['Wlm', 'wlm', 'w-l', 'w_l'],
      ['Wlm', 'wlm-2', 'w-l', 'w_l-2'],
    ],
    ['is another where that one is taken, too', ['a-2', 'a', 'a'], ['a-2', 'a', 'a-3']],
    ['is there for a name without a letter', ['→', '', '__proto__'], ['server', 'server-2', 'proto']],
  ] as const)('%s', ([, names, prefixes]) => {
    expect(prefixesOf(...names)).toEqual(prefixes);
  });
});

test('a name or an address of one server is never one of another, whatever both call their tools', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'B', '_', '-', '2', '+', ':', 'ä'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.array(name, { minLength: 1 }), (names, tools) => {
      const members = withPrefixes(names.map((one) => entry(one)));
      const all = members.flatMap((member) => [...new Set(tools)].map((tool) => ({ member, tool })));
      expect(new Set(all.map(({ member, tool }) => joined(member, tool))).size).toBe(all.length);
      for (const { member, tool } of all) {
        expect(split(joined(member, tool))).toEqual({ prefix: member.prefix, name: tool });
        const owners = members.filter((each) => ownAddress(each, joinedAddress(member, tool)) !== undefined);
        expect(owners).toEqual([member]);
      }
    }),
    { numRuns: 200, seed: 1 },
  );
});

describe('one policy for several servers', () => {
  const policy: Policy = {
    version: 1,
    default: 'deny',
    rules: [
      { server: 'teradata-wlm', tool: 'show', effect: 'limit', limit: { max: 1, per: 'day' }, reason: 'Once.' },
      { server: 'notes', tool: 'show', effect: 'hide', reason: 'Hidden.' },
      { server: 'ghost', tool: 'show', effect: 'allow', reason: 'Nobody.' },
    ],
  };
  const members = withPrefixes([entry('prod', 'teradata-wlm'), entry('dev', 'teradata-wlm'), entry('notes', 'other')]);
  const enforcer = enforcerOfAll(policy, [...members, ...withPrefixes([entry('wiki')])], new CallsInMemory());
  const effect = (tool: string) => enforcer.rule({ tool, arguments: {} }, 0, false).effect;

  it('decides by the name in the configuration or the id in the catalogue, and counts each server for itself', () => {
    expect([effect('prod__show'), effect('prod__show'), effect('dev__show')]).toEqual(['limit', 'deny', 'limit']);
    expect([enforcer.isListed('notes__show'), enforcer.isListed('prod__show')]).toEqual([false, true]);
  });

  it('refuses a name that is of no server', () => {
    for (const name of ['show', 'ghost__show', 'Prod__show', '__show', 'constructor__show'])
      expect([name, effect(name), enforcer.isListed(name)]).toEqual([name, 'deny', false]);
  });

  it('says which rules hold for nothing, and for which server there is none', () => {
    expect(enforcer.notes).toEqual([
      'No server of the configuration is called "ghost": the rules for it hold for nothing.',
      'The policy has no rule for the server "wiki": every call of its tools is refused.',
    ]);
  });
});
