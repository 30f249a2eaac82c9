import type { Client } from './client.ts';
import { clients } from './clients.ts';
import type { Scope } from './configured.ts';
import { endsLike } from './places.ts';

/** Whose file one is, and for whom it holds. */
export interface Attribution {
  client: Client;
  scope: Scope;
}

/**
 * Whose file a value is: by its keys, and where several clients have them by its path. The form that many clients
 * share is Claude Code's where the path tells nothing. Undefined where no client has such keys.
 */
export function attribute(value: unknown, text: string, path: string): Attribution | undefined {
  const placed = (client: Client) => client.places.find((place) => endsLike(place, path));
  const found = clients
    .map((client) => ({ client, sure: client.recognises(value, text), place: placed(client) }))
    .filter(({ sure }) => sure > 0)
    .toSorted((a, b) => rank(b) - rank(a));
  const [best] = found;
  return best && { client: best.client, scope: best.place?.scope ?? 'project' };
}

function rank({ sure, place }: { sure: number; place: unknown }): number {
  return (sure === 2 ? 1 : 0) + (place === undefined ? 0 : 2);
}
