import type { Catalog } from './catalog.ts';

/** The definition that the page of the classifier begins with: that of the riskiest tool, as it was recorded. */
export function getSampleDefinition({ rows, data }: Catalog): string {
  const [riskiest] = rows;
  const server = data.servers.find(({ server: { id } }) => id === riskiest?.server);
  const tool = server?.snapshots.at(-1)?.tools.find(({ definition }) => definition.name === riskiest?.name);
  return tool === undefined ? '' : JSON.stringify(tool.definition, null, 2);
}
