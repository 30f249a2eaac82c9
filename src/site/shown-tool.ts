import type { Catalog, ToolRow } from '../catalog/index.ts';

/** The riskiest tool that a person has described, if it is as severe as any; else the riskiest. */
export function shownTool({ servers }: Catalog, rows: readonly ToolRow[]): ToolRow | undefined {
  const described = rows.find(({ server, name }) =>
    servers.some(({ id, byName }) => id === server && byName.get(name)!.page !== null),
  );
  return described?.severity === rows[0]?.severity ? described : rows[0];
}
