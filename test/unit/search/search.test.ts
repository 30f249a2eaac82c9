import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery, search } from '../../../src/search/index.ts';
import { catalog, indexOf, record } from './records.ts';

const index = indexOf(catalog);
const names = (text: string, page?: { offset: number; limit: number }): string[] =>
  search(index, parseQuery(text), page).hits.map((hit) => hit.tool);

describe('the first tools found for', () => {
  test.for([
    ['abort_session', ['abort_session']],
    ['ABORT_SESSION', ['abort_session']],
    ['abort session', ['abort_session']],
    ['abortSession', ['abort_session']],
    ['abort sesion', ['abort_session', 'abort_sessions_user']],
    ['sesion abrot', ['abort_session', 'abort_sessions_user']],
    ['abort_sessions_user', ['abort_sessions_user']],
    ['delete-branch', ['delete-branch', 'Delete-Branch']],
    ['Delete-Branch', ['Delete-Branch', 'delete-branch']],
    ['pull request', ['createPullRequest']],
    ['creat pul', ['createPullRequest']],
    ['http', ['getHTTPStatus']],
    ['querylog', ['show_query_log']],
    ['sql', ['show_query_log']],
    ['forge delete', ['delete-branch']],
    ['drop_throttle', ['drop_throttle']],
    ['DROP_throttle', ['drop_throttle']],
  ] as const)('%s', ([text, first]) => {
    expect(names(text).slice(0, first.length)).toEqual(first);
  });
});

describe('exactly these tools are found for', () => {
  test.for([
    ['risk:critical', ['abort_session', 'abort_sessions_user']],
    ['risk:critical risk:high', ['abort_session', 'abort_sessions_user', 'delete-branch']],
    ['-category:read -category:destructive', ['createPullRequest', 'enable_throttle', 'Delete-Branch']],
    ['category:destructive -server:warehouse', ['delete-branch']],
    ['effect:limit', ['createPullRequest', 'enable_throttle']],
    ['is:review', ['delete-branch']],
    ['is:removed', ['drop_throttle']],
    ['is:review is:removed', []],
    ['throttle', ['enable_throttle']],
    ['throttle -is:review is:removed', ['drop_throttle']],
    ['risk:extreme', []],
    ['severity:critical,high -server:forge', ['abort_session', 'abort_sessions_user']],
    ['takes-effect:at-once reach:system', ['abort_sessions_user']],
    ['throttle effective:staged', ['enable_throttle']],
    ['undo:never -reach:one', ['abort_sessions_user']],
    ['severty:critical throttle', ['enable_throttle']],
    ['is:new', []],
    ['is:review is:new', []],
    ['server:constructor', []],
    ['session server:forge', []],
    ['zzzzzz', []],
    ['🙂', []],
  ] as const)('%s', ([text, found]) => {
    expect(names(text)).toEqual(found);
    expect(search(index, parseQuery(text)).total).toBe(found.length);
  });
});

test('without words the riskiest stand first, and else by server and name', () => {
  expect(names('')).toEqual([
    'abort_session',
    'abort_sessions_user',
    'delete-branch',
    'createPullRequest',
    'enable_throttle',
    'show_query_log',
    'Delete-Branch',
    'getHTTPStatus',
    'show_sessions',
  ]);
});

test('pages are parts of the whole, in order', () => {
  const whole = names('e');
  expect([0, 2, 4, 6].flatMap((offset) => names('e', { offset, limit: 2 }))).toEqual(whole.slice(0, 8));
});

test('pages of many hits have every hit once', () => {
  const many = indexOf(Array.from({ length: 700 }, (_, at) => record(`list_${at}`)));
  const pages = [0, 200, 400, 600].flatMap((offset) => search(many, parseQuery('list'), { offset, limit: 200 }).hits);
  expect(new Set(pages.map((hit) => hit.tool)).size).toBe(700);
});

test('counts ignore the terms of their own facet, and no others', () => {
  const { counts } = search(index, parseQuery('risk:critical server:warehouse'));
  expect(counts.severity).toEqual([
    { value: 'critical', count: 2 },
    { value: 'high', count: 0 },
    { value: 'medium', count: 2 },
    { value: 'low', count: 1 },
  ]);
  expect(counts.server).toEqual([{ value: 'warehouse', count: 2 }]);
  expect(counts.is).toEqual([
    { value: 'review', count: 0 },
    { value: 'removed', count: 0 },
  ]);
  expect(search(index, parseQuery('')).counts.is).toEqual([
    { value: 'review', count: 1 },
    { value: 'removed', count: 1 },
  ]);
});

test('a count is what adding the value to a query without its facet finds', () => {
  const words = fc.constantFrom('', 'session', 'throttle', 'delete');
  const terms = fc.subarray([
    'severity:critical',
    '-severity:low',
    '-category:read',
    'effect:hide',
    'server:forge',
    'undo:never',
    '-takes-effect:staged',
    'is:review',
    'is:removed',
  ]);
  const property = fc.property(words, terms, (text, asked) => {
    const { counts } = search(index, parseQuery([text, ...asked].join(' ')));
    for (const facet of ['severity', 'takes-effect', 'undo', 'reach', 'category', 'effect', 'server'] as const)
      for (const { value, count } of counts[facet]) {
        const others = asked.filter((term) => !term.replace('-', '').startsWith(`${facet}:`));
        expect(search(index, parseQuery([text, ...others, `${facet}:${value}`].join(' '))).total).toBe(count);
      }
  });
  fc.assert(property, { seed: 3, numRuns: 200 });
});

test('a tool’s exact name is always first, whatever it is named', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => text.replace(/[\s:]/gu, '_'));
  const style = fc.constantFrom('constructor', '__proto__', 'get_get', 'GET_GET', 'Get-Get', '___', 'toString');
  const property = fc.property(fc.array(fc.oneof(name, style), { minLength: 1, maxLength: 30 }), (tools) => {
    const generated = indexOf(tools.map((tool) => record(tool)));
    for (const tool of tools) expect(search(generated, parseQuery(tool)).hits[0]?.tool).toBe(tool);
  });
  fc.assert(property, { seed: 3, numRuns: 200 });
});
