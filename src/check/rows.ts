import { isUnasked, rowsOf, type StackClient, type StackTool } from '../clients/index.ts';

/** A tool of one server with every place in which calls of it meet the same. */
export interface Row {
  tool: StackTool;
  /** The names of the server, each with the clients in which it has that name. */
  where: string;
}

/** The tools that may run without a person being asked, riskiest first; of one server in several clients once. */
export function unaskedRows(stack: readonly StackClient[]): Row[] {
  const groups = Map.groupBy(
    rowsOf(stack).filter(({ tool }) => isUnasked(tool.fate)),
    ({ server, tool }) => JSON.stringify([server.match?.server.id, tool.name, tool.fate]),
  );
  return [...groups.values()].map((rows) => ({ tool: rows[0]!.tool, where: whereOf(rows) }));
}

function whereOf(rows: readonly { client: StackClient; server: { name: string } }[]): string {
  const names = Map.groupBy(rows, ({ server }) => server.name);
  return [...names].map(([name, own]) => `${name} in ${own.map(({ client }) => client.title).join(', ')}`).join('; ');
}
