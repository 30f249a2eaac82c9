import { type Order, orderOf } from './order.ts';
import { parseQuery, type Query, stringifyQuery } from './query.ts';

/** What a list shows, as its address says it. */
export interface ListState {
  query: Query;
  /** The page of the list, from 1. */
  page: number;
  /** Where another order is asked for than that of the list itself. */
  order?: Order;
}

/** Reads the part of an address from `?` on; what it does not understand is left out. */
export function parseState(search: string): ListState {
  const parameters = new URLSearchParams(search);
  const page = Number(parameters.get('page') ?? 1);
  const order = orderOf(parameters.get('order'));
  return {
    query: parseQuery(parameters.get('q') ?? ''),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    ...(order !== undefined && { order }),
  };
}

/** The part of an address from `?` on that `parseState` reads as this state; empty where nothing is asked for. */
export function stringifyState(state: ListState): string {
  const parameters = new URLSearchParams();
  const q = stringifyQuery(state.query);
  if (q !== '') parameters.set('q', q);
  if (state.order !== undefined) parameters.set('order', state.order);
  if (state.page > 1) parameters.set('page', String(state.page));
  return parameters.size === 0 ? '' : `?${String(parameters).replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}
