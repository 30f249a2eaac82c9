import type { SearchPage, SearchResult } from '../search/index.ts';
import type { SearchReply, SearchRequest } from './search-messages.ts';

/** What came of a query: a result, a sentence on why there is none, or null where a newer query replaced it. */
export type Outcome = { result: SearchResult } | { problem: string } | null;

/** Is given a result that a better one follows. */
type Early = (result: SearchResult) => void;
type Asked = { request: SearchRequest; early: Early; settle: (outcome: Outcome) => void };

const waiting = new Map<number, (reply: SearchReply) => void>();
let worker: Worker | undefined;
let lastId = 0;

/** Asks the page's one search worker; at most one query of a client runs, and only the newest waits. */
export class SearchClient {
  readonly #source: string;
  #running: Asked | null = null;
  /** Was answered early, and waits for parts of the index; the next query need not wait for it. */
  #fetching: Asked | null = null;
  #next: Asked | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  /**
   * Resolves with what the query found, or with null as soon as a newer query replaces it. Where parts of the index have
   * to be fetched first, `early` is given what is found without them.
   */
  ask(q: string, page: SearchPage, early: Early = () => {}): Promise<Outcome> {
    return new Promise((settle) => {
      for (const replaced of [this.#fetching, this.#running, this.#next]) replaced?.settle(null);
      this.#fetching = null;
      this.#next = { request: { id: ++lastId, source: this.#source, q, page }, early, settle };
      if (this.#running === null) this.#start();
    });
  }

  /** Fetches the first part of the index, so that the first key finds it there. */
  prepare(): void {
    if (lastId === 0) void this.ask('', { offset: 0, limit: 0 });
  }

  #start(): void {
    this.#running = this.#next;
    this.#next = null;
    if (this.#running === null) return;
    const asked = this.#running;
    waiting.set(asked.request.id, (reply) => this.#take(asked, reply));
    startedWorker().postMessage(asked.request);
  }

  #take(asked: Asked, reply: SearchReply): void {
    const replaced = this.#running === asked && this.#next !== null;
    if ('result' in reply && reply.more) {
      if (!replaced) asked.early(reply.result);
      this.#fetching = replaced ? null : asked;
    } else {
      asked.settle('result' in reply ? { result: reply.result } : { problem: reply.problem });
      if (this.#fetching === asked) this.#fetching = null;
    }
    if (this.#running === asked) this.#start();
  }
}

function startedWorker(): Worker {
  if (worker !== undefined) return worker;
  worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => settle(data));
  worker.addEventListener('error', () => {
    for (const id of [...waiting.keys()]) settle({ id, problem: 'the search script could not be loaded' });
    worker = undefined;
  });
  return worker;
}

function settle(reply: SearchReply): void {
  waiting.get(reply.id)?.(reply);
  if (!('more' in reply && reply.more)) waiting.delete(reply.id);
}
