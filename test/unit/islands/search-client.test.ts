import { beforeEach, expect, test, vi } from 'vitest';
import type { SearchReply, SearchRequest } from '../../../src/islands/search-messages.ts';
import type { SearchClient } from '../../../src/islands/search-client.ts';
import { noCounts, type SearchResult } from '../../../src/search/index.ts';

/** Stands for the browser's worker: keeps what it is asked, and answers when the test says so. */
class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  asked: SearchRequest[] = [];

  constructor() {
    super();
    FakeWorker.started.push(this);
  }

  postMessage(request: SearchRequest): void {
    this.asked.push(request);
  }

  answer(q: string, total: number, more = false): void {
    const { id } = this.asked.findLast((request) => request.q === q)!;
    this.dispatchEvent(new MessageEvent<SearchReply>('message', { data: { id, result: found(total), more } }));
  }
}

let Client: typeof SearchClient;

beforeEach(async () => {
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.resetModules();
  Client = (await import('../../../src/islands/search-client.ts')).SearchClient;
});

test('of the queries asked while one runs only the newest is run, and the others come to nothing at once', async () => {
  const client = new Client('/search.json');
  const answers = ['a', 'ab', 'abc'].map((q) => client.ask(q, { offset: 0, limit: 8 }));
  const worker = FakeWorker.started[0]!;
  expect(await Promise.all(answers.slice(0, 2))).toEqual([null, null]);
  expect(worker.asked.map(({ q }) => q)).toEqual(['a']);
  worker.answer('a', 1);
  expect(worker.asked.map(({ q }) => q)).toEqual(['a', 'abc']);
  worker.answer('abc', 3);
  expect(await answers[2]).toEqual({ result: found(3) });
});

test('an early answer is shown while parts are fetched, and the next query does not wait for them', async () => {
  const client = new Client('/search.json');
  const shown: string[] = [];
  const ask = (q: string) => client.ask(q, { offset: 0, limit: 8 }, ({ total }) => shown.push(`${q} ${total}`));
  const [first, second] = [ask('first'), ask('second')];
  const worker = FakeWorker.started[0]!;
  worker.answer('first', 1, true);
  expect(await first).toBeNull();
  expect(worker.asked.map(({ q }) => q)).toEqual(['first', 'second']);
  worker.answer('second', 2, true);
  expect(shown).toEqual(['second 2']);
  worker.answer('first', 10);
  worker.answer('second', 20);
  expect(await second).toEqual({ result: found(20) });
  const third = ask('third');
  worker.answer('third', 3, true);
  const last = ask('last');
  expect(await third).toBeNull();
  expect(worker.asked.at(-1)!.q).toBe('last');
  worker.answer('third', 30);
  worker.answer('last', 4);
  expect(await last).toEqual({ result: found(4) });
  expect(shown).toEqual(['second 2', 'third 3']);
});

test('two searches of a page share the worker and do not replace each other’s queries', async () => {
  const [one, other] = [new Client('/search.json'), new Client('/search.json')];
  const answers = [one.ask('one', { offset: 0, limit: 8 }), other.ask('other', { offset: 0, limit: 8 })];
  expect(FakeWorker.started).toHaveLength(1);
  FakeWorker.started[0]!.answer('other', 2);
  FakeWorker.started[0]!.answer('one', 1);
  expect(await Promise.all(answers)).toEqual([{ result: found(1) }, { result: found(2) }]);
});

test('where the worker cannot start the query says so, and the next one tries again', async () => {
  const client = new Client('/search.json');
  const first = client.ask('a', { offset: 0, limit: 8 });
  FakeWorker.started[0]!.dispatchEvent(new Event('error'));
  expect(await first).toEqual({ problem: 'the search script could not be loaded' });
  const second = client.ask('b', { offset: 0, limit: 8 });
  expect(FakeWorker.started).toHaveLength(2);
  FakeWorker.started[1]!.answer('b', 1);
  expect(await second).toEqual({ result: found(1) });
});

function found(total: number): SearchResult {
  return { hits: [], total, counts: noCounts(), hints: [], loose: false, nearby: [], nearest: [] };
}
