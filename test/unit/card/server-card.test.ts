import { describe, expect, test } from 'vitest';
import { cardFonts } from '../../../src/card/fonts.ts';
import { layOutCard, type ServerCard } from '../../../src/card/index.ts';
import { canSet, fittingSize, setLine, widthOf } from '../../../src/card/text.ts';

const { bold, mono } = cardFonts();
const card: ServerCard = {
  ...{ id: 'some-server', name: 'Some server', tools: 4 },
  severities: [
    { value: 'Critical', count: 1 },
    { value: 'High', count: 0 },
    { value: 'Medium', count: 0 },
    { value: 'Low', count: 3 },
  ],
  worst: { name: 'drop_it', severity: 'Critical', effect: 'hide' },
};

describe('a line', () => {
  test('that is too wide is cut with an ellipsis, within its room', () => {
    const { end } = setLine(bold, 'A very long name of a server', { x: 50, y: 0, size: 40, most: 200 });
    expect(end).toBeGreaterThan(150);
    expect(end).toBeLessThanOrEqual(250);
  });

  test('is as wide as its characters together', () => {
    expect(widthOf(mono, 'abcd', 30)).toBeCloseTo(4 * widthOf(mono, 'x', 30));
  });

  test('takes the first size at which it fits, and the last where it fits at none', () => {
    expect(fittingSize(bold, 'Short', 1000, [90, 40])).toBe(90);
    expect(fittingSize(bold, 'Short', 150, [90, 40])).toBe(40);
    expect(fittingSize(bold, 'Short', 1, [90, 40])).toBe(40);
  });
});

describe('a card', () => {
  test('holds outlines alone, whatever the name says', () => {
    const svg = layOutCard({
      ...card,
      name: '<script>alert(1)</script>"&',
      worst: { ...card.worst!, name: ']]><image/>' },
    });
    expect(svg.replaceAll(/<(?:path|rect) [^<>]*\/>/gu, '')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"></svg>',
    );
  });

  test('names the server by its id where the face lacks a character of its name', () => {
    expect(canSet(bold, '名前')).toBe(false);
    expect(layOutCard({ ...card, name: '名前' })).toBe(layOutCard({ ...card, name: card.id }));
  });

  test('shows a bar with a part for each severity that there is, no wider than the card', () => {
    const bars = [...layOutCard(card).matchAll(/<rect x="(\d+)" y="\d+" width="(\d+)"/gu)].map(([, x, width]) => [
      Number(x),
      Number(width),
    ]);
    expect(bars.length).toBe(2);
    expect(bars[1]![1]! / bars[0]![1]!).toBeCloseTo(3, 1);
    expect(bars[1]![0]! + bars[1]![1]!).toBeLessThanOrEqual(1200 - 72);
  });

  test.each(['with space', 'no\u00a0break', 'tab\tstop', 'line\rend', '\0'])(
    'is drawn where the riskiest tool is %j',
    (name) => {
      expect(layOutCard({ ...card, worst: { ...card.worst!, name } })).not.toContain('NaN');
    },
  );

  test('shows a name that the face of names cannot set in the other face', () => {
    const drawn = layOutCard({ ...card, worst: { ...card.worst!, name: 'with space' } });
    expect(drawn.match(/<path/gu)!.length).toBe(layOutCard(card).match(/<path/gu)!.length);
  });

  test('of a server without tools is a card all the same', () => {
    const empty = card.severities.map(({ value }) => ({ value, count: 0 }));
    expect(layOutCard({ ...card, tools: 0, severities: empty, worst: null })).not.toContain('NaN');
  });
});
