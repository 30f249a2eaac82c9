import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reviews } from '../../src/model/index.ts';
import { judge, readSettings } from '../../src/catalog/index.ts';
import { readCatalogData } from '../../src/store/index.ts';
import { bareId, contentWithBareServer } from './bare-server.ts';
import { publishedLaws } from './published-laws.ts';
import { readServerContent, type ServerContent } from './server-content.ts';
import { serverLaws } from './server-laws.ts';

let root: string;
let content: ServerContent;
beforeAll(async () => {
  root = await contentWithBareServer();
  content = readServerContent(bareId, root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a server without prose, reviews and overrides', () => {
  test('is read whole', () => {
    expect(content.newest.tools).toHaveLength(6);
    expect(content.pages).toEqual([]);
    expect(content.reviews.overrides).toEqual([]);
  });

  test.each(serverLaws)('keeps the law that $name', ({ breaches }) => {
    expect(breaches(content)).toEqual([]);
  });
});

test.each(publishedLaws)('what is published of it keeps the law that $name', ({ breaches }) => {
  const [server] = judge(readCatalogData(root), readSettings({})).servers;
  expect(breaches(server!)).toEqual([]);
});

describe('each law is broken by what it is about:', () => {
  const page = { tool: 'delete_note', summary: 'Deletes it.', parameters: {}, related: [], body: '' };
  const fact: Reviews['facts'][number] = {
    ...{ id: 'f', tools: ['delete_note'], statement: 'S.', certainty: 'read in source', date: '2026-01-02' },
    ...{ sources: [{ repository: 'a/b', commit: 'c'.repeat(40) }], prominent: false },
  };
  const override = { tool: 'delete_note', definition: '', reason: 'r', facts: ['f'], by: 'b', date: '2026-01-02' };
  const own = () => content.newest.tools.find(({ definition }) => definition.name === 'delete_note')!.digest;
  const verdict = () => content.verdicts.tools.find(({ name }) => name === 'delete_note')!.history[0]!.verdict;
  const condition = { path: 'nowhere', op: 'exists' as const, value: true };
  const reviewed = (reviews: Partial<Reviews>) => ({ reviews: { ...content.reviews, ...reviews } });
  const long = 'This sentence is said of one tool and then said again of another one.';

  test.each<[law: string, more: () => Partial<ServerContent>]>([
    ['has a verdict', () => ({ verdicts: { ...content.verdicts, tools: [] } })],
    ['its pages are of', () => ({ pages: [{ ...page, tool: 'gone' }] })],
    ['a page relates', () => ({ pages: [{ ...page, related: [{ tool: 'delete_note', relation: 'does the same' }] }] })],
    ['a page relates', () => ({ pages: [{ ...page, related: [{ tool: 'gone', relation: 'does the same' }] }] })],
    ['a page explains', () => ({ pages: [{ ...page, parameters: { nowhere: 'It.' } }] })],
    [
      'share no sentence',
      () => ({
        pages: [
          { ...page, body: long },
          { ...page, tool: 'ping', summary: long },
        ],
      }),
    ],
    ['ids of their own', () => reviewed({ facts: [fact, fact] })],
    ['a fact is about', () => reviewed({ facts: [{ ...fact, tools: ['gone'] }] })],
    [
      'a fact quotes',
      () => reviewed({ facts: [{ ...fact, contradicts: { field: '/description', text: 'keeps a copy' } }] }),
    ],
    ['a citation names', () => reviewed({ facts: [{ ...fact, sources: [{ repository: 'a/b', commit: 'main' }] }] })],
    [
      'a citation names',
      () => reviewed({ facts: [{ ...fact, sources: [{ url: 'http://a.example/b', title: 'A whole title' }] }] }),
    ],
    ['cites source', () => reviewed({ facts: [{ ...fact, certainty: 'from vendor documentation' }] })],
    ['could not be established', () => reviewed({ facts: [{ ...fact, certainty: 'not established' }] })],
    [
      'facts share no sentence',
      () =>
        reviewed({
          facts: [
            { ...fact, statement: long },
            { ...fact, id: 'g', statement: long },
          ],
        }),
    ],
    ['a page quotes', () => ({ pages: [{ ...page, body: 'Its definition says “keeps a copy”.' }] })],
    ['undoes another', () => ({ pages: [{ ...page, related: [{ tool: 'ping', relation: 'undoes it' }] }] })],
    ['for the newest definition', () => reviewed({ overrides: [{ ...override, severity: 'Low' }] })],
    [
      'changes what is said',
      () => reviewed({ overrides: [{ ...override, definition: own(), severity: verdict().severity }] }),
    ],
    ['is carried by facts', () => reviewed({ overrides: [{ ...override, definition: own(), category: 'Read' }] })],
    [
      'a condition is about',
      () => reviewed({ arguments: [{ tool: 'delete_note', when: [condition], reason: 'r', facts: [] }] }),
    ],
    ['the same end', () => reviewed({ sameEnd: [{ tools: ['delete_note', 'gone'], reason: 'r' }] })],
    ['milder', () => reviewed({ milder: [{ tool: 'delete_note', instead: 'gone', note: 'n' }] })],
    ['are listed', () => reviewed({ resources: [{ uri: 'x://y', tools: [] }] })],
    [
      'arguments that these have',
      () => {
        const tools = [{ tool: 'delete_note', relation: 'related' as const, arguments: { gone: '1' }, note: 'n' }];
        return reviewed({ resources: [{ uri: 'x://y', tools }] });
      },
    ],
  ])('%s', (words, more) => {
    const law = serverLaws.find(({ name }) => name.includes(words))!;
    expect(law.breaches({ ...content, ...more() })).not.toEqual([]);
  });
});
