import { spellingOf } from './number-text.ts';

/** What two readers of one JSON text may take differently, or what would not survive being read and written again. */
export interface Oddity {
  kind: 'duplicate key' | 'too deep' | 'number out of range';
  message: string;
}

/** How deep lists and objects may stand in each other. */
export const maxDepth = 128;

const backslash = 0x5c;
const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/**
 * The first oddity of a JSON text, and whether a number in it would be written otherwise than it stands there; of a text
 * that is not JSON it says nothing certain, and always ends.
 */
export function inspect(text: string): { oddity?: Oddity; isRespelled: boolean } {
  let isRespelled = false;
  // A set of keys for each open object, undefined for each open list.
  const open: (Set<string> | undefined)[] = [];
  let isKeyNext = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      if (isKeyNext) {
        const key = unescape(text.slice(at, end + 1));
        const keys = open.at(-1)!;
        if (keys.has(key)) return odd('duplicate key', `one object has the key ${brief(key)} twice`);
        keys.add(key);
      }
      isKeyNext = false;
      at = end;
    } else if (character === '{' || character === '[') {
      isKeyNext = character === '{';
      open.push(isKeyNext ? new Set() : undefined);
      if (open.length > maxDepth) return odd('too deep', `it is more than ${maxDepth} levels deep`);
    } else if (character === '}' || character === ']') {
      open.pop();
      isKeyNext = false;
    } else if (character === ',') isKeyNext = open.at(-1) !== undefined;
    else if (character === '-' || (character! >= '0' && character! <= '9')) {
      number.lastIndex = at;
      const digits = number.exec(text)?.[0] ?? character!;
      const spelling = spellingOf(digits);
      if (spelling === 'lost')
        return odd(
          'number out of range',
          `the number ${brief(digits)} cannot be read exactly, so no rule could test it`,
        );
      if (spelling === 'other') isRespelled = true;
      at += digits.length - 1;
    }
  }
  return { isRespelled };
}

function odd(kind: Oddity['kind'], message: string): { oddity: Oddity; isRespelled: boolean } {
  return { oddity: { kind, message }, isRespelled: false };
}

/** The place of the quote that closes a string; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text.charCodeAt(before - 1) === backslash) before--;
    if ((end - before) % 2 === 0) return end;
  }
  return text.length;
}

function unescape(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal; // no JSON, which is found out when the whole is parsed
  }
}

function brief(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}
