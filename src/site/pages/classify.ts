import { getFormats, getRows, type Catalog } from '../../catalog/index.ts';
import { keys } from '../../model/index.ts';
import { profiles } from '../../policy/index.ts';
import { getHead } from '../head.ts';
import { single } from '../page-kind.ts';
import { getGroups } from '../panel.ts';

/** The classifier in the browser. */
export const classifyPage = single('/classify/', (catalog) => {
  const formats = getFormats(catalog);
  const summary =
    'Paste a tools/list result, or one definition: a verdict for each tool with the words it rests on, riskiest first, and a policy for all of them.';
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
    rule: catalog.addresses.rule('RULE'),
    lint: catalog.addresses.lint,
    use: catalog.addresses.formatData('FORMAT'),
    profiles: keys(profiles).map((id) => ({ id, label: profiles[id].label })),
    groups: getGroups(formats),
    first: formats[0]!.filename,
    contact: catalog.addresses.contact,
    formats: catalog.addresses.formats,
  };
});

/** The definition of the riskiest tool, as it was recorded. */
function getSample(catalog: Catalog): string {
  const [riskiest] = getRows(catalog).rows;
  const server = catalog.servers.find(({ id }) => id === riskiest?.server);
  const tool = server?.byName.get(riskiest!.name);
  return tool === undefined ? '' : JSON.stringify(tool.definition, null, 2);
}
