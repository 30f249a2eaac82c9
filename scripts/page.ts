import { judge, readSettings } from '../src/catalog/index.ts';
import { addressOfPage } from '../src/site/page-kind.ts';
import { pageKinds } from '../src/site/pages/index.ts';
import { readCatalogData } from '../src/store/index.ts';
import { printJson, run, usage } from './command.ts';

await run({
  help: `
page [ADDRESS]

Prints the model of one page of the site as JSON, as it is before it is laid out; without an address, all addresses.

  page /tools/teradata-wlm/abort_session/
`,
  options: {},
  main: (_options, [address, ...rest]) => {
    if (rest.length > 0) usage('give one address', 'page /tools/teradata-wlm/abort_session/');
    const catalog = judge(readCatalogData(), readSettings(process.env));
    for (const kind of pageKinds)
      for (const params of kind.list(catalog)) {
        const own = addressOfPage(kind, params);
        if (address === undefined) process.stdout.write(`${own}\n`);
        else if (own === address) {
          printJson(kind.page(catalog, params));
          return 0;
        }
      }
    if (address === undefined) return 0;
    usage(`there is no page "${address}"`, 'npm run --silent page, for all addresses');
  },
});
