import type { Catalog } from './catalog.ts';

/** What the page that checks a pasted policy offers to choose from, and the policy that it begins with. */
export interface LintPageModel {
  servers: { id: string; name: string }[];
  formats: { id: string; title: string }[];
  sample: string;
}

/** The model of the page; the sample hides the riskiest tool under a default that refuses every other one too. */
export function getLintPage({ servers, data, rows }: Catalog): LintPageModel {
  return {
    servers: servers.map(({ id, name }) => ({ id, name })),
    formats: data.formats.map(({ id, data: { title } }) => ({ id, title })),
    sample: JSON.stringify({ version: '1', default: 'deny', hide: rows.slice(0, 1).map((row) => row.name) }, null, 2),
  };
}
