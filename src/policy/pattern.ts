/** A compiled pattern, which is searched for in a text in linear time. */
export interface Pattern {
  matcher(text: string): { find(): boolean };
}

/** A compiled RE2 pattern, or the words in which Go refuses the text. */
export type Compiled = { pattern: Pattern } | { error: string };

/** Thrown where a pattern is to be tested and the engine of patterns, which a page loads only then, is not there yet. */
export class NoPatternEngine extends Error {
  override name = 'NoPatternEngine';
}

const maxCached = 500;
const cache = new Map<string, Compiled>();
let engine: ((text: string) => Compiled) | undefined;

/** Gives patterns their engine. */
export function usePatternEngine(compile: (text: string) => Compiled): void {
  engine = compile;
}

/** Compiles an RE2 pattern. Throws NoPatternEngine where `re2.ts` was not loaded. */
export function compilePattern(text: string): Compiled {
  let compiled = cache.get(text);
  if (!compiled) {
    if (engine === undefined) throw new NoPatternEngine(`no engine for the pattern ${text}`);
    compiled = engine(text);
    if (cache.size >= maxCached) cache.clear();
    cache.set(text, compiled);
  }
  return compiled;
}
