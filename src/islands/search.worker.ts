import { createIndex, parseQuery, search, type SearchIndex, type ToolRecord } from '../search/index.ts';
import type { SearchReply, SearchRequest } from './search-messages.ts';

const indexes = new Map<string, Promise<SearchIndex>>();

addEventListener('message', async ({ data }: MessageEvent<SearchRequest>) => {
  postMessage(await answer(data));
});

async function answer({ id, source, q, offset, limit }: SearchRequest): Promise<SearchReply> {
  try {
    if (!indexes.has(source)) indexes.set(source, load(source));
    return { id, result: search(await indexes.get(source)!, parseQuery(q), { offset, limit }) };
  } catch (error) {
    indexes.delete(source); // the next query tries again
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function load(source: string): Promise<SearchIndex> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} answered with status ${response.status}`);
  return createIndex((await response.json()) as ToolRecord[]);
}
