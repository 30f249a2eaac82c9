import { parseQuery, search } from '../search/index.ts';
import type { SearchReply, SearchRequest } from './search-messages.ts';
import { SearchParts } from './search-parts.ts';

const indexes = new Map<string, Promise<SearchParts>>();
/** Milliseconds that a better answer is waited for before the one that there is goes out. */
const patience = 60;

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => void answer(data));

async function answer({ id, source, q, page }: SearchRequest): Promise<void> {
  const reply = (message: SearchReply): void => postMessage(message);
  try {
    if (!indexes.has(source)) indexes.set(source, SearchParts.load(source));
    const parts = await indexes.get(source)!;
    const query = parseQuery(q);
    const find = () => search(parts.index, query, page);
    const whole = parts.fetchFor(query, find);
    if (!(await within(whole, patience))) reply({ id, result: find(), more: true });
    reply({ id, result: await whole, more: false });
  } catch (error) {
    indexes.delete(source); // the next query tries again
    reply({ id, problem: error instanceof Error ? error.message : String(error) });
  }
}

function within(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), milliseconds));
  return Promise.race([promise.then(() => true), late]);
}
