import { describe, expect, test } from 'vitest';
import { plural, verbForms } from '../../../src/classify/inflect.ts';
import { nameStyle, parseName } from '../../../src/classify/name.ts';
import { mainVerbs } from '../../../src/classify/sentence.ts';
import { gaps, splitName, type Token, tokenize } from '../../../src/classify/tokens.ts';
import { ruleSet } from '../../rules.ts';

const { words } = ruleSet;
const split = (name: string): Token[] => splitName(name, words);

describe('a name in words', () => {
  test.each([
    ['pull_request_read', ['pull', 'request', 'read']],
    ['getHTTPResponse', ['get', 'http', 'response']],
    ['ListIDs', ['list', 'ids']],
    ['Api2010--Update.Message', ['api2010', 'update', 'message']],
    ['GetS3Bucket', ['get', 's3', 'bucket']],
    ['löschen_datei', ['löschen', 'datei']],
    ['__proto__', ['proto']],
    ['', []],
  ])('%s', (name, wanted) => {
    expect(split(name).map(({ word }) => word)).toEqual(wanted);
    for (const { word, start, end } of split(name)) expect(name.slice(start, end).toLowerCase()).toBe(word);
  });
});

describe('the verb of a name', () => {
  test.each([
    ['delete_file', 'delete'],
    ['file_share_get', 'get'],
    ['pull_request_read', 'read'],
    ['slack_post_message', 'post'],
    ['post_search', 'search'],
    ['create_or_update_file', 'create or update'],
    ['release_delay_queue', 'release'],
    ['list_updates', 'list'],
    ['user_id', ''],
  ])('%s: %s', (name, verb) => {
    const found = parseName(name, words).verbs.map(({ lemma }) => lemma);
    expect(found.join(' or ')).toBe(verb);
  });

  test('words that most tools of a server start with are left out, and verbs never are', () => {
    const names = ['acme_list_x', 'acme_get_y', 'acme_file', 'acme_set_z'].map(split);
    expect(nameStyle(names, words)).toEqual({
      prefix: ['acme'],
      verbLast: false,
      families: new Set(),
      groups: new Set(),
      agents: false,
    });
    expect(nameStyle(['get_a', 'get_b', 'get_c'].map(split), words).prefix).toEqual([]);
  });

  test('a server whose verbs stand last is known by its plain verbs', () => {
    const style = nameStyle(['job_create', 'job_delete', 'monitor_create', 'monitor_update'].map(split), words);
    expect(style.verbLast).toBe(true);
    expect([...style.families].sort()).toEqual(['job', 'monitor']);
    expect(parseName('monitor_run', words, style).verbs[0]?.lemma).toBe('run');
    expect(parseName('monitor_run', words, { ...style, verbLast: false }).verbs[0]?.lemma).toBe('run');
    expect(parseName('monitor_run', words).verbs[0]?.lemma).toBe('monitor');
  });
});

describe('the main verbs of a sentence', () => {
  test.each([
    ['Deletes a file.', 'delete'],
    ['This tool will delete a file.', 'delete'],
    ['Tool for creating an index', 'create'],
    ['Notion | Create comment', 'create'],
    ['Create, update, and delete silences', 'create update delete'],
    ['Create a file or completely overwrite it', 'create overwrite'],
    ['Get or update the scale', 'get update'],
    ['Does not delete anything', ''],
    ['Does not delete, modify or send anything', ''],
    ['Changes require activation', ''],
    ['It is safe to call', ''],
    ['Use this tool to call a function', 'call'],
    ['Get details before deciding whether to merge', 'get'],
    ['Enables you to list files', 'list'],
    ['The list of users', ''],
    ['Call this tool to list the files', 'list'],
    ['Call once per session', ''],
    ['Tests running across nodes', ''],
    ['TIP: Lists recipients', 'list'],
    ['For a given ticker, fetch its price', 'fetch'],
    ['Use this when you need to find a page', 'find'],
    ['Press at given x, y coordinates', 'press'],
    ['An answer such as {"start": "2025-01-01"}', ''],
    ['Intelligently determines the user', 'determine'],
  ])('%s', (text, lemmas) => {
    const tokens = tokenize(text, words);
    expect(
      mainVerbs(tokens, 0, tokens.length, words)
        .map(({ lemma }) => lemma)
        .join(' '),
    ).toBe(lemmas);
  });
});

describe('what is known of a word', () => {
  test.each([
    ['Deletes', 'deletes'],
    ['Server’s', 'server'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['x'.repeat(100), 'x'.repeat(100)],
  ])('%s', (raw, text) => {
    for (const word of [words.of(raw), words.of(raw)]) expect(word.text).toBe(text);
  });

  test('stays the same however many words are met', () => {
    const { verb, roles } = words.of('deletes');
    for (let i = 0; i < 70_000; i++) words.of(`word${i}`);
    expect(words.of('deletes')).toMatchObject({ verb, roles });
  });

  test('is nothing for a word of no rule', () => {
    expect(words.of('constructor')).toMatchObject({ verb: undefined, phrases: undefined, nouns: [], idle: false });
  });
});

describe('where sentences end', () => {
  test.each([
    ['One. Two', 2],
    ['For e.g. this one', 1],
    ['Version 1.5 of it', 1],
    ['One\n\ntwo', 2],
    ['One\ngoes on', 1],
    ['One\nTwo', 2],
    ['List:\n- one\n- two', 3],
    ['Deletes a file This tool is safe', 2],
    ['What? No!', 2],
  ])('%j has %i', (text, count) => {
    expect(tokenize(text, words).filter(({ gap }) => gap === gaps.sentence)).toHaveLength(count);
  });
});

test('offsets are UTF-16 code units, also behind emoji and combining letters', () => {
  const text = '⚠️ 🛡️ DELETES e\u0301tat’s “İ” data';
  for (const { start, end, word } of tokenize(text, words))
    expect(text.slice(start, end).toLowerCase().startsWith(word)).toBe(true);
  expect(tokenize(text, words).some(({ word }) => word === 'deletes')).toBe(true);
});

test.each([
  ['stop', ['stops', 'stoping', 'stopping', 'stopped']],
  ['create', ['creates', 'creating', 'created']],
  ['copy', ['copies', 'copying', 'copied']],
  ['cancel', ['cancels', 'canceling', 'cancelling', 'cancelled']],
  ['search', ['searches', 'searching', 'searched']],
])('forms of %s', (base, forms) => {
  expect(verbForms(base).map(([form]) => form)).toEqual(expect.arrayContaining(forms));
});

test.each([
  ['query', 'queries'],
  ['key', 'keys'],
  ['index', 'indexes'],
  ['class', 'classes'],
])('more than one %s: %s', (one, many) => {
  expect(plural(one)).toBe(many);
});
