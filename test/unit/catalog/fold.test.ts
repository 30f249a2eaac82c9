import { describe, expect, test } from 'vitest';
import { foldOutcomes, foldSteps, type Outcome } from '../../../src/catalog/index.ts';
import { excerptOf } from '../../../src/catalog/tool/excerpt.ts';

const row = (tool: string, gets: string, note: string | null = null): Outcome => ({
  call: `${tool} {}`,
  tool,
  effect: 'ask',
  gets,
  note,
});

describe('of steps', () => {
  test.for([
    [1, 1, ''],
    [3, 3, ''],
    [4, 2, 'Steps 3 to 4'],
    [5, 3, 'Steps 4 to 5'],
    [6, 3, 'Steps 4 to 6'],
  ] as const)('%i in all, %i stand open', ([count, open, label]) => {
    const steps = Array.from({ length: count }, (_, at) => `step ${at + 1}`);
    const folded = foldSteps(steps);
    expect(folded.first).toHaveLength(open);
    expect([...folded.first, ...folded.rest]).toEqual(steps);
    if (label !== '') expect(folded.label).toBe(label);
  });
});

describe('of the rows that say what calls get', () => {
  test('one of every tool and answer stands open, and none is lost', () => {
    const rows = [row('a', 'runs'), row('a', 'refused'), row('a', 'runs'), row('a', 'runs'), row('b', 'runs')];
    const { first, rest, label } = foldOutcomes(rows);
    expect(first).toEqual([rows[0], rows[1], rows[4]]);
    expect(rest).toEqual([rows[2], rows[3]]);
    expect(label).toMatch(/^2 more calls/u);
  });

  test('a remark that several tools share is read once', () => {
    const rows = [row('b', 'runs', 'the same end'), row('c', 'runs', 'the same end'), row('d', 'runs', 'the same end')];
    expect(foldOutcomes(rows).first).toEqual([rows[0]]);
  });

  test('a single row is not folded', () => {
    expect(foldOutcomes([row('a', 'runs'), row('a', 'runs')]).rest).toEqual([]);
  });
});

describe('of a description', () => {
  const plain = (text: string) => ({ text, rules: [] });
  const line = 'A line of some length that says nothing.\n';

  test('that is short, all stands open', () => {
    expect(excerptOf([plain(line.repeat(8))])).toBeNull();
  });

  test('that is long, the beginning stands open, and the sentence with the first mark of every other rule', () => {
    const marked = { text: 'Deletes everything', rules: ['delete-all'] };
    const excerpt = excerptOf([plain(line.repeat(40)), marked, plain(' at once. More.'), plain(line.repeat(40))])!;
    const text = excerpt.shown.map((segment) => segment.text).join('');
    expect(text.startsWith(line)).toBe(true);
    expect(text).toContain(' […] Deletes everything at once.');
    expect(text.length).toBeLessThan(1000);
    expect(text.replaceAll(' […] ', '').length + excerpt.left).toBe(80 * line.length + 33);
  });

  test('that is one word without an end, a part stands open', () => {
    const excerpt = excerptOf([plain('x'.repeat(5000))])!;
    expect(excerpt.shown.map(({ text }) => text).join('').length).toBeLessThan(1000);
  });
});
