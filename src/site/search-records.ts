import { getRows, type Catalog, type ToolRow } from '../catalog/index.ts';
import { once, wordsOf, type LexiconClass } from '../model/index.ts';
import { packIndex, type Language, type PackedIndex, type SearchText } from '../search/index.ts';

/**
 * Classes of the lexicon whose words say the same to somebody who searches; those of one line say nearly the same.
 * Others hold opposites, such as granting and revoking.
 */
const alike = [
  ['kills', 'stops'],
  ['loses', 'removes', 'clears'],
  ['refuses'],
  ['gets', 'shows', 'searches'],
  ['changes'],
  ['sends'],
];

/** What the search in the browser works on, in parts: names and facets, lines, and the words of definitions. */
export const getSearchData = once((catalog: Catalog): PackedIndex => {
  const { rows, removedRows } = getRows(catalog);
  const { addresses, data } = catalog;
  return packIndex(searchTexts(catalog, [...rows, ...removedRows]), getLanguage(data.lexicon), {
    tool: addresses.tool('SERVER', 'TOOL'),
    lines: addresses.searchLines('PART'),
    words: addresses.searchWords('PART'),
  });
});

/** The words that search takes for one another, and those that say nothing. */
export function getLanguage(lexicon: readonly LexiconClass[]): Language {
  const classOf = (id: string): LexiconClass[] => lexicon.filter((one) => one.id === id);
  return {
    common: classOf('function-words-english').flatMap((one) => wordsOf(one)),
    acts: alike.map((ids) =>
      ids.flatMap(classOf).map((one) => ({
        verbs: plain([...wordsOf(one, 'verbs'), ...(one.kind === 'scope' ? wordsOf(one) : [])]),
        nouns: plain([...wordsOf(one, 'nouns'), ...wordsOf(one, 'both')]),
      })),
    ),
  };
}

function searchTexts({ servers }: Catalog, rows: readonly ToolRow[]): SearchText[] {
  const byId = new Map(servers.map((server) => [server.id, server]));
  return rows.map(({ name, serverShort, axes, ...row }) => {
    const { page, definition } = byId.get(row.server)!.byName.get(name)!;
    const { description = '', title = '', inputSchema } = definition;
    const { effective, reversibility, reach, outside, exposure } = axes;
    const parameters = Object.keys((inputSchema as { properties?: object } | undefined)?.properties ?? {});
    return {
      record: {
        ...row,
        ...{ tool: name, serverName: serverShort, effective, reversibility, reach, outside, exposure },
      },
      summary: `${page?.summary ?? ''} ${firstSentence(description)}`,
      definition: [title, description, ...parameters].join('\n'),
    };
  });
}

/** So much of a definition, at most, is taken for its first sentence. */
const sentenceAtMost = 300;

/** What a description says before its first full stop or line end. */
function firstSentence(description: string): string {
  return description
    .trim()
    .split(/(?<=[.!?])\s|[\n。]/, 1)[0]!
    .slice(0, sentenceAtMost);
}

/** Single words, without the mark that says that their forms count. */
function plain(words: readonly string[]): string[] {
  return words.map((word) => word.replace(/~$/, '')).filter((word) => !word.includes(' '));
}
