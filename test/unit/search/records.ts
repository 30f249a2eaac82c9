import {
  addLines,
  addWords,
  createIndex,
  type Language,
  packIndex,
  type PackedIndex,
  type SearchIndex,
  type ToolRecord,
} from '../../../src/search/index.ts';

const addresses = { tool: '/tools/SERVER/TOOL/', lines: '/lines/PART.json', words: '/words/PART.json' };
const none: Language = { common: [], things: [], asked: {}, acts: [] };

/** The index of these records with all of its parts; `define` gives the text of a definition, `choose` what can be chosen for its arguments. */
export function indexOf(
  records: readonly ToolRecord[],
  language = none,
  define: (record: ToolRecord) => string = () => '',
  choose: (record: ToolRecord) => readonly string[] = () => [],
): SearchIndex {
  return wholeIndex(
    packIndex(
      records.map((one) => ({ record: one, summary: one.line, definition: define(one), choices: choose(one) })),
      language,
      addresses,
    ),
  );
}

/** An index with all of its parts. */
export function wholeIndex({ core, lines, words }: PackedIndex): SearchIndex {
  const index = createIndex(core);
  for (const [part, data] of lines.entries()) addLines(index, part, data);
  for (const [part, data] of words.entries()) addWords(index, part, data);
  return index;
}

/** A record of the name, harmless unless said otherwise. */
export function record(tool: string, more: Partial<ToolRecord> = {}): ToolRecord {
  const server = more.server ?? 'warehouse';
  return {
    server,
    serverName: 'Warehouse',
    tool,
    href: `/tools/${server}/${tool}/`,
    line: 'Returns a list.',
    category: 'Read',
    severity: 'Low',
    points: 0,
    effect: 'allow',
    effective: 'unknown',
    reversibility: 'unknown',
    reach: 'unknown',
    outside: 'unknown',
    exposure: 'unknown',
    review: false,
    removed: false,
    ...more,
  };
}

/** A small catalog with names in every style, two servers, and one removed tool. */
export const catalog: readonly ToolRecord[] = [
  record('show_sessions', { line: 'Lists sessions of all users.' }),
  record('show_query_log', { severity: 'Medium', line: 'Returns the SQL text of past queries.' }),
  record('abort_session', {
    category: 'Destructive',
    severity: 'Critical',
    effect: 'hide',
    line: 'Ends one session.',
    effective: 'at-once',
    reversibility: 'never',
    reach: 'one',
  }),
  record('abort_sessions_user', {
    category: 'Destructive',
    severity: 'Critical',
    effect: 'hide',
    line: 'Ends every session of one user.',
    effective: 'at-once',
    reversibility: 'never',
    reach: 'system',
  }),
  record('enable_throttle', { category: 'Write', severity: 'Medium', effect: 'limit', effective: 'staged' }),
  record('drop_throttle', { category: 'Destructive', severity: 'High', effect: 'ask', removed: true }),
  record('createPullRequest', {
    server: 'forge',
    serverName: 'Forge',
    category: 'Write',
    severity: 'Medium',
    effect: 'limit',
  }),
  record('delete-branch', {
    server: 'forge',
    serverName: 'Forge',
    category: 'Destructive',
    severity: 'High',
    effect: 'ask',
    review: true,
  }),
  record('getHTTPStatus', { server: 'forge', serverName: 'Forge' }),
  record('Delete-Branch', { server: 'forge', serverName: 'Forge', category: 'Write', severity: 'Low' }),
];
