import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';

/** A compiled RE2 pattern, which matches in linear time, or the words in which Go refuses the text. */
export type Compiled = { pattern: RE2JS } | { error: string };

const maxCached = 500;
const cache = new Map<string, Compiled>();

/** Compiles an RE2 pattern. */
export function compilePattern(text: string): Compiled {
  let compiled = cache.get(text);
  if (!compiled) {
    compiled = compile(text);
    if (cache.size >= maxCached) cache.clear();
    cache.set(text, compiled);
  }
  return compiled;
}

function compile(text: string): Compiled {
  try {
    return { pattern: RE2JS.compile(text) };
  } catch (error) {
    if (error instanceof RE2JSSyntaxException)
      return { error: `error parsing regexp: ${error.getDescription()}: \`${error.getPattern() ?? ''}\`` };
    if (error instanceof RE2JSException) return { error: error.message };
    throw error;
  }
}
