import { describe, expect, test } from 'vitest';
import { judge, readSettings, toolToMarkdown, type JudgedServer } from '../../src/catalog/index.ts';
import { parametersOf } from '../../src/model/index.ts';
import { readCatalogData } from '../../src/store/index.ts';
import { type Page, repetitionOf, sentencesOf } from './repeated.ts';

/** Of the words on the pages of a server that people wrote about, how many may stand in sentences that many pages share. */
const bound = 0.25;

const { servers } = judge(readCatalogData(), readSettings({}));
// Where nobody has written of a server, its pages hold little but what the verdicts give.
const written = servers.filter(({ tools }) => tools.every(({ page }) => page !== null));

function pagesOf({ tools }: JudgedServer): Page[] {
  return tools.map((tool) => ({ name: tool.name, markdown: toolToMarkdown(tool) }));
}

function namesOf({ id, data, tools }: JudgedServer): string[] {
  const parameters = tools.flatMap(({ definition }) => parametersOf(definition.inputSchema).map(({ name }) => name));
  return [id, data.server.name, data.server.short, ...tools.map(({ name }) => name), ...parameters];
}

describe('sentences that stand on more than a tenth of the tool pages of a server', () => {
  test.each(written.map((server) => [server.id, server] as const))(
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
