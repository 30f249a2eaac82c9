import { describe, expect, test } from 'vitest';
import { tokens } from '../../../src/search/tokens.ts';

describe('the words of a name', () => {
  test.for([
    ['abort_session', 'abort session'],
    ['delete-branch', 'delete branch'],
    ['createPullRequest', 'create pull request'],
    ['getHTTPStatus', 'get http status'],
    ['listIDs', 'list ids'],
    ['file.share/get', 'file share get'],
    ['s3_put', 's3 put'],
    ['v2List', 'v2 list'],
    ['Señor Müller', 'senor muller'],
    ['ﬁle', 'file'],
    ['読む_file', '読む file'],
    ['__proto__', 'proto'],
    ['___', ''],
    ['', ''],
  ])('%s: %s', ([text, words]) => {
    expect(tokens(text!).join(' ')).toBe(words);
  });
});
