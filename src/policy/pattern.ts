import { RE2JS } from 're2js';

const maxCached = 500;
const compiled = new Map<string, RE2JS | null>();

/** The compiled RE2 pattern, which matches in linear time; undefined where the text is not one. */
export function compilePattern(text: string): RE2JS | undefined {
  let pattern = compiled.get(text);
  if (pattern === undefined) {
    try {
      pattern = RE2JS.compile(text);
    } catch {
      pattern = null;
    }
    if (compiled.size >= maxCached) compiled.clear();
    compiled.set(text, pattern);
  }
  return pattern ?? undefined;
}
