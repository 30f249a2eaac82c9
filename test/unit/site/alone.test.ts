import { describe, expect, test } from 'vitest';
import { shardOf } from '../../../scripts/build/shard-of.ts';
import {
  getFindings,
  judge,
  readSettings,
  serverToApi,
  serverToMarkdown,
  type Catalog,
} from '../../../src/catalog/index.ts';
import type { PageKind, Params } from '../../../src/site/page-kind.ts';
import { pageKinds } from '../../../src/site/pages/index.ts';
import { serverOf } from '../../../src/site/pages/tool.ts';
import { readCatalogData } from '../../../src/store/index.ts';
import { catalog } from '../../catalogue.ts';
import { sampleOf } from '../../sample.ts';

const ids = catalog.servers.map(({ id }) => id);
const kinds: readonly PageKind[] = pageKinds.filter(({ pattern }) => pattern.includes('[server]'));
/** Whose findings stand behind those of all others in a list that has pages. */
const lastFound = getFindings(catalog).findLast(({ kind }) => kind !== 'unhinted')!.server;

const of = (servers: readonly string[]): Catalog => judge(readCatalogData(undefined, servers), readSettings({}));

function expectAsInAll(part: Catalog, kind: PageKind, params: Params): void {
  expect(JSON.stringify(kind.page(part, params)), kind.pattern).toBe(JSON.stringify(kind.page(catalog, params)));
}

describe('a page of one server', () => {
  test.for([...new Set([...sampleOf(ids, 5), lastFound])])(
    'says the same whatever other servers there are: %s',
    (id) => {
      const alone = of([id]);
      for (const kind of kinds) for (const params of sampleOf(kind.list(alone), 6)) expectAsInAll(alone, kind, params);
      for (const write of [serverToApi, serverToMarkdown]) {
        const said = (whole: Catalog) => JSON.stringify(write(serverOf(whole, id)));
        expect(said(alone)).toBe(said(catalog));
      }
    },
  );

  test.each([1, 2])('of any server says the same where shard %d of two is read alone', (shard) => {
    const part = of(ids.filter((id) => shardOf(id, 2) === shard));
    for (const kind of kinds.filter(({ pattern }) => !/\[(?:tool|profile)\]/u.test(pattern)))
      for (const params of kind.list(part)) expectAsInAll(part, kind, params);
  });
});
