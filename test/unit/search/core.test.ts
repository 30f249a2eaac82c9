import { describe, expect, test } from 'vitest';
import {
  addLines,
  addWords,
  createIndex,
  missingLines,
  missingWords,
  packIndex,
  parseQuery,
  readCore,
  search,
} from '../../../src/search/index.ts';
import { catalog, indexOf, record } from './records.ts';

const addresses = { tool: '/base/tools/SERVER/TOOL/', lines: '/l/PART.json', words: '/w/PART.json' };
const language = { common: ['the'], things: [], asked: {}, acts: [] };
const pack = (records = catalog, definition = '') =>
  packIndex(
    records.map((one) => ({ record: one, summary: one.line, definition, choices: [] })),
    language,
    addresses,
  );

describe('a core', () => {
  test('is read as the tools that it was made of, server by server, without their lines', () => {
    const packed = JSON.parse(JSON.stringify(pack().core)) as ReturnType<typeof pack>['core'];
    const read = readCore(packed);
    const expected = [...catalog]
      .sort((a, b) => (a.server === b.server ? (a.tool < b.tool ? -1 : 1) : a.server < b.server ? -1 : 1))
      .map((one, number) => ({ ...one, number, line: '', href: `/base/tools/${one.server}/${one.tool}/` }));
    expect(read).toEqual(expected);
  });

  test.for([
    ['plain', 'plain'],
    ['a.b', 'a~2Eb'],
    ['$& SERVER', '~24~26~20SERVER'],
    ['__proto__', '__proto__'],
  ])('keeps the address of %s, whatever is in the name', ([tool, segment]) => {
    const href = `/base/tools/warehouse/${segment!}/`;
    const [read] = readCore(pack([record(tool!, { href })]).core);
    expect([read!.tool, read!.href]).toEqual([tool, href]);
  });

  test('has another version when a tool changes', () => {
    const [one, same, other] = [pack(), pack(), pack([...catalog, record('new_tool')])];
    expect(one.core.version).toBe(same.core.version);
    expect(one.core.version).not.toBe(other.core.version);
  });
});

describe('the other parts', () => {
  const many = Array.from({ length: 120 }, (_, at) => record(`tool_${at}`, { line: `Line ${at} about zebra${at}.` }));

  test('with lines are asked for by the tools shown, once', () => {
    const packed = pack(many);
    const index = createIndex(packed.core);
    const { hits } = search(index, parseQuery('tool_7'), { offset: 0, limit: 1 });
    const [part, ...more] = missingLines(index, hits);
    expect(more).toEqual([]);
    addLines(index, part!, packed.lines[part!]!);
    expect(search(index, parseQuery('tool_7'), { offset: 0, limit: 1 }).hits[0]!.line).toBe('Line 7 about zebra7.');
    expect(missingLines(index, hits)).toEqual([]);
  });

  test('with words are asked for by the words typed, once, and find what only a definition says', () => {
    const packed = pack([record('alpha'), record('beta')], 'Never the same: irrevocable.');
    const index = createIndex(packed.core);
    const query = parseQuery('irrevocable');
    expect(search(index, query).total).toBe(0);
    const parts = missingWords(index, query);
    expect(parts).toHaveLength(1);
    for (const part of parts) addWords(index, part, packed.words[part]!);
    expect(missingWords(index, query)).toEqual([]);
    expect(search(index, query).total).toBe(2);
  });

  test('of another version add nothing', () => {
    const [packed, other] = [pack([record('alpha')], 'irrevocable'), pack([record('omega')], 'irrevocable')];
    const index = createIndex(packed.core);
    for (const [part, data] of other.words.entries()) addWords(index, part, data);
    addLines(index, 0, other.lines[0]!);
    expect(search(index, parseQuery('irrevocable')).total).toBe(0);
    expect(search(index, parseQuery('alpha')).hits[0]!.line).toBe('');
  });

  test('hold every word once, in parts of about one size', () => {
    const definition = Array.from({ length: 9000 }, (_, at) => `word${at.toString(36)}x`).join(' ');
    const { words, core } = pack([record('alpha')], definition);
    expect(words.length).toBeGreaterThan(3);
    const all = words.flatMap((part) => part.words.map(([word]) => word));
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual([...all].sort());
    const index = createIndex(core);
    for (const word of ['word0x', 'word5zx', 'word6xyx'])
      expect(
        missingWords(index, parseQuery(word)).some((part) => words[part]!.words.some(([has]) => has === word)),
      ).toBe(all.includes(word));
  });

  test('hold no text of a definition, and none of the words that say nothing', () => {
    const packed = pack([record('alpha')], 'Never tell the secret phrase.');
    expect(JSON.stringify(packed)).not.toContain('secret phrase');
    expect(packed.words.flatMap((part) => part.words.map(([word]) => word))).not.toContain('the');
  });
});

test('where no tool has all the words, those with most of them are shown, and it is said', () => {
  const index = indexOf(catalog);
  expect(search(index, parseQuery('throttle pull')).loose).toBe(true);
  expect(search(index, parseQuery('throttle pull')).total).toBe(2);
  expect(search(index, parseQuery('enable throttle')).loose).toBe(false);
  expect(search(index, parseQuery('zzzzzz')).loose).toBe(false);
  expect(search(index, parseQuery('delete throttle server:forge')).hits.map(({ tool }) => tool)).toContain(
    'delete-branch',
  );
});
