import { describe, expect, it } from 'vitest';
import { namesIn, patternFor } from '../../../src/formats/envoy-ai-gateway/names-pattern.ts';

describe('names as one pattern', () => {
  it.each([[['a']], [['a', 'b.c']], [['a|b', '(x)', '^$', 'a\\b', '*', '', 'é😀']]])('%j are read back', (names) => {
    expect(namesIn(patternFor(names))).toEqual(names);
    for (const name of names) expect(name).toMatch(new RegExp(patternFor(names)));
  });

  it.each(['abc', '^abc$', '^(?:a.c)$', '^(?:a|b+)$', '^(?:\\d)$', '^(?:(a))$', '^(?:a'])(
    '%s is of no such form',
    (pattern) => {
      expect(namesIn(pattern)).toBeUndefined();
    },
  );
});
