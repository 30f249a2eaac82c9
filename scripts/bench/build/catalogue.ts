import {
  judge,
  readSettings,
  serverToApi,
  serverToMarkdown,
  toolToApi,
  toolToMarkdown,
} from '../../../src/catalog/index.ts';
import { pageKinds } from '../../../src/site/pages/index.ts';
import { readCatalogData } from '../../../src/store/index.ts';

// Makes every model and document of a content folder, without Astro, and prints the seconds of CPU and bytes of heap.
const [content] = process.argv.slice(2) as [string];
const data = readCatalogData(content);
const before = process.cpuUsage();
const catalog = judge(data, readSettings({}));
let pages = 0;
for (const kind of pageKinds)
  for (const params of kind.list(catalog)) {
    kind.page(catalog, params);
    pages++;
  }
for (const server of catalog.servers) {
  JSON.stringify(serverToApi(server));
  serverToMarkdown(server);
  for (const tool of server.tools) {
    JSON.stringify(toolToApi(tool));
    toolToMarkdown(tool);
  }
}
const { user, system } = process.cpuUsage(before);
const heap = process.memoryUsage().heapUsed;
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1e6, heap, pages }));
