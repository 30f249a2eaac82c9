import type { ClientFile } from './client.ts';
import type { ConfiguredServer } from './configured.ts';
import { type EntryKeys, merged, serversAt, strongest } from './entries.ts';
import type { LaunchContext } from './launch/parse.ts';

/** The servers of files that are laid over each other key by key, so that an entry can be of several; its place is the nearest. */
export function composedServers(
  files: readonly ClientFile[],
  at: readonly string[],
  keys: EntryKeys,
  context: LaunchContext,
): ConfiguredServer[] {
  const whole = merged(files.map(({ value }) => value));
  const { servers: placed } = strongest(files.flatMap((file) => serversAt(file, at, keys, context)));
  const places = new Map(placed.map((server) => [server.name, server]));
  return serversAt({ path: '', scope: 'user', value: whole }, at, keys, context).flatMap((server) => {
    const place = places.get(server.name);
    return place === undefined ? [] : [{ ...server, file: place.file, scope: place.scope }];
  });
}
