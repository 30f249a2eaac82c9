import { absolute, getFormats, getServerRows } from '../../catalog/index.ts';
import { counted, keys, severityNames } from '../../model/index.ts';
import { profiles } from '../../policy/index.ts';
import { getHead } from '../head.ts';
import { single } from '../page-kind.ts';
import { getGroups } from '../panel.ts';

/** Where a policy is built over the tools of any servers. */
export const builderPage = single('/builder/', (catalog) => {
  const title = 'Build a policy';
  const summary =
    'Choose servers, set what an agent may do with each tool, try a call, and take the policy as your client, gateway or engine reads it.';
  const { addresses } = catalog;
  return {
    head: getHead(catalog, { title, description: summary, path: addresses.builder }),
    title,
    summary,
    groups: getGroups(getFormats(catalog)),
    profiles: keys(profiles).map((id) => ({ id, label: profiles[id].label, description: profiles[id].description })),
    servers: catalog.servers
      .map((server) => {
        const { rows } = getServerRows(server);
        const [worst] = severityNames.toReversed().filter((name) => rows.some(({ severity }) => severity === name));
        const count = rows.filter(({ severity }) => severity === worst).length;
        return {
          id: server.id,
          name: server.data.server.short,
          href: server.href,
          tools: rows.length,
          worst: worst ?? null,
          words: `${counted(rows.length, 'tool')}, ${count} ${worst ?? ''}`,
        };
      })
      .toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)),
    search: addresses.searchData,
    data: addresses.serverBuildable('SERVER'),
    schemas: addresses.toolSchemas('SERVER'),
    use: addresses.formatData('FORMAT'),
    at: addresses.builder,
    permalink: absolute(catalog.settings, addresses.builder),
    stack: addresses.stack,
    classify: addresses.classify,
    allServers: addresses.servers,
    lint: addresses.lint,
  };
});
