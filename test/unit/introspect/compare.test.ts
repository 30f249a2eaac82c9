import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/introspect/index.ts';
import { toSnapshot } from '../../../src/introspect/snapshot.ts';
import type { Snapshot } from '../../../src/model/index.ts';
import { lines } from './bench.ts';

function snapshot(lists: object): Snapshot {
  const none = { tools: [{ name: 'a' }], resources: null, resourceTemplates: null, prompts: null, problems: [] };
  const provenance = {
    source: { kind: 'file', name: 'x' },
    how: 'Made up.',
    transport: 'file',
    date: '2026-01-02',
  } as const;
  return toSnapshot({ ...none, ...lists }, { server: 'x', version: '1', sequence: 1, provenance }, []).snapshot!;
}

describe('a fresh snapshot against a recorded one', () => {
  it.for<[what: string, before: object, after: object, found: string[]]>([
    ['the same', {}, {}, []],
    ['a tool more', {}, { tools: [{ name: 'a' }, { name: 'b' }] }, ['error tool "b": is not in version 1']],
    [
      'a tool less',
      { tools: [{ name: 'a' }, { name: 'b' }] },
      {},
      ['error tool "b": is in version 1, and missing here'],
    ],
    [
      'another description',
      {},
      { tools: [{ name: 'a', description: 'A' }] },
      ['error tool "a": is not defined as in version 1: the description was reworded'],
    ],
    ['a tool called __proto__', { tools: [{ name: '__proto__' }] }, { tools: [{ name: '__proto__' }] }, []],
    ['resources that only one side captured', { resources: [{ uri: 'x://1' }] }, {}, []],
    [
      'a resource less',
      { resources: [{ uri: 'x://1' }] },
      { resources: [] },
      ['error resource "x://1": is in version 1, and missing here'],
    ],
    ['a brace percent-encoded', { resources: [{ uri: 'x://a/{b}' }] }, { resources: [{ uri: 'x://a/%7Bb%7D' }] }, []],
    ['a prompt more', { prompts: [] }, { prompts: [{ name: 'p' }] }, ['error prompt "p": is not in version 1']],
    ['instructions that only one side could give', {}, { serverInfo: { name: 's' }, instructions: 'i' }, []],
    [
      'other instructions',
      { serverInfo: { name: 's' } },
      { serverInfo: { name: 's' }, instructions: 'i' },
      ['error /instructions: the instructions are not those of version 1'],
    ],
  ])('%s', ([, before, after, found]) => {
    expect(lines(differences(snapshot(before), snapshot(after)))).toEqual(found);
  });
});
