import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, queryHints, stringifyQuery, toggleTerm } from '../../../src/search/index.ts';

describe('a line is read as', () => {
  test.for([
    ['', '', []],
    ['  abort \t session ', 'abort session', []],
    ['severity:critical', '', ['severity:critical']],
    ['risk:critical', '', ['severity:critical']],
    ['delete server:github -category:read', 'delete', ['server:github', '-category:read']],
    ['server:github delete', 'delete', ['server:github']],
    ['RISK:Critical', '', ['severity:critical']],
    ['risk:high severity:high', '', ['severity:high']],
    ['severity:critical,high', '', ['severity:critical', 'severity:high']],
    ['-effect:ask,limit', '', ['-effect:ask', '-effect:limit']],
    ['severity:low,,low,', '', ['severity:low']],
    ['severity:,', 'severity:,', []],
    ['severity:high -severity:high', '', ['severity:high', '-severity:high']],
    ['severity:high effect:ask severity:low', '', ['severity:high', 'severity:low', 'effect:ask']],
    ['takes-effect:at-once effective:staged', '', ['takes-effect:at-once', 'takes-effect:staged']],
    ['reversibility:never', '', ['undo:never']],
    ['reach:system outside:open exposure:secrets', '', ['reach:system', 'outside:open', 'exposure:secrets']],
    ['recommended:hide state:review', '', ['effect:hide', 'is:review']],
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
    fc.constantFrom(
      'risk:high',
      '-is:removed',
      'server:x',
      'severity:low,high',
      ',',
      'effect:,',
      'undo:never',
      'İS:review',
      '-',
      ':',
      ' ',
      'effect:hide',
      'K',
    ),
  );
  const property = fc.property(fc.array(pieces), (parts) => {
    const query = parseQuery(parts.join(' '));
    expect(parseQuery(stringifyQuery(query))).toEqual(query);
  });
  fc.assert(property, { seed: 3, numRuns: 2000 });
});

describe('toggling severity:high', () => {
  test.for([
    ['', 'severity:high', '-severity:high'],
    ['delete', 'delete severity:high', 'delete -severity:high'],
    ['severity:high', '', '-severity:high'],
    ['severity:low', 'severity:low,high', 'severity:low -severity:high'],
    ['-severity:high', 'severity:high', ''],
    ['-severity:high severity:high', '', ''],
    ['severity:low effect:ask', 'severity:low,high effect:ask', 'severity:low effect:ask -severity:high'],
  ])('%j gives %j, and leaving it out %j', ([before, included, excluded]) => {
    const query = parseQuery(before!);
    expect(stringifyQuery(toggleTerm(query, 'severity', 'high'))).toBe(included);
    expect(stringifyQuery(toggleTerm(query, 'severity', 'high', true))).toBe(excluded);
  });
});

describe('what cannot be meant is named, with what to type instead', () => {
  const servers = ['github-reference', 'teradata-wlm'];
  test.for([
    ['severity:critical effect:hide -is:removed session', []],
    ['severity:critcal', [['severity has no value “critcal”: type severity:critical.', 'severity:critical']]],
    ['abort -effect:alow,hide', [['effect has no value “alow”: type -effect:allow.', 'abort -effect:allow,hide']]],
    ['severity:extreme', [['severity has no value “extreme”: it has critical, high, medium, low.', null]]],
    ['is:new', [['is has no value “new”: it has review, removed.', null]]],
    ['server:teradata-wml', [['server has no value “teradata-wml”: type server:teradata-wlm.', 'server:teradata-wlm']]],
    ['server:unheard-of', [['server has no value “unheard-of”: its values are the ids of servers.', null]]],
    ['severty:critical x', [['No facet is named “severty”: type severity:critical.', 'x severity:critical']]],
    ['-takes-efect:staged', [['No facet is named “takes-efect”: type -takes-effect:staged.', '-takes-effect:staged']]],
    [
      'colour:red',
      [
        [
          'No facet is named “colour”: the facets are severity, takes-effect, undo, reach, outside, exposure, category, effect, server, is.',
          null,
        ],
      ],
    ],
    [
      'constructor:x',
      [
        [
          'No facet is named “constructor”: the facets are severity, takes-effect, undo, reach, outside, exposure, category, effect, server, is.',
          null,
        ],
      ],
    ],
  ] as const)('%s', ([text, hints]) => {
    expect(queryHints(parseQuery(text), servers).map(({ text: says, instead }) => [says, instead])).toEqual(hints);
  });
});
