import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, stringifyQuery, toggleTerm, unknownValues } from '../../../src/search/index.ts';

describe('a line is read as', () => {
  test.for([
    ['', '', []],
    ['  abort \t session ', 'abort session', []],
    ['risk:critical', '', ['risk:critical']],
    ['delete server:github -category:read', 'delete', ['server:github', '-category:read']],
    ['server:github delete', 'delete', ['server:github']],
    ['RISK:Critical', '', ['risk:critical']],
    ['risk:high risk:high', '', ['risk:high']],
    ['risk:high -risk:high', '', ['risk:high', '-risk:high']],
    ['is:review is:removed', '', ['is:review', 'is:removed']],
    ['risk:', 'risk:', []],
    ['colour:red', 'colour:red', []],
    ['-delete', '-delete', []],
    ['constructor:x __proto__', 'constructor:x __proto__', []],
    ['iſ:removed', 'iſ:removed', []],
    ['server:a:b', '', ['server:a:b']],
  ] as const)('%j', ([text, words, terms]) => {
    const query = parseQuery(text);
    expect(query.words).toBe(words);
    expect(query.terms.map((term) => `${term.not ? '-' : ''}${term.facet}:${term.value}`)).toEqual(terms);
  });
});

test('what is written is read as the same query, whatever was typed', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('risk:high', '-is:removed', 'server:x', 'İS:review', '-', ':', ' ', 'effect:hide', 'K'),
  );
  const property = fc.property(fc.array(pieces), (parts) => {
    const query = parseQuery(parts.join(' '));
    expect(parseQuery(stringifyQuery(query))).toEqual(query);
  });
  fc.assert(property, { seed: 3, numRuns: 2000 });
});

describe('toggling risk:high', () => {
  test.for([
    ['', 'risk:high'],
    ['delete', 'delete risk:high'],
    ['risk:high', ''],
    ['risk:low', 'risk:low risk:high'],
    ['-risk:high', 'risk:high'],
    ['-risk:high risk:high', ''],
  ])('%j gives %j', ([before, after]) => {
    expect(stringifyQuery(toggleTerm(parseQuery(before!), 'risk', 'high'))).toBe(after);
  });
});

describe('values that a facet does not have', () => {
  test.for([
    ['risk:extreme', ['risk has no value “extreme”: type risk:critical or risk:high or risk:medium or risk:low.']],
    ['is:new', ['is has no value “new”: type is:review or is:removed.']],
    ['server:anything -effect:hide', []],
  ] as const)('%s', ([text, sentences]) => {
    expect(unknownValues(parseQuery(text))).toEqual(sentences);
  });
});
