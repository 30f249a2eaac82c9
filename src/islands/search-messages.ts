import type { SearchPage, SearchResult } from '../search/index.ts';

/** What the page asks of the search worker. */
export interface SearchRequest {
  id: number;
  /** Address of the first part of the index. */
  source: string;
  /** The query, as it is typed. */
  q: string;
  page: SearchPage;
}

/** What the worker answers: the result, or one sentence that says why there is none; `more` where a better result follows. */
export type SearchReply = { id: number; result: SearchResult; more: boolean } | { id: number; problem: string };
