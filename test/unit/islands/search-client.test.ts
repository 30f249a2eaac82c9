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

  answer(q: string, total: number): void {
    const { id } = this.asked.findLast((request) => request.q === q)!;
    this.dispatchEvent(new MessageEvent<SearchReply>('message', { data: { id, result: found(total) } }));
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
  const answers = ['a', 'ab', 'abc'].map((q) => client.ask(q, 0, 8));
  const worker = FakeWorker.started[0]!;
  expect(await Promise.all(answers.slice(0, 2))).toEqual([null, null]);
  expect(worker.asked.map(({ q }) => q)).toEqual(['a']);
  worker.answer('a', 1);
  expect(worker.asked.map(({ q }) => q)).toEqual(['a', 'abc']);
  worker.answer('abc', 3);
  expect(await answers[2]).toEqual({ result: found(3) });
});

test('two searches of a page share the worker and do not replace each other’s queries', async () => {
  const [one, other] = [new Client('/search.json'), new Client('/search.json')];
  const answers = [one.ask('one', 0, 8), other.ask('other', 0, 8)];
  expect(FakeWorker.started).toHaveLength(1);
  FakeWorker.started[0]!.answer('other', 2);
  FakeWorker.started[0]!.answer('one', 1);
  expect(await Promise.all(answers)).toEqual([{ result: found(1) }, { result: found(2) }]);
});

test('where the worker cannot start the query says so, and the next one tries again', async () => {
  const client = new Client('/search.json');
  const first = client.ask('a', 0, 8);
  FakeWorker.started[0]!.dispatchEvent(new Event('error'));
  expect(await first).toEqual({ problem: 'the search script could not be loaded' });
  const second = client.ask('b', 0, 8);
  expect(FakeWorker.started).toHaveLength(2);
  FakeWorker.started[1]!.answer('b', 1);
  expect(await second).toEqual({ result: found(1) });
});

function found(total: number): SearchResult {
  return { hits: [], total, counts: noCounts(), hints: [] };
}
