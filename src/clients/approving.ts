import type { Mode, Standing } from '../formats/modes.ts';
import type { Client, Setup } from './client.ts';
import { type EntryKeys, inOrder, isFiltered, serversAt, strongest } from './entries.ts';

/** A client that keeps all there is of permissions in the entries of its servers, or in the app. */
export function approvingInEntries({
  at = ['mcpServers'],
  entry,
  mode,
  notes,
  ...client
}: Pick<Client, 'id' | 'title' | 'places' | 'recognises'> & {
  at?: readonly string[];
  entry: EntryKeys;
  mode: Mode;
  notes: readonly string[];
}): Client {
  return {
    ...client,
    read: (files, context): Setup => ({
      ...strongest(inOrder(files).flatMap((file) => serversAt(file, at, entry, context))),
      standings: ({ filter }) => ({
        mode,
        standingOf(tool): Standing {
          if (isFiltered(filter, tool)) return 'hidden';
          return filter.approved?.some((name) => name === tool || name === '*') ? 'allowed' : 'unnamed';
        },
      }),
      rules: [],
      spell: (name) => name,
      notes,
    }),
  };
}
