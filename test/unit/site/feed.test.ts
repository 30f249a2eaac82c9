import { describe, expect, it } from 'vitest';
import { parseFragment } from 'parse5';
import { judge, readSettings, type JudgedServer } from '../../../src/catalog/index.ts';
import { instructionsIn } from '../../../src/history/instructs.ts';
import { severityNames } from '../../../src/model/index.ts';
import { toAtom } from '../../../src/site/feed/atom.ts';
import { getFeed, getRaisedFeed, hasHistory, serversWithHistory } from '../../../src/site/feed/feed.ts';
import { toJsonFeed } from '../../../src/site/feed/json-feed.ts';
import { element, xmlDocument } from '../../../src/site/xml.ts';
import { readCatalogData } from '../../../src/store/index.ts';
import { atomProblems, jsonFeedSchema } from './feed-laws.ts';
import { readXml } from './xml-elements.ts';

const catalog = judge(readCatalogData(), readSettings({ SITE_URL: 'https://example.org/a' }));
const hostile = '</code><script>alert(1)</script> ]]> &amp; &#0; \u0000\u001B\uFFFE\uD800 "\'';
const heard = '</code><script>alert(1)</script> ]]> &amp; &#0; \uFFFD\uFFFD\uFFFD\uFFFD "\'';

describe('the feed of all servers', () => {
  const feed = getFeed(catalog);

  it('has the versions of every server, newest first', () => {
    expect(feed.entries).toHaveLength(
      Math.min(
        200,
        catalog.servers.reduce((sum, { data }) => sum + data.snapshots.length, 0),
      ),
    );
    const dates = feed.entries.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it('is valid in both forms, and each says the same', () => {
    expect(atomProblems(toAtom(feed))).toEqual([]);
    const json = jsonFeedSchema.parse(toJsonFeed(feed));
    const ids = readXml(toAtom(feed)).filter(({ path }) => path === 'feed/entry/id');
    expect(json.items.map(({ id }) => id)).toEqual(ids.map(({ text }) => text));
  });

  it('is valid where nothing is recorded', () => {
    const empty = getFeed({ ...catalog, servers: [] });
    expect(atomProblems(toAtom(empty))).toEqual([]);
    expect(jsonFeedSchema.parse(toJsonFeed(empty)).items).toEqual([]);
  });
});

describe('the feed of one server', () => {
  it('is there for those of which more than one version is recorded', () => {
    expect(serversWithHistory(catalog).length).toBeGreaterThan(0);
    for (const server of catalog.servers) expect(hasHistory(server)).toBe(server.data.snapshots.length > 1);
  });

  it.each(serversWithHistory(catalog).map((server) => [server.id, server] as const))(
    'of %s is valid and has all its versions and no others',
    (_id, server) => {
      const feed = getFeed(catalog, server);
      expect(atomProblems(toAtom(feed))).toEqual([]);
      expect(jsonFeedSchema.parse(toJsonFeed(feed)).items).toHaveLength(server.data.snapshots.length);
      expect(feed.entries.every(({ href }) => href.startsWith(`https://example.org/a/servers/${server.id}/#`))).toBe(
        true,
      );
    },
  );
});

describe('hostile text in a feed', () => {
  const [known] = serversWithHistory(catalog);
  const [first, second] = known!.data.snapshots;
  const definition = { name: hostile, description: hostile, annotations: { [hostile]: hostile } };
  const renamed = {
    ...second!,
    version: `2" <${hostile}`.toWellFormed(),
    tools: [{ digest: second!.digest, definition }],
  };
  const { short: _short, ...entry } = known!.data.server;
  const server: JudgedServer = {
    ...known!,
    data: { ...known!.data, server: { ...entry, short: hostile }, snapshots: [first!, renamed] },
  };
  const feed = getFeed(catalog, server);

  it('comes out as text in Atom', () => {
    expect(atomProblems(toAtom(feed))).toEqual([]);
    const read = readXml(toAtom(feed));
    expect(read.filter(({ path }) => path.endsWith('/code')).map(({ text }) => text)).toContain(heard);
    expect(read.find(({ path }) => path === 'feed/entry/title')!.text.startsWith(heard)).toBe(true);
  });

  it('makes no element in the HTML of a JSON Feed', () => {
    const { items } = jsonFeedSchema.parse(JSON.parse(JSON.stringify(toJsonFeed(feed))));
    const names = new Set<string>();
    const walk = (node: object): void => {
      if ('tagName' in node) names.add(String(node.tagName));
      if ('childNodes' in node) (node.childNodes as object[]).forEach(walk);
    };
    for (const item of items) walk(parseFragment(item.content_html));
    expect([...names].sort()).toEqual(['a', 'code', 'div', 'li', 'p', 'ul']);
  });
});

describe('an invalid document is found:', () => {
  const id = element('id', {}, 'https://example.org/');
  it.each([
    [
      'one without a title',
      xmlDocument(element('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, id)),
      'not 1 of feed/title',
    ],
    ['one of another namespace', xmlDocument(element('feed', {}, id)), 'the root is feed of '],
  ])('%s', (_name, text, problem) => expect(atomProblems(text)).toContain(problem));

  it.each(['<feed>', '<a>&nope;</a>', '<a b=c/>', '<a>\u0001</a>'])('%j', (text) => {
    expect(() => readXml(text)).toThrow();
  });
});

describe('the feed of what raises the risk', () => {
  const feed = getRaisedFeed(catalog);

  it('is valid in both forms, and has no version that the feed of all servers has not', () => {
    expect(atomProblems(toAtom(feed))).toEqual([]);
    jsonFeedSchema.parse(toJsonFeed(feed));
    const all = new Set(catalog.servers.flatMap((server) => getFeed(catalog, server).entries.map(({ href }) => href)));
    expect(feed.entries.length).toBeGreaterThan(0);
    expect(feed.entries.filter(({ href }) => !all.has(href))).toEqual([]);
  });

  it('names exactly the tools that are new and can do much, are judged worse, or newly instruct the model', () => {
    const named = readXml(toAtom(feed))
      .filter(({ path }) => path.endsWith('/code'))
      .map(({ text }) => text);
    const raised = catalog.servers.flatMap((server) =>
      server.data.snapshots.slice(1).flatMap((snapshot, at) =>
        snapshot.tools.flatMap(({ definition, digest }) => {
          const { name } = definition;
          const before = server.data.snapshots[at]!.tools.find((tool) => tool.definition.name === name);
          const severity = (of: string) =>
            severityNames.indexOf(
              server.data.verdicts.tools
                .find((tool) => tool.name === name)!
                .history.find((entry) => entry.definition === of)!.verdict.severity,
            );
          const isWorse = before ? severity(digest) > severity(before.digest) : severity(digest) >= 2;
          const orders = (one: typeof definition | undefined) => instructionsIn(one?.description ?? '').length;
          return isWorse || (before && orders(definition) > orders(before.definition)) ? [name] : [];
        }),
      ),
    );
    expect(raised.length).toBeGreaterThan(0);
    expect(raised.filter((name) => !named.includes(name))).toEqual([]);
    expect(named.length).toBeLessThanOrEqual(raised.length * 1.5);
  });
});
