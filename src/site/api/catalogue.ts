import { countRows, getServer, type Catalog } from '../../catalog/index.ts';
import type { CatalogueDocument } from '../../model/index.ts';

/** The list of all servers, as its public document; of the same content it is the same, whenever it is made. */
export function catalogueToApi({ servers, addresses }: Catalog): CatalogueDocument {
  const listed = servers.map((judged) => {
    const server = getServer(judged);
    const { severities } = countRows(server.rows, addresses);
    return {
      id: server.id,
      name: server.name,
      vendor: server.vendor,
      page: server.href,
      data: `${server.href}index.json`,
      version: server.provenance.version,
      date: server.provenance.date,
      digest: server.provenance.digest,
      tools: server.rows.length,
      severities: Object.fromEntries(severities.map(({ value, count }) => [value, count])),
    };
  }) as CatalogueDocument['servers'];
  return {
    schemaVersion: 1,
    generatedAt: `${listed.map(({ date }) => date).reduce((a, b) => (a > b ? a : b), '1970-01-01')}T00:00:00Z`,
    total: { servers: listed.length, tools: listed.reduce((sum, { tools }) => sum + tools, 0) },
    openapi: addresses.openApi,
    verdicts: { ndjson: addresses.verdictsNdjson, csv: addresses.verdictsCsv },
    servers: listed,
  };
}
