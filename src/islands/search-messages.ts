import type { SearchResult } from '../search/index.ts';

/** What the page asks of the search worker. */
export interface SearchRequest {
  id: number;
  /** Address of the list of tool records. */
  source: string;
  /** The query, as it is typed. */
  q: string;
  offset: number;
  limit: number;
}

/** What the worker answers: the result, or one sentence that says why there is none. */
export type SearchReply = { id: number; result: SearchResult } | { id: number; problem: string };
