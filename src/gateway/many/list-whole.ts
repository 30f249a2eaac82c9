import type { Params } from '../forward.ts';

/** Far above what any server is known to list. */
const maxPages = 200;
const maxItems = 20_000;

/** Every item of a list that comes in pages. Throws where it does not end. */
export async function listWhole(
  ask: (cursor: string | undefined) => Promise<Params>,
  key: string,
): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < maxPages && items.length < maxItems; page++) {
    const { [key]: some, nextCursor } = await ask(cursor);
    if (Array.isArray(some)) for (const item of some as unknown[]) items.push(item);
    if (typeof nextCursor !== 'string' || nextCursor === '' || nextCursor === cursor) return items;
    cursor = nextCursor;
  }
  throw new Error(`its list does not end after ${maxPages} pages or ${maxItems} items`);
}
