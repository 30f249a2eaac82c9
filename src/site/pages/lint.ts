import { getFormats, getRows } from '../../catalog/index.ts';
import { getHead } from '../head.ts';
import { single } from '../page-kind.ts';
import { shownTool } from '../shown-tool.ts';

/** The checks of a pasted policy; the sample hides a tool under a default that refuses every other one too. */
export const lintPage = single('/lint/', (catalog) => {
  const summary =
    'Paste a policy: what happens to calls under it, which keys its consumer ignores, which names no tool has, which rules never decide.';
  const shown = shownTool(catalog, getRows(catalog).rows);
  return {
    head: getHead(catalog, { title: 'Check a policy', description: summary, path: catalog.addresses.lint }),
    title: 'Check a policy',
    summary,
    // The server of the sample first, so that the page opens with what the sample is for.
    servers: catalog.servers
      .map(({ id, data }) => ({ id, name: data.server.short }))
      .sort((a, b) => Number(b.id === shown?.server) - Number(a.id === shown?.server)),
    formats: getFormats(catalog).map(({ id, title }) => ({ id, title })),
    sample: JSON.stringify({ version: '1', default: 'deny', hide: shown ? [shown.name] : [] }, null, 2),
    tools: catalog.addresses.allTools,
    schemas: catalog.addresses.toolSchemas('SERVER'),
    classify: catalog.addresses.classify,
    stack: catalog.addresses.stack,
    builder: catalog.addresses.builder,
  };
});
