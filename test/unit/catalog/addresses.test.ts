import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeName, toolSegments } from '../../../src/catalog/addresses.ts';

describe('a name as a part of an address', () => {
  it.each([
    ['abort_session', 'abort_session'],
    ['list-WD', 'list-WD'],
    ['a b', 'a~20b'],
    ['a.b', 'a~2Eb'],
    ['.', '~2E'],
    ['..', '~2E~2E'],
    ['a/b', 'a~2Fb'],
    ['a~b', 'a~7Eb'],
    ['é', '~C3~A9'],
    ['<script>', '~3Cscript~3E'],
    ['__proto__', '__proto__'],
  ])('%s becomes %s', (name, expected) => {
    expect(escapeName(name)).toBe(expected);
  });

  it('is built of harmless characters only, and can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const escaped = escapeName(name);
        expect(escaped).toMatch(/^[A-Za-z0-9_~-]+$/);
        expect(decodeURIComponent(escaped.replaceAll('~', '%'))).toBe(name);
      }),
      { seed: 1 },
    );
  });
});

describe('the addresses of one server', () => {
  const prefix = '/tools/some-server/';

  it('of names that differ only in case, all but the first get a digest', () => {
    const segments = toolSegments(['Read', 'read', 'READ'], prefix);
    expect(segments.get('Read')).toBe('Read');
    expect(segments.get('read')).toMatch(/^read~[0-9a-f]{8}$/);
    expect(segments.get('READ')).toMatch(/^READ~[0-9a-f]{8}$/);
  });

  it('no address passes 180 bytes', () => {
    const [segment] = toolSegments(['x'.repeat(400)], prefix).values();
    expect(`${prefix}${segment}/`).toHaveLength(180);
  });

  it('a name keeps its segment when others are added after it', () => {
    const before = toolSegments(['a', 'A'], prefix);
    const after = toolSegments(['a', 'A', 'b', 'B'], prefix);
    for (const [name, segment] of before) expect(after.get(name)).toBe(segment);
  });

  it('are distinct on a file system that ignores case', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 200 })), (names) => {
        const segments = [...toolSegments(names, prefix).values()].map((segment) => segment.toLowerCase());
        expect(new Set(segments).size).toBe(names.length);
      }),
      { seed: 2 },
    );
  });
});
