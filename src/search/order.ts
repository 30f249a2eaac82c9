import type { ToolRecord } from './record.ts';

/** The orders that can be asked for; without one, what fits the words best comes first, and without words the riskiest. */
export const orders = { risk: 'riskiest first', name: 'by name', server: 'by server' } as const;

export type Order = keyof typeof orders;

/** The order of that name; undefined where there is none. */
export function orderOf(name: string | null): Order | undefined {
  return name !== null && Object.hasOwn(orders, name) ? (name as Order) : undefined;
}

/** Puts places of records, which stand riskiest first, into an order. */
export function putInOrder(places: number[], records: readonly ToolRecord[], order: Order): void {
  places.sort((a, b) => a - b);
  if (order === 'risk') return;
  const text = order === 'name' ? 'tool' : 'serverName';
  const keys = new Map(places.map((place) => [place, records[place]![text].toLowerCase()]));
  places.sort((a, b) => compare(keys.get(a)!, keys.get(b)!) || a - b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
