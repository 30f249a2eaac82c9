import { describe, expect, test } from 'vitest';
import { baseForms } from '../../../src/search/inflection.ts';
import { actOf, readLanguage, tellingOf } from '../../../src/search/language.ts';
import { parseQuery, search } from '../../../src/search/index.ts';
import { indexOf, record } from './records.ts';

const language = {
  common: ['a', 'the', 'is', 'on', 'who', 'can'],
  things: [['website', 'url']],
  asked: { who: ['permissions'] },
  acts: [
    [
      { verbs: ['terminate', 'kill', 'abort'], nouns: [] },
      { verbs: ['stop', 'cancel'], nouns: ['end'] },
    ],
    [{ verbs: ['delete', 'erase'], nouns: ['drop'] }],
    [{ verbs: ['buy'], nouns: ['purchase'] }],
    [{ verbs: ['close'], nouns: [] }],
  ],
};

describe('the forms of which a word may be another', () => {
  test.for([
    ['queries', 'query'],
    ['users', 'user'],
    ['boxes', 'box'],
    ['stopping', 'stop'],
    ['terminated', 'terminate'],
    ['tried', 'try'],
    ['kills', 'kill'],
  ])('%s: %s', ([word, base]) => {
    expect(baseForms(word!)).toContain(base);
  });

  test.for(['process', 'is', 'as', 'sing'])('%s: no shorter word of it alone', (word) => {
    expect(baseForms(word).filter((form) => form.length < 3)).toEqual([]);
  });
});

describe('an act is known by', () => {
  const lexicon = readLanguage(language);
  test.for([
    ['kill', true, true],
    ['kill', false, true],
    ['killing', false, true],
    ['termin', false, true],
    ['terminat', false, true],
    ['terminte', false, true],
    ['term', false, false],
    ['end', true, true],
    ['end', false, false],
    ['session', true, false],
    ['constructor', true, false],
  ] as const)('%s, typed first: %s → %s', ([typed, first, known]) => {
    expect(actOf(lexicon, typed, first) !== undefined).toBe(known);
  });

  test('words that say nothing are left out, unless there are no others', () => {
    expect(tellingOf(lexicon, ['kill', 'a', 'session'])).toEqual(['kill', 'session']);
    expect(tellingOf(lexicon, ['the', 'a'])).toEqual(['the', 'a']);
  });
});

describe('tools are found by other words for what they do:', () => {
  const index = indexOf(
    [
      record('abort_session'),
      record('show_sessions', { line: 'Lists sessions that one can terminate.' }),
      record('stop_server'),
      record('delete_file'),
      record('drop_table', { line: 'Erases a table.' }),
      record('list_tables'),
      record('rollback_release'),
      record('list_oncall_users'),
      record('call_user'),
      record('create_data_source'),
      record('delete_datasource'),
      record('scrape', { line: 'Returns what a URL holds.' }),
      record('get_file_permissions'),
      record('get_file_content', { severity: 'High' }),
      record('text_to_speech', { severity: 'High' }),
      record('speech_to_text'),
      record('get_directions'),
      record('add_worklog'),
      record('update_issue'),
      record('close_window', { severity: 'High' }),
      record('incoming_number'),
    ],
    language,
    ({ tool }) => (tool === 'incoming_number' ? 'This is the public API. Purchase a number.' : ''),
    ({ tool }) => (tool === 'update_issue' ? ['open', 'closed', 'blue'] : []),
  );
  test.for([
    ['kill', 'abort_session'],
    ['terminate session', 'abort_session'],
    ['end a session', 'abort_session'],
    ['killing sessions', 'abort_session'],
    ['abort server', 'stop_server'],
    ['erase file', 'delete_file'],
    ['delete table', 'drop_table'],
    ['delte table', 'drop_table'],
    ['roll back', 'rollback_release'],
    ['who is on call', 'list_oncall_users'],
    ['create datasource', 'create_data_source'],
    ['delete data source', 'delete_datasource'],
    ['scrape a website', 'scrape'],
    ['who can see the file', 'get_file_permissions'],
    ['speech to text', 'speech_to_text'],
    ['driving directions', 'get_directions'],
    ['log', 'add_worklog'],
    ['close issue', 'update_issue'],
    ['closing an issue', 'update_issue'],
    ['close', 'close_window'],
    ['buy number', 'incoming_number'],
  ])('%s: %s', ([typed, first]) => {
    expect(search(index, parseQuery(typed!)).hits[0]!.tool).toBe(first);
  });

  test('what can be chosen finds a tool where it is an act, and not where it is a thing', () => {
    expect(search(index, parseQuery('blue')).total).toBe(0);
  });
});
