import { describe, expect, it } from 'vitest';
import { markText, quoteDefinition } from '../../../src/classify/quote.ts';
import type { Hit } from '../../../src/model/index.ts';

function hit(field: string, start: number, end: number, rule = 'r'): Hit {
  return { rule, field, start, end, text: '', supports: 'Write', weight: 1 };
}

const plain = (segments: { text: string; hidden?: string }[]) => segments.map((s) => s.hidden ?? s.text).join('');
const marked = (segments: { text: string; rules: string[] }[]) =>
  segments.filter((s) => s.rules.length > 0).map((s) => `${s.text}:${s.rules.join('+')}`);

describe('a quoted text', () => {
  it.each([
    ['no hit marks nothing', [], []],
    ['one hit marks its span', [hit('/d', 0, 4)], ['kill:r']],
    ['hits that overlap share the common piece', [hit('/d', 0, 8, 'a'), hit('/d', 5, 8, 'b')], ['kill :a', 'all:a+b']],
    ['a span beyond the text is cut', [hit('/d', 5, 99)], ['all of it:r']],
  ])('%s', (_name, hits, expected) => {
    const segments = markText('kill all of it', hits);
    expect(marked(segments)).toEqual(expected);
    expect(plain(segments)).toBe('kill all of it');
  });

  it('shows characters that are not visible by their code points', () => {
    const segments = markText('a\u202Eb\u{E0041}c', []);
    expect(plain(segments)).toBe('aU+202EbU+E0041c');
  });
});

describe('a quoted definition', () => {
  const definition = {
    name: 'x',
    description: 'a "b"\n<c>',
    inputSchema: { properties: { __proto__x: { enum: ['A', 1, null] } }, required: [] },
  };

  it('is the JSON of the definition, whatever is marked', () => {
    const text = plain(quoteDefinition(definition, [hit('/description', 3, 4)]));
    expect(JSON.parse(text)).toEqual(definition);
  });

  it('marks spans inside strings, with their escapes', () => {
    expect(marked(quoteDefinition(definition, [hit('/description', 2, 5)]))).toEqual([String.raw`\"b\"` + ':r']);
  });

  it('marks values of lists', () => {
    const field = '/inputSchema/properties/__proto__x/enum/0';
    expect(marked(quoteDefinition(definition, [hit(field, 0, 1)]))).toEqual(['A:r']);
  });
});
