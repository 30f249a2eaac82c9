import { describe, expect, test } from 'vitest';
import { axisFiguresOf, drawTools } from '../../../src/classify/index.ts';
import type { AxisReadings } from '../../../src/model/index.ts';
import { readAxisReadings, readLater } from '../../../src/store/index.ts';

type Count = AxisReadings['outside'][number];
type Value = Count['first'];

const count = (first: Value, second: Value, verdict: Value, tools: number, quoted = verdict !== 'unknown'): Count => ({
  first,
  second,
  verdict,
  quoted,
  tools,
});

describe('the figures of an axis', () => {
  test.each<[string, Count[], { tools: number; known: number; quoted: number; right: number }]>([
    [
      'count what both readers say',
      [count('stays', 'stays', 'stays', 3), count('open', 'open', 'stays', 1)],
      { tools: 4, known: 1, quoted: 1, right: 0.75 },
    ],
    [
      'leave out what the readers disagree on or leave open',
      [count('stays', 'stays', 'stays', 1), count('stays', 'open', 'open', 5), count('unknown', 'unknown', 'open', 5)],
      { tools: 1, known: 1, quoted: 1, right: 1 },
    ],
    [
      'call right only what the verdict says',
      [count('stays', 'stays', 'stays', 1), count('stays', 'stays', 'unknown', 3)],
      { tools: 4, known: 0.25, quoted: 0.25, right: 1 },
    ],
    [
      'tell what words show from what follows',
      [count('stays', 'stays', 'stays', 1), count('open', 'open', 'open', 1, false)],
      { tools: 2, known: 1, quoted: 0.5, right: 1 },
    ],
  ])('%s', (_, outside, figures) => {
    const content: AxisReadings['content'] = [{ first: 'own', second: 'own', verdict: 'own', quoted: true, tools: 1 }];
    expect(axisFiguresOf([{ batch: 1, commit: 'c', outside, content }])[0]).toMatchObject({
      axis: 'outside',
      ...figures,
    });
  });
});

test('the readings of axes are of as many tools as the seed draws', () => {
  for (const { batch, outside, content } of readAxisReadings()) {
    const drawn = [...drawTools(readLater().find((draw) => draw.batch === batch)!).values()].flat().length;
    for (const counts of [outside, content]) expect(counts.reduce((all, { tools }) => all + tools, 0)).toBe(drawn);
  }
});
