import { describe, expect, it } from 'vitest';
import { hiddenCharacters, quoted } from '../../../src/model/hidden.ts';

describe('hidden characters', () => {
  it.for<[text: string, found: string[]]>([
    ['plain text, größe, 日本語\n\twith a tab', []],
    ['a\u202eb\u202ec', ['U+202E bidirectional control 1,3']],
    ['\u{e0041}', ['U+E0041 tag character 0']],
    ['a\u200b', ['U+200B zero-width character 1']],
    ['\ufeffa', ['U+FEFF zero-width character 0']],
    ['a\u00adb', ['U+00AD soft hyphen 1']],
    ['a\u0007b', ['U+0007 control character 1']],
    ['a\u3164b', ['U+3164 blank letter 1']],
    ['a\ufe0fb', ['U+FE0F variation selector 1']],
    ['a\u{e0100}b', ['U+E0100 variation selector 1']],
    ['a\u2028b', ['U+2028 line or paragraph separator 1']],
    ['⚠️ and 👩‍💻', []],
    ['a\u200d💻', ['U+200D zero-width character 1']],
    ['👩\u200db', ['U+200D zero-width character 2']],
  ])('%j', ([text, found]) => {
    expect(hiddenCharacters(text).map(({ codePoint, kind, at }) => `${codePoint} ${kind} ${at}`)).toEqual(found);
  });

  it.for<[text: string, shown: string]>([
    ['plain', '"plain"'],
    ['say "hi"', '"say \\"hi\\""'],
    ['a\u202eb', '"a\\u{202e}b"'],
    ['a\u001b[31m', '"a\\u{1b}[31m"'],
    ['x'.repeat(130), `"${'x'.repeat(120)}…"`],
  ])('%j is shown as %s', ([text, shown]) => {
    expect(quoted(text)).toBe(shown);
  });
});
