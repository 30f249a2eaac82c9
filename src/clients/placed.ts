import { attribute } from './attribute.ts';
import type { Client } from './client.ts';
import { clients } from './clients.ts';
import type { Scope } from './configured.ts';
import { under } from './entries.ts';
import { endsLike, type Place } from './places.ts';

/** A place at which a client looks for a file, in a list of all of them. */
export interface ListedPlace {
  /** Client and number of the place, in one word. */
  id: string;
  client: Client;
  scope: Scope;
  /** The path as it is shown, of one system where they differ. */
  path: string;
  place: Place;
}

/** Every place of every client, in the order of the clients; those of one path once. */
export const listedPlaces: readonly ListedPlace[] = clients.flatMap((client) => {
  const own = client.places.map((place, at) => ({
    ...{ id: `${client.id}.${at}`, client, scope: place.scope, place },
    path: shown(place),
  }));
  return own.filter(({ path }, at) => own.findIndex((each) => each.path === path) === at);
});

function shown({ path }: Place): string {
  const template = typeof path === 'string' ? path : (path.linux ?? path.darwin ?? path.win32 ?? '');
  return template.replace(/^\.\//, '').replace(/^\$config\//, '~/.config/');
}

/**
 * The place that a file without a path most likely has: of the client whose keys it has, the place that is named like
 * it, else one for what it says and in its language, and at home before in a project. Undefined where no client has such keys.
 */
export function guessPlace(value: unknown, text: string, name: string): ListedPlace | undefined {
  const client = named(value, text, name) ?? attribute(value, text, name)?.client;
  if (!client) return undefined;
  const hasServers = serverKeys.some((key) => under(value, key) !== undefined);
  const ending = /^\s*\{/.test(text.replace(/^\uFEFF/, '')) ? /\.jsonc?$/ : /\.(toml|ya?ml)$/;
  const score = ({ path, place, scope }: ListedPlace) =>
    (path === name ? 32 : 0) +
    (name !== '' && (endsLike(place, name) || path.endsWith(`/${name}`)) ? 16 : 0) +
    (ending.test(path) ? 8 : 0) +
    (!path.endsWith('.claude.json') ? 0 : under(value, 'projects') !== undefined ? 8 : -8) +
    (Array.isArray(under(value, 'rule')) && path.includes('/policies/') ? 8 : 0) +
    (hasServers === holdsServers(path) ? 4 : 0) +
    (scope === 'user' ? 1 : 0) -
    (scope === 'managed' || scope === 'system' ? 8 : 0);
  return listedPlaces.filter((each) => each.client === client).toSorted((a, b) => score(b) - score(a))[0];
}

const serverKeys = ['mcpServers', 'servers', 'mcp_servers', 'mcp', 'context_servers', 'extensions', 'amp.mcpServers'];

function holdsServers(path: string): boolean {
  if (/permissions|policies|cli-config|cli\.json/.test(path)) return false;
  return /mcp|claude\.json|claude_desktop|config\.|opencode|(zed|gemini|amp)\/settings/.test(path);
}

/** The one client that has such keys and a file of this name, where there is one. */
function named(value: unknown, text: string, name: string): Client | undefined {
  if (name === '' || /[/\\]/.test(name)) return undefined;
  const own = listedPlaces.filter(
    ({ path, client }) => path.endsWith(`/${name}`) && client.recognises(value, text) > 0,
  );
  const found = new Set(own.map(({ client }) => client));
  return found.size === 1 ? own[0]!.client : undefined;
}
