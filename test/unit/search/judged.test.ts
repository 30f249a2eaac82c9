import { describe, expect, test } from 'vitest';
import { parseQuery, search } from '../../../src/search/index.ts';
import { getSearchData } from '../../../src/site/search-records.ts';
import { judgedQueries } from './judged-queries.ts';
import { wholeIndex } from './records.ts';
import { catalog } from '../../catalogue.ts';

const index = wholeIndex(getSearchData(catalog));
const tools = new Set(catalog.servers.flatMap(({ id, current }) => current.map(({ name }) => `${id}/${name}`)));

const answers = judgedQueries.map(([typed, ...right]) => {
  const { hits } = search(index, parseQuery(typed), { offset: 0, limit: 3 });
  return { typed, right, found: hits.map(({ server, tool }) => `${server}/${tool}`) };
});

describe('of the judged queries', () => {
  test('there are at least 60, half of them about other servers than one', () => {
    expect(judgedQueries.length).toBeGreaterThanOrEqual(60);
    const first = judgedQueries.map(([, right]) => right!.split('/')[0]);
    const most = Math.max(...[...Map.groupBy(first, (server) => server).values()].map((of) => of.length));
    expect(most).toBeLessThanOrEqual(judgedQueries.length / 2);
    expect(answers.length).toBeGreaterThan(20);
  });

  test('each names tools that there are', () => {
    const missing = judgedQueries.flatMap(([, ...right]) => right.filter((tool) => !tools.has(tool)));
    expect(missing).toEqual([]);
  });

  test('all have a right tool among the first three', () => {
    expect(answers.filter(({ right, found }) => !found.some((tool) => right.includes(tool)))).toEqual([]);
  });

  test('nine of ten have a right tool first', () => {
    const wrong = answers.filter(({ right, found }) => !right.includes(found[0]!));
    expect(wrong.length / answers.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.1);
  });
});
