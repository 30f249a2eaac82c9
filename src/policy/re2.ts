import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';
import { type Compiled, usePatternEngine } from './pattern.ts';

usePatternEngine(compileRe2);

/** Compiles an RE2 pattern, or gives the words in which Go refuses it. */
export function compileRe2(text: string): Compiled {
  try {
    return { pattern: RE2JS.compile(text) };
  } catch (error) {
    if (error instanceof RE2JSSyntaxException)
      return { error: `error parsing regexp: ${error.getDescription()}: \`${error.getPattern() ?? ''}\`` };
    if (error instanceof RE2JSException) return { error: error.message };
    throw error;
  }
}
