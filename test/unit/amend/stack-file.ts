import { type ListedCatalogue, clients, type Scope, valueOf } from '../../../src/clients/index.ts';
import type { TextFile } from '../../../src/amend/index.ts';
import { catalogue as listed } from '../clients/fixture.ts';

const hidden = new Set(['delete_ledger']);

/** The catalogue of the fixtures with policies: what reads may run, what deletes is hidden, the rest is asked for. */
export const catalogue: ListedCatalogue = {
  servers: listed.servers.map((server) => ({
    ...server,
    tools: server.tools.map((tool) => {
      const effect = hidden.has(tool.name) ? 'hide' : tool.category === 'Read' ? 'allow' : 'ask';
      return { ...tool, effects: { observe: effect, operate: effect, 'all-but-irreversible': effect } as const };
    }),
  })),
};

/** A file of a client as it is written. */
export function fileOf(client: string, path: string, text: string, scope: Scope = 'user'): TextFile {
  const read = valueOf(text, path);
  if ('problem' in read) throw new Error(read.problem.message);
  return { client: clients.find(({ id }) => id === client)!, path, scope, text, value: read.value };
}
