import { describe, expect, it, test } from 'vitest';
import {
  accuracyOf,
  accuracyTable,
  type BesideLabels,
  labelSetOf,
  mergeAccuracy,
  ownLabelSet,
  rulesDigest,
  staleAccuracy,
} from '../../../src/classify/index.ts';
import type { Accuracy, Rule } from '../../../src/model/index.ts';
import { digestOf, readLabels, readServers, readSnapshots } from '../../../src/store/index.ts';
import { rules } from '../../rules.ts';

const nothing: BesideLabels = {
  batches: { seed: 1, size: 1, of: ['s'], batches: [], older: [] },
  scores: [],
  later: [],
  readings: [],
  axes: [],
  disputed: [],
  remains: [],
};
const setOf = (id: string, ...names: string[]) =>
  labelSetOf(
    id,
    names.map((name) => ({ server: 's', name, readOnlyHint: true })),
  )!;
const known = new Map<string, Accuracy>();
/** What measuring sets of these ids gives; each list of ids is measured once. */
function measured(...ids: string[]): Accuracy {
  const key = ids.join(' ');
  const sets = () => ids.map((id) => setOf(id, 'list_x'));
  if (!known.has(key)) known.set(key, accuracyOf(sets(), rules, nothing, digestOf));
  return known.get(key)!;
}
const changed = (id: string, change: Partial<Rule>) =>
  rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule));
const digest = (given: readonly Rule[] = rules) => rulesDigest(given, digestOf);

describe('the project’s own labels', () => {
  const files = readLabels();
  const recorded = new Map(
    readServers().map(({ id, purposes }) => [id, { purposes, snapshots: readSnapshots(id) }] as const),
  );

  it('are one set of recorded definitions, and sign no rules, since the check measures them again', () => {
    const own = ownLabelSet(files, recorded)!;
    expect(own.tools.length).toBe(files.reduce((sum, { tools }) => sum + tools.length, 0));
    expect(accuracyOf([own], rules, nothing, digestOf).sets[0]).not.toHaveProperty('rules');
  });

  it('of servers that are not catalogued are no set', () => {
    expect(ownLabelSet(files, new Map())).toBeUndefined();
  });

  it('of a definition that no snapshot holds are refused, with what to do', () => {
    const [file] = files;
    const stale = { ...file!, tools: [{ ...file!.tools[0]!, definition: digestOf('another') }] };
    expect(() => ownLabelSet([stale], recorded)).toThrow(/no snapshot holds .*\n.*read the definition of the newest/);
  });
});

describe('the digest of the rules', () => {
  it.for<[string, Partial<Rule>]>([
    ['title', { title: 'Another' }],
    ['summary', { summary: 'Another.' }],
    ['samples', { tests: { match: ['a_b'], no: ['c_d'] } }],
  ])('stays with another %s', ([, change]) => {
    expect(digest(changed('verb-list', change))).toBe(digest());
  });

  it.for<[string, Partial<Rule>]>([
    ['weight', { weight: 0.123 }],
    ['topic', { topic: 'permissions' }],
  ])('moves with another %s', ([, change]) => {
    expect(digest(changed('verb-list', change))).not.toBe(digest());
  });
});

describe('what was measured now and what is committed', () => {
  test('sets that were not measured now are kept, and all stand by id', () => {
    const merged = mergeAccuracy(measured('b'), measured('c', 'b', 'a'));
    expect(merged.sets.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(mergeAccuracy(measured('b'), merged)).toEqual(merged);
  });

  test('figures of the drawn servers by the rules of today are kept where these were not measured now', () => {
    const committed: Accuracy = {
      ...measured('a'),
      curve: { batches: [], later: [], tuned: measured('a').sets[0]!.figures },
    };
    expect(mergeAccuracy(measured('a'), committed)).toEqual(committed);
    expect(staleAccuracy(measured('a'), committed, digest())).toEqual([]);
  });

  test('the same figures are not stale', () => {
    expect(staleAccuracy(measured('a'), measured('a'), digest())).toEqual([]);
  });

  it.for<[string, Accuracy | undefined, string]>([
    ['other figures', { ...measured('a'), sets: [{ ...measured('a').sets[0]!, spans: 0.5 }] }, 'the figures of "a"'],
    ['no figures', undefined, 'the figures of "a"'],
    [
      'another curve',
      { ...measured('a'), curve: { batches: [], later: [], pooled: measured('a').sets[0]!.figures } },
      'the curve',
    ],
    ['another remark', { ...measured('a'), remains: [{ set: 'a', what: 'x', why: 'y' }] }, 'remains.yaml'],
  ])('%s are', ([, committed, words]) => {
    const problems = staleAccuracy(measured('a'), committed, digest());
    expect(problems.every(({ level }) => level === 'error')).toBe(true);
    expect(problems[0]?.message).toContain(words);
    expect(problems[0]?.tip).toBe('npm run accuracy');
  });

  test('a set that was measured elsewhere with earlier rules is a warning', () => {
    const problems = staleAccuracy(measured('a'), measured('a', 'b'), digest(changed('verb-list', { weight: 0.1 })));
    expect(problems.map(({ level, message }) => [level, message])).toEqual([
      ['warning', '"b" was measured with earlier rules'],
    ]);
  });
});

test('the table for a terminal has a line for every figure, and names the rules that fired nowhere', () => {
  const lines = accuracyTable(measured('a'));
  expect(lines[0]).toBe('a: 1 tools of 1 servers');
  expect(lines).toContain('  verdicts with a verbatim span: 100.0 %');
  expect(lines.at(-1)).toMatch(/^rules that fired nowhere: .*verb-delete/);
});
