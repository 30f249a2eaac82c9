import { describe, expect, test } from 'vitest';
import { typingErrors } from '../../../src/search/spelling.ts';

describe('typing errors against the start of a word', () => {
  test.for([
    ['session', 'session', 2, 0],
    ['sesion', 'session', 2, 1],
    ['sesion', 'sessions', 2, 1],
    ['sessoin', 'session', 2, 1],
    ['tession', 'session', 2, 1],
    ['sesssion', 'session', 2, 1],
    ['seson', 'session', 2, 2],
    ['abrot', 'abort', 1, 1],
    ['read', 'write', 1, Infinity],
    ['', 'any', 1, 0],
  ] as const)('%s → %s, at most %d: %d', ([typed, word, limit, errors]) => {
    expect(typingErrors(typed, word, limit)).toBe(errors);
  });
});
