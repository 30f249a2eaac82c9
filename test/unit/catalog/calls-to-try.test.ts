import { describe, expect, test } from 'vitest';
import { callsToTry, refusesTool } from '../../../src/catalog/index.ts';

const seen = { refused: 'Call {tool}. It says no.', passes: 'Call {other}. It runs.' };

describe('what to try in a consumer', () => {
  test('where the tool is refused, is a call that is and one that is not', () => {
    expect(callsToTry(seen, ['a way'], true)).toEqual({ check: [seen.refused, seen.passes], seems: ['a way'] });
  });

  test('where the tool is asked for or runs, is its own call, and no refusal is promised', () => {
    expect(callsToTry(seen, ['a way'], false)).toEqual({ check: ['Call {tool}. It runs.'], seems: [] });
  });

  test('where nobody tried, is why', () => {
    expect(callsToTry({ untried: 'Nobody did.' }, [], true).check).toEqual(['Nobody did.']);
  });

  test.each([
    ['hide', true],
    ['deny', true],
    ['refused', true],
    ['ask', false],
    ['limit', false],
    ['allow', false],
  ] as const)('a tool whose first call meets %s is refused: %s', (effect, expected) => {
    const rows = [
      { tool: 'other', effect: 'hide' as const },
      { tool: 'own', effect },
    ];
    expect(refusesTool('own', rows)).toBe(expected);
  });
});
