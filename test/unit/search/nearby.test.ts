import { describe, expect, test } from 'vitest';
import { parseQuery, search } from '../../../src/search/index.ts';
import { catalog, indexOf, record } from './records.ts';

const index = indexOf([...catalog, record('terminate_job')]);
const ask = (text: string) => search(index, parseQuery(text));

describe('where nothing is found, the queries that ask for less and find something are offered', () => {
  test.for([
    ['abort severity:low', ['severity:low', 'abort']],
    ['abort -severity:critical', ['-severity:critical', 'abort']],
    ['throttle effect:hide', ['effect:hide', 'throttle']],
    ['zzzz is:review', ['is:review']],
    ['zzzzzz', []],
  ] as const)('%s', ([text, expected]) => {
    const { total, nearby } = ask(text);
    expect(total).toBe(0);
    expect(nearby.map(({ query }) => query).sort()).toEqual([...expected].sort());
    for (const { query, total: found } of nearby) expect(found).toBe(ask(query).total);
  });
});

test.each([
  ['terminaet_jbo', 'terminate_job'],
  ['createPulReqst', 'createPullRequest'],
])('the nearest name to %s is %s', (typed, name) => {
  const { hits, nearest } = ask(`${typed} is:review`);
  expect([...hits, ...nearest][0]?.tool).toBe(name);
});

test('nothing is near what is like no name, and nothing is offered where something was found', () => {
  expect(ask('qqqqqqqqqqqq').nearest).toEqual([]);
  expect(ask('throttle')).toMatchObject({ nearby: [], nearest: [] });
});
