/** A character that a reader does not see, and where in the text it stands. */
export interface HiddenCharacter {
  /** Such as `U+202E`. */
  codePoint: string;
  kind: string;
  /** Offsets in UTF-16 code units. */
  at: number[];
}

const kinds: readonly (readonly [kind: string, from: number, to: number])[] = [
  ['control character', 0x00, 0x08],
  ['control character', 0x0b, 0x0c],
  ['control character', 0x0e, 0x1f],
  ['control character', 0x7f, 0x9f],
  ['soft hyphen', 0xad, 0xad],
  ['combining grapheme joiner', 0x34f, 0x34f],
  ['bidirectional mark', 0x61c, 0x61c],
  ['blank letter', 0x115f, 0x1160],
  ['zero-width character', 0x180b, 0x180f],
  ['zero-width character', 0x200b, 0x200d],
  ['bidirectional mark', 0x200e, 0x200f],
  ['line or paragraph separator', 0x2028, 0x2029],
  ['bidirectional control', 0x202a, 0x202e],
  ['zero-width character', 0x2060, 0x2064],
  ['bidirectional control', 0x2066, 0x2069],
  ['deprecated format character', 0x206a, 0x206f],
  ['blank letter', 0x3164, 0x3164],
  ['variation selector', 0xfe00, 0xfe0f],
  ['zero-width character', 0xfeff, 0xfeff],
  ['blank letter', 0xffa0, 0xffa0],
  ['interlinear annotation', 0xfff9, 0xfffb],
  ['tag character', 0xe0000, 0xe007f],
  ['variation selector', 0xe0100, 0xe01ef],
];
const hidden = new RegExp(`[${kinds.map(([, from, to]) => `\\u{${hex(from)}}-\\u{${hex(to)}}`).join('')}]`, 'gu');

/** The hidden characters of a text, in the order in which each first appears. Those that only join or colour an emoji are left out. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  const found = new Map<string, HiddenCharacter>();
  for (const { 0: character, index } of text.matchAll(hidden)) {
    const code = character.codePointAt(0)!;
    if (isPartOfEmoji(code, text, index)) continue;
    const codePoint = `U+${hex(code).toUpperCase().padStart(4, '0')}`;
    const seen = found.get(codePoint);
    if (seen) seen.at.push(index);
    else found.set(codePoint, { codePoint, kind: kindOf(code), at: [index] });
  }
  return [...found.values()];
}

/** The text in quotes, with every hidden character written as an escape, and cut where it is long. */
export function quoted(text: string, longest = 120): string {
  return JSON.stringify(visible(text, longest)).replaceAll('\\\\u{', '\\u{');
}

/** The text with every hidden character written as an escape, and cut where it is long. */
export function visible(text: string, longest: number): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replace(hidden, (character) => `\\u{${hex(character.codePointAt(0)!)}}`);
}

function isPartOfEmoji(code: number, text: string, index: number): boolean {
  if (code !== 0x200d && code !== 0xfe0f && code !== 0xfe0e) return false;
  const before = /(\p{Emoji}|\p{Extended_Pictographic}\ufe0f)$/u.test(text.slice(Math.max(0, index - 4), index));
  return before && (code !== 0x200d || /^\p{Extended_Pictographic}/u.test(text.slice(index + 1, index + 3)));
}

function kindOf(code: number): string {
  return kinds.find(([, from, to]) => from <= code && code <= to)![0];
}

function hex(code: number): string {
  return code.toString(16);
}
