import { describe, expect, test } from 'vitest';
import { serverToApi, type JudgedTool } from '../../src/catalog/index.ts';
import { combine, type Combination, sidesOf } from '../../src/combine/index.ts';
import { sampleOf } from '../sample.ts';
import { catalog } from '../catalogue.ts';

const { servers } = catalog;
const sets = [
  ...Array.from({ length: 30 }, (_, seed) => sampleOf(servers, 3, seed + 1)),
  ...sampleOf(servers, 10).map((server) => [server]),
];

describe.each(sets.map((set) => [set.map(({ id }) => id).join(', '), set] as const))('of %s', (_, set) => {
  const tools = set.flatMap(({ current }) => current);
  const { pairs, triple } = combine(tools.map((tool) => ({ tool, ...sidesOf(tool.verdict.axes) })));
  const combinations = [...pairs, ...(triple ? [triple] : [])];

  test('the pairs and triples are those that going through all tools finds', () => {
    const counts = new Map(combinations.map(({ sides, count }) => [sides.join('+'), count]));
    expect(counts).toEqual(countOneByOne(tools));
  });

  test('the policy against each leaves none, and no smaller one would', () => {
    for (const { sides, cut } of combinations) {
      const cutTools = new Set(cut.tools.map(({ tool }) => tool));
      expect(countOneByOne(tools.filter((tool) => !cutTools.has(tool))).has(sides.join('+'))).toBe(false);
      const smaller = sides.filter((side) => tools.filter(holds[side]).length < cut.tools.length);
      expect(smaller).toEqual([]);
    }
  });
});

test('some of the sets have a triple, some have none', () => {
  const has = sets.map((set) => countOneByOne(set.flatMap(({ current }) => current)).has('shows+brings+sends'));
  expect(new Set(has)).toEqual(new Set([true, false]));
});

const holds = {
  shows: ({ verdict: { axes } }: JudgedTool) => axes.exposure === 'personal' || axes.exposure === 'secrets',
  brings: ({ verdict: { axes } }: JudgedTool) => axes.content === 'others' || axes.content === 'web',
  sends: ({ verdict: { axes } }: JudgedTool) => axes.outside === 'open',
} satisfies Record<Combination<unknown>['sides'][number], (tool: JudgedTool) => boolean>;

/** The ways to take one tool of each side, counted one by one. */
function countOneByOne(tools: readonly JudgedTool[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const senders = tools.filter(holds.sends);
  for (const tool of tools)
    for (const other of tools) {
      if (holds.shows(tool) && holds.brings(other)) {
        add('shows+brings');
        for (const third of senders) if (third) add('shows+brings+sends');
      }
      if (holds.shows(tool) && holds.sends(other)) add('shows+sends');
      if (holds.brings(tool) && holds.sends(other)) add('brings+sends');
    }
  return counts;
}

test('a server says what its own tools can do together, and its document names every tool', () => {
  for (const server of sampleOf(servers, 15)) {
    const counts = countOneByOne(server.current);
    const { combinations } = serverToApi(server);
    expect(
      [...combinations.pairs, ...(combinations.triple ? [combinations.triple] : [])].map(({ count }) => count),
    ).toEqual(
      ['shows+brings', 'shows+sends', 'brings+sends', 'shows+brings+sends'].flatMap((key) => counts.get(key) ?? []),
    );
    for (const { side, tools } of combinations.sides)
      expect(tools).toEqual(server.current.filter(holds[side]).map(({ name }) => name));
  }
});
