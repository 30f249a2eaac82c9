import type { Catalog } from '../catalog/index.ts';
import type { ListedCatalogue } from '../clients/index.ts';
import { nearest } from '../model/nearest.ts';
import { InputError } from '../model/problem.ts';
import type { PackedIndex } from '../search/index.ts';

/** The catalogue as the server asks for it, each part when it is first needed. */
export interface McpCatalogue {
  /** What the search works on. */
  index(): Promise<PackedIndex>;
  /** The catalogue with this server in it, judged; others may be left out. */
  judged(server: string): Catalog;
  /** By what servers are recognised, and how bad their tools are. */
  listed(): Promise<ListedCatalogue>;
}

/** Throws InputError where the catalogue has no such server. */
export async function mustHave(catalogue: McpCatalogue, server: string): Promise<void> {
  const ids = (await catalogue.listed()).servers.map(({ id }) => id);
  if (ids.includes(server)) return;
  const message = `the catalogue has no server ${JSON.stringify(server.slice(0, 60))}`;
  const tip = nearest(server, ids) ?? 'find_tool tells the ids of servers';
  throw new InputError([{ level: 'error', path: 'server', message, tip }]);
}
