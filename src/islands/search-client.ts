import type { SearchResult } from '../search/index.ts';
import type { SearchReply, SearchRequest } from './search-messages.ts';

/** What came of a query: a result, a sentence on why there is none, or null where a newer query replaced it. */
export type Outcome = { result: SearchResult } | { problem: string } | null;

type Asked = { request: SearchRequest; settle: (outcome: Outcome) => void };

const waiting = new Map<number, (reply: SearchReply) => void>();
let worker: Worker | undefined;
let lastId = 0;

/** Asks the page's one search worker; at most one query of a client runs, and only the newest waits. */
export class SearchClient {
  readonly #source: string;
  #running: Asked | null = null;
  #next: Asked | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  /** Resolves with what the query found, or with null as soon as a newer query replaces it. */
  ask(q: string, offset: number, limit: number): Promise<Outcome> {
    return new Promise((settle) => {
      this.#running?.settle(null);
      this.#next?.settle(null);
      this.#next = { request: { id: ++lastId, source: this.#source, q, offset, limit }, settle };
      if (this.#running === null) this.#start();
    });
  }

  #start(): void {
    this.#running = this.#next;
    this.#next = null;
    if (this.#running === null) return;
    const { request, settle } = this.#running;
    waiting.set(request.id, (reply) => {
      settle('result' in reply ? { result: reply.result } : { problem: reply.problem });
      this.#start();
    });
    startedWorker().postMessage(request);
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
  waiting.delete(reply.id);
}
