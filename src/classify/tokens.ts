import type { Word, Words } from './words.ts';

/** What stands between a word and the word before it. */
export const gaps = { none: 0, slash: 1, clause: 2, aside: 3, label: 4, sentence: 5 } as const;

export type Gap = (typeof gaps)[keyof typeof gaps];

/** A word of a text, in lower case, with its UTF-16 offsets. */
export interface Token {
  word: string;
  known: Word;
  start: number;
  end: number;
  gap: Gap;
  /** True for a capital word that opens a sentence, whatever stands before it: what a verb acts on ends there. */
  opens: boolean;
  /** True for a key of an object that is shown as text, as in {"start": 1}. */
  key: boolean;
}

/** The words of a text with what separates them. Linear in its length. */
export function tokenize(text: string, words: Words): Token[] {
  const tokens: Token[] = [];
  let gap: Gap = gaps.sentence;
  let lines = 0;
  let bullet = false;
  let bracket = -1;
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      i++;
      continue;
    }
    if (isWord(code)) {
      const start = i;
      i = endOfWord(text, i);
      const known = words.of(text.slice(start, i));
      if (lines > 0 && gap < gaps.sentence && (lines > 1 || bullet || isUpper(code))) gap = gaps.sentence;
      const opens = known.opener && tokens.length > 0;
      if (opens && (gap <= gaps.slash || isBehindAside(text, start))) gap = gaps.sentence;
      tokens.push({ word: known.text, known, start, end: i, gap, opens, key: isKey(text, start, i) });
      gap = gaps.none;
      lines = 0;
      bullet = false;
      continue;
    }
    if (code === 10) lines++;
    else if (lines > 0 && isBullet(code)) bullet = true;
    // What opens a sentence in square brackets is a label.
    if (code === 91) bracket = gap === gaps.sentence ? tokens.length : -1;
    else if (code === 93 && bracket >= 0 && tokens.length - bracket < 4) gap = Math.max(gap, gaps.label) as Gap;
    gap = Math.max(gap, gapOf(text, i, code, tokens)) as Gap;
    i++;
  }
  return tokens;
}

/** True for a word in quotation marks with a colon behind them. */
function isKey(text: string, start: number, end: number): boolean {
  const mark = text.charCodeAt(end);
  return (mark === 34 || mark === 39) && text.charCodeAt(end + 1) === 58 && text.charCodeAt(start - 1) === mark;
}

/** True right behind a closing bracket. */
function isBehindAside(text: string, start: number): boolean {
  let i = start - 1;
  while (i >= 0 && text.charCodeAt(i) === 32) i--;
  return text.charCodeAt(i) === 41;
}

function gapOf(text: string, i: number, code: number, tokens: readonly Token[]): Gap {
  switch (code) {
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff1f: // ？
      return gaps.sentence;
    case 33: // !
    case 63: // ?
    case 46: // .
      return endsSentence(text, i, tokens) ? gaps.sentence : gaps.none;
    case 47: // /
      return gaps.slash;
    case 0xff1a: // ：
    case 58: // :
    case 124: // |
    case 0x2013:
    case 0x2014:
      return gaps.label;
    case 45: // - between spaces
      return text.charCodeAt(i + 1) === 32 && text.charCodeAt(i - 1) === 32 ? gaps.label : gaps.none;
    case 0xff08: // （
    case 40: // (
      return gaps.aside;
    case 0x3001: // 、
    case 0xff0c: // ，
    case 0xff1b: // ；
    case 0xff09: // ）
    case 41: // )
    case 44: // ,
    case 59: // ;
      return gaps.clause;
    default:
      return gaps.none;
  }
}

function endsSentence(text: string, i: number, tokens: readonly Token[]): boolean {
  const next = text.charCodeAt(i + 1);
  const closes = Number.isNaN(next) || next <= 32 || next === 34 || next === 39 || next === 41;
  const last = tokens.at(-1);
  return closes && !(last !== undefined && last.end === i && (last.end - last.start === 1 || last.word === 'etc'));
}

/** What is known of the words of a text, without what separates them. */
export function knownWords(text: string, words: Words): Word[] {
  const found: Word[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isWord(text.charCodeAt(i))) continue;
    const end = endOfWord(text, i);
    found.push(words.of(text.slice(i, end)));
    i = end - 1;
  }
  return found;
}

/** The words of an identifier in snake, kebab or camel case. */
export function splitName(name: string, words: Words): Token[] {
  const tokens: Token[] = [];
  let start = -1;
  for (let i = 0; i <= name.length; i++) {
    const code = name.charCodeAt(i);
    const inside = i < name.length && code !== 95 && isWord(code);
    if (start >= 0 && (!inside || breaks(name, i))) {
      const known = words.of(name.slice(start, i));
      tokens.push({ word: known.text, known, start, end: i, gap: gaps.none, opens: false, key: false });
      start = -1;
    }
    if (inside && start < 0) start = i;
  }
  return tokens;
}

function breaks(name: string, i: number): boolean {
  const before = name.charCodeAt(i - 1);
  const here = name.charCodeAt(i);
  if (!isUpper(here)) return false;
  const next = name.charCodeAt(i + 1);
  return !isUpper(before) || (next >= 97 && next <= 122 && !(next === 115 && !isLower(name.charCodeAt(i + 2))));
}

/** Where the word ends that begins at `from`. */
function endOfWord(text: string, from: number): number {
  let i = from + 1;
  if (isLetterAlone(text.charCodeAt(from))) return i;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isLower(code) || (isWord(code) && !isLetterAlone(code))) continue;
    if ((code === 39 || code === 0x2019) && isLower(text.charCodeAt(i + 1)) && isLower(text.charCodeAt(i - 1)))
      continue;
    break;
  }
  return i;
}

function isWord(code: number): boolean {
  if (code < 128) return isLower(code) || isUpper(code) || isDigit(code) || code === 95;
  return (code >= 0xc0 && code < 0x2000) || (code >= 0x3040 && code < 0xd800);
}

/** True for a letter of a script that writes no spaces between words, or joins endings to them: each is read alone. */
export function isLetterAlone(code: number): boolean {
  if (code < 0xe00) return false;
  return (code >= 0x3040 && code < 0xa000) || (code >= 0xac00 && code < 0xd7a4) || (code >= 0xe00 && code < 0xe80);
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isBullet(code: number): boolean {
  return code === 45 || code === 42 || code === 0x2022;
}
