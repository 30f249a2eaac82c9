import { ProtocolError, SdkHttpError } from '@modelcontextprotocol/client';
import { isObject, type Problem } from '../model/index.ts';
import { type ListName, lists, problem, saysMissing } from './capture.ts';
import type { Session } from './session.ts';

/** Bounds on one list. */
export interface ListLimits {
  pages: number;
  items: number;
  /** The moment after which no further page is asked for, in milliseconds since the epoch. */
  until: number;
}

/** All items of a list, page after page. What came before a failure is kept; null where nothing came. */
export async function listAll(
  session: Session,
  name: ListName,
  limits: ListLimits,
): Promise<{ items: unknown[] | null; problems: Problem[] }> {
  const items: unknown[] = [];
  const cursors = new Set<string>();
  const stop = (message: string, actual?: string) => ({
    items: cursors.size === 0 ? null : items,
    problems: [problem('error', `/${name}`, `${lists[name]} ${message}`, actual === undefined ? {} : { actual })],
  });
  for (let cursor: string | undefined; ;) {
    let page: Record<string, unknown>;
    try {
      page = await session.ask(lists[name], cursor === undefined ? undefined : { cursor });
    } catch (error) {
      if (name === 'resourceTemplates' && isMissing(error)) return { items, problems: [] }; // most servers with resources have none
      return stop(cursor === undefined ? 'failed' : `failed after ${items.length} items`, text(error));
    }
    const { [name]: found, nextCursor } = page;
    if (!Array.isArray(found)) return stop('gave no list', isObject(found) ? 'an object' : JSON.stringify(found));
    for (const item of found.slice(0, limits.items - items.length)) items.push(item);
    const ends = nextCursor === undefined || nextCursor === null || nextCursor === '';
    if (ends && items.length < limits.items) return { items, problems: [] };
    cursor = typeof nextCursor === 'string' ? nextCursor : JSON.stringify(nextCursor ?? null);
    const repeated = cursors.has(cursor);
    cursors.add(cursor);
    if (repeated) return stop(`does not end: the cursor of a page came twice; ${items.length} items are kept`);
    if (cursors.size >= limits.pages) return stop(`does not end: it was left after ${limits.pages} pages`);
    if (items.length >= limits.items) return stop(`does not end: it was left after ${limits.items} items`);
    if (Date.now() > limits.until) return stop(`does not end: time was up after ${cursors.size} pages`);
  }
}

function isMissing(error: unknown): boolean {
  if (error instanceof ProtocolError) return saysMissing(error);
  // 2026-07-28 sends the error with HTTP 404, which the SDK gives as it came.
  return error instanceof SdkHttpError && saysMissing(errorIn(error.data));
}

function errorIn(data: unknown): unknown {
  try {
    const body: unknown = JSON.parse(String(isObject(data) ? data['text'] : ''));
    return isObject(body) ? body['error'] : undefined;
  } catch {
    return undefined;
  }
}

/** What an error says, on one line. */
export function text(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 500);
}
