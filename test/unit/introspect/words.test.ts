import { describe, expect, it } from 'vitest';
import { words } from '../../../src/introspect/words.ts';

describe('the words of a command', () => {
  it.for<[line: string, found: string[]]>([
    ['uv run tdwm-mcp', ['uv', 'run', 'tdwm-mcp']],
    ['  a   b ', ['a', 'b']],
    [`uv --directory '/my path' run`, ['uv', '--directory', '/my path', 'run']],
    [`a "b \\"c\\" d" ''`, ['a', 'b "c" d', '']],
    ['a\\ b c', ['a b', 'c']],
    [`--x="1 2"'3'`, ['--x=1 23']],
    ['echo $HOME `id` ; rm', ['echo', '$HOME', '`id`', ';', 'rm']],
  ])('%j', ([line, found]) => {
    expect(words(line)).toEqual(found);
  });
});
