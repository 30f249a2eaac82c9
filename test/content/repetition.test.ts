import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judge, readSettings, toolToMarkdown, type JudgedServer } from '../../src/catalog/index.ts';
import { parametersOf } from '../../src/model/index.ts';
import { readCatalogData } from '../../src/store/index.ts';
import { sampleOf } from '../sample.ts';
import { contentWithBareServer } from './bare-server.ts';
import { type Page, repetitionOf, sentencesOf } from './repeated.ts';
import { catalog } from '../catalogue.ts';

/** Of the words on the pages of a server, how many may stand in sentences that many of them share. */
const bound = 0.25;

const { servers } = catalog;
const written = servers.filter(({ tools }) => tools.every(({ page }) => page !== null));
const unwritten = sampleOf(
  servers.filter((server) => !written.includes(server) && server.tools.length <= 130),
  10,
);

function pagesOf({ tools }: JudgedServer): Page[] {
  return tools.map((tool) => ({ name: tool.name, markdown: toolToMarkdown(tool) }));
}

function namesOf({ id, data, tools }: JudgedServer): string[] {
  const parameters = tools.flatMap(({ definition }) => parametersOf(definition.inputSchema).map(({ name }) => name));
  return [id, data.server.name, data.server.short, ...tools.map(({ name }) => name), ...parameters];
}

describe('sentences that stand on more than a tenth of the tool pages of a server', () => {
  test.each([...written, ...unwritten].map((server) => [server.id, server] as const))(
    '%s: take at most a quarter of the words',
    (_, server) => {
      const { share, repeated } = repetitionOf(pagesOf(server), namesOf(server));
      const worst = repeated
        .slice(0, 10)
        .map(({ words, pages, sentence }) => `${words} words on ${pages} pages: ${sentence}`);
      console.log([`${server.id}: ${(share * 100).toFixed(1)} % of the words`, ...worst].join('\n'));
      expect(share, worst.join('\n')).toBeLessThanOrEqual(bound);
    },
  );

  test('so they do on the pages of a server that is nothing but its entry and its recorded list', async () => {
    const root = await contentWithBareServer();
    try {
      const [bare] = judge(readCatalogData(root), readSettings({})).servers;
      const { share, repeated } = repetitionOf(pagesOf(bare!), namesOf(bare!));
      expect(share, repeated.map(({ sentence }) => sentence).join('\n')).toBeLessThanOrEqual(bound);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  test('some server is written of', () => {
    expect(written.length).toBeGreaterThan(0);
  });
});

describe('what counts as repeated', () => {
  const pages = (texts: readonly string[]): Page[] => texts.map((markdown, at) => ({ name: `page ${at}`, markdown }));
  const others = Array.from({ length: 18 }, (_, at) => `Only ${'abcdefghijklmnopqr'[at]!} says what is said here.`);

  test('a sentence with other names, numbers and quotations', () => {
    const same = [
      'Nothing in `user` of get_it says “who” in 5 words.',
      'Nothing in `name` of set_it says “what” in 17 words.',
      'Nothing in `x` of get_it says “why” in 3 words.',
    ];
    const { share, repeated } = repetitionOf(pages([...same, ...others]), ['get_it', 'set_it']);
    expect(repeated).toEqual([{ sentence: 'Nothing in … of … says … in 0 words.', pages: 3, words: 18 }]);
    expect(share).toBeCloseTo(18 / (18 + 18 * 7));
  });

  test('not one that stands on a single page, however few there are', () => {
    const few = ['Only this page of two says what is said here.', 'And only that one says this.'];
    expect(repetitionOf(pages(few), []).repeated).toEqual([]);
  });

  test('not what a server says of itself, in a quotation of several sentences or a quoted block', () => {
    const quoting = ['x', 'y', 'z'].map(
      (it) => `${it} says “All of it is here. None of it is there.” of itself\n\n> All of it is said here.`,
    );
    const { repeated, words } = repetitionOf(pages([...quoting, ...others]), []);
    expect(repeated).toEqual([]);
    expect(words).toBe(3 * (4 + 6) + 18 * 7);
  });

  test('not one on a tenth of the pages, nor twice on one page', () => {
    const twice = 'All of it is said here. All of it is said here.';
    expect(repetitionOf(pages([twice, 'All of it is said here.', ...others]), []).repeated).toEqual([]);
  });

  test('sentences of paragraphs, lists and tables; no code, headings, heads of tables, addresses and citations', () => {
    const markdown = [
      '# A heading that is long enough',
      'First sentence of a paragraph. Second\nsentence of it.',
      '- An item with a [link](https://example.com/a) inside.',
      '- A fact that was read. (read in source: a/b at 1234567: c.ts)',
      '```json\n{ "never": "counted at all" }\n```',
      '| The head of a table | is no sentence at all |\n| --- | --- |\n| This cell is a sentence. | a value of four words |',
    ].join('\n\n');
    expect(sentencesOf(markdown).filter((text) => text.split(' ').length > 2)).toEqual([
      'First sentence of a paragraph.',
      'Second sentence of it.',
      'An item with a link inside.',
      'A fact that was read.',
      'This cell is a sentence.',
    ]);
  });
});
