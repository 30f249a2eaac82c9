import { getRows, type Catalog } from '../../catalog/index.ts';
import { getHead } from '../head.ts';
import { single } from '../page-kind.ts';

/** The classifier in the browser. */
export const classifyPage = single('/classify/', (catalog) => {
  const summary =
    'Paste the definition of a tool, or a whole tools/list result: the verdict, the words it rests on, and the sum. Change a word, and see which rule stops firing.';
  return {
    head: getHead(catalog, {
      title: 'Classify a definition',
      description: summary,
      path: catalog.addresses.classify,
    }),
    title: 'Classify a definition',
    summary,
    sample: getSample(catalog),
    rules: catalog.addresses.rulesData,
  };
});

/** The definition of the riskiest tool, as it was recorded. */
function getSample(catalog: Catalog): string {
  const [riskiest] = getRows(catalog).rows;
  const server = catalog.servers.find(({ id }) => id === riskiest?.server);
  const tool = server?.byName.get(riskiest!.name);
  return tool === undefined ? '' : JSON.stringify(tool.definition, null, 2);
}
