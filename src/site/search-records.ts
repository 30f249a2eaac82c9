import { getRows, type Catalog, type ToolRow } from '../catalog/index.ts';
import { once, parametersOf, wordsOf, type LexiconClass } from '../model/index.ts';
import { packIndex, type ActClass, type Language, type PackedIndex, type SearchText } from '../search/index.ts';

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
  ['runs'],
];

/** Verbs that say nearly what a class says, but not in other places: code is run by evaluating it. */
const beside: Readonly<Record<string, readonly string[]>> = { runs: ['evaluate'] };

/** Verbs that say the same, of classes that hold opposites beside them. */
const same: readonly ActClass[] = [
  { verbs: ['buy'], nouns: ['purchase'] },
  { verbs: ['pay'], nouns: ['charge'] },
  { verbs: ['refund', 'reimburse', 'repay'], nouns: [] },
];

/** Classes of which no verb is taken for another: it is only known that each says what is done, and not to what. */
const alone = ['states'];

/** Nouns that name the same thing to somebody who searches, or nearly. */
const things = [
  ['website', 'site', 'webpage', 'page', 'url', 'web'],
  ['email', 'mail', 'gmail', 'inbox'],
  ['ticket', 'issue', 'bug'],
  ['meeting', 'event', 'appointment', 'calendar'],
  ['picture', 'image', 'photo', 'screenshot'],
  ['folder', 'directory'],
  ['repo', 'repository'],
  ['kubernetes', 'k8s', 'kubectl'],
  ['document', 'doc'],
  ['spreadsheet', 'sheet', 'excel'],
  ['chart', 'diagram', 'graph', 'plot'],
  ['geocode', 'coordinates', 'location', 'latitude', 'longitude'],
  ['javascript', 'js', 'script'],
  ['transcript', 'transcription', 'transcribe', 'speech'],
  ['invoice', 'bill', 'billing'],
  ['sms', 'text'],
  ['password', 'credentials', 'credential'],
  ['server', 'instance', 'droplet', 'vm', 'machine'],
  ['row', 'record'],
  ['db', 'database'],
  ['access', 'permission', 'restriction', 'sharing', 'acl'],
  ['status', 'state', 'done', 'transition'],
  ['move', 'transition'],
  ['time', 'worklog', 'timesheet'],
  ['undo', 'unstage', 'revert', 'reset', 'rollback', 'restore'],
];

/** Words of questions, by which nothing is found either. */
const questionWords =
  'who what why how where whose do does did has have had can could should would may my me i we our their its was were been am there so now please'.split(
    ' ',
  );

/** What a question asks after that begins with these words. */
const asked = {
  who: ['user', 'users', 'member', 'members', 'permission', 'permissions', 'restrictions', 'access'],
  where: ['geocode', 'place', 'places', 'location', 'directions'],
};

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

/** A verb of each class of which search knows other words. */
export function getActs(lexicon: readonly LexiconClass[]): string[] {
  const classes = alike.flat().flatMap((id) => lexicon.filter((one) => one.id === id));
  return classes.map((one) => verbsOf(one)[0]!);
}

/** The words that search takes for one another, and those that say nothing. */
export function getLanguage(lexicon: readonly LexiconClass[]): Language {
  const classOf = (id: string): LexiconClass[] => lexicon.filter((one) => one.id === id);
  return {
    common: [...classOf('function-words-english').flatMap((one) => wordsOf(one)), ...questionWords],
    things,
    asked,
    acts: [
      ...alike.map((ids) =>
        ids.flatMap((id) => [
          ...classOf(id).flatMap((one) => one.groups.map((group) => actsOf({ ...one, groups: [group] }))),
          ...(beside[id] ?? []).map((verb) => ({ verbs: [verb], nouns: [] })),
        ]),
      ),
      ...same.map((one) => [one]),
      ...alone.flatMap((id) =>
        classOf(id).flatMap((one) => actsOf(one).verbs.map((verb) => [{ verbs: [verb], nouns: [] }])),
      ),
    ],
  };
}

function actsOf(one: LexiconClass): ActClass {
  return { verbs: plain(verbsOf(one)), nouns: plain([...wordsOf(one, 'nouns'), ...wordsOf(one, 'both')]) };
}

/** The verbs of a class; in a class for the scope of a call every word is one. */
function verbsOf(one: LexiconClass): string[] {
  return one.kind === 'scope' ? wordsOf(one) : wordsOf(one, 'verbs');
}

function searchTexts({ servers }: Catalog, rows: readonly ToolRow[]): SearchText[] {
  const byId = new Map(servers.map((server) => [server.id, server]));
  return rows.map(({ name, serverShort, axes, ...row }) => {
    const { page, definition } = byId.get(row.server)!.byName.get(name)!;
    const { description = '', title = '', inputSchema } = definition;
    const { effective, reversibility, reach, outside, exposure } = axes;
    const parameters = parametersOf(inputSchema);
    return {
      record: {
        ...row,
        ...{ tool: name, serverName: serverShort, effective, reversibility, reach, outside, exposure },
      },
      summary: `${page?.summary ?? ''} ${firstSentence(description)}`,
      definition: [title, description, ...parameters.map((parameter) => parameter.name)].join('\n'),
      choices: parameters.flatMap(({ ways }) => ways.flatMap(({ values = [] }) => values.filter(isShortText))),
    };
  });
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 40;
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
