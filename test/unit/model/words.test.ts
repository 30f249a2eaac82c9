import { describe, expect, test } from 'vitest';
import { axisTerm, identifierWords, splitIdentifier, tellingWords } from '../../../src/model/index.ts';

describe('the words of an identifier', () => {
  test.each([
    ['abort_session', 'abort session'],
    ['delete-branch', 'delete branch'],
    ['Api2010--Update.Message', 'api2010 update message'],
    ['file.share/get', 'file share get'],
    ['createPullRequest', 'create pull request'],
    ['getHTTPResponse', 'get http response'],
    ['GetS3Bucket', 'get s3 bucket'],
    ['v2List', 'v2 list'],
    ['base64_decode', 'base64 decode'],
    ['2fa_enable', '2fa enable'],
    ['ListIDs', 'list ids'],
    ['fetchURLsOf', 'fetch urls of'],
    ['löschenDatei', 'löschen datei'],
    ['ÄndereÖffnung', 'ändere öffnung'],
    ['読む_file', '読む file'],
    ['__proto__', 'proto'],
    ['___', ''],
    ['', ''],
  ])('%s: %s', (name, words) => {
    expect(identifierWords(name).join(' ')).toBe(words);
    for (const { word, start, end } of splitIdentifier(name)) expect(name.slice(start, end).toLowerCase()).toBe(word);
  });

  test.each([
    ['list_sessions', ['list', 'session']],
    ['get_ids', ['get', 'ids']],
    ['s_bus_as', ['bus']],
    ['access_keys', ['acces', 'key']],
  ])('%s is about %j', (name, words) => {
    expect([...tellingWords(name)]).toEqual(words);
  });
});

describe('the term of an axis', () => {
  test.each([
    ['reversibility', 'never', 'Never'],
    ['outside', 'stays', 'Stays in the system'],
    ['outside', 'constructor', 'Unknown'],
  ] as const)('%s=%s: %s', (axis, value, label) => {
    expect(axisTerm(axis, value).label).toBe(label);
  });
});
