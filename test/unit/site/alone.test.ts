import { describe, expect, test } from 'vitest';
import { judge, readSettings, serverToApi, serverToMarkdown, type Catalog } from '../../../src/catalog/index.ts';
import { pageKinds } from '../../../src/site/pages/index.ts';
import { serverOf } from '../../../src/site/pages/tool.ts';
import { readCatalogData } from '../../../src/store/index.ts';
import { catalog } from '../../catalogue.ts';
import { sampleOf } from '../../sample.ts';

const settings = readSettings({});
const kinds = pageKinds.filter(({ pattern }) => pattern.includes('[server]'));

describe('a page of one server', () => {
  test.for(sampleOf(catalog.servers, 5).map(({ id }) => id))(
    'says the same whatever other servers there are: %s',
    (id) => {
      const alone = judge(readCatalogData(undefined, [id]), settings);
      for (const kind of kinds)
        for (const params of sampleOf(kind.list(alone), 6))
          expect(JSON.stringify(kind.page(alone, params)), kind.pattern).toBe(
            JSON.stringify(kind.page(catalog, params)),
          );
      for (const write of [serverToApi, serverToMarkdown]) {
        const said = (whole: Catalog) => JSON.stringify(write(serverOf(whole, id)));
        expect(said(alone)).toBe(said(catalog));
      }
    },
  );
});
