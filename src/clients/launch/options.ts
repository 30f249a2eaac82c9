import type { Words } from './launch.ts';

/** Options that take a value, among words of which the first that is no option counts. */
export interface Options {
  /** Options whose value is the next word, where it is not glued on with `=`. */
  valued: readonly string[];
  /** True where a glued short option such as `-pNAME` is one with its value. */
  glues?: boolean;
}

/** Words split into what stands before the first that is no option, and the rest. */
export interface Split {
  /** The values of an option, in order. */
  values(...names: readonly string[]): string[];
  /** True where an option is there. */
  has(...names: readonly string[]): boolean;
  rest: Words;
}

/** Splits words at the first that is neither option nor value of one; `--` ends the options. */
export function split(words: Words, { valued }: Options): Split {
  const found: [string, string | undefined][] = [];
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--') {
      at++;
      break;
    }
    if (!word.startsWith('-') || word === '-') break;
    const [, name, glued] = /^(-[^=]*)=(.*)$/s.exec(word) ?? [undefined, word, undefined];
    const takesNext = glued === undefined && valued.includes(name!);
    found.push([name!, takesNext ? words[++at] : glued]);
  }
  return {
    values: (...names) =>
      found.flatMap(([name, value]) => (names.includes(name) && value !== undefined ? [value] : [])),
    has: (...names) => found.some(([name]) => names.includes(name)),
    rest: words.slice(at),
  };
}
