import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answer } from '../../../src/serve/answer.ts';
import { pagesIn } from '../../../src/serve/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'toolrisk-serve-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (path: string, text: string) => {
  mkdirSync(join(folder, 'dist', path, '..'), { recursive: true });
  writeFileSync(join(folder, 'dist', path), text);
};
const head = '<link href="/base/_astro/a.css"><stack-box servers="x">';
put('stack/index.html', head);
put('builder/index.html', 'builder');
put('tools/a/b/index.html', 'a tool');
put('stack/servers.json', '{}');
put('_astro/a.js', 'script');
put('.git/config.json', '{}');
writeFileSync(join(folder, 'outside.json'), '{}');

const service = {
  pages: pagesIn(join(folder, 'dist')),
  site: 'https://tools.example/base',
  token: 'the-token',
  files: () => [{ name: '.mcp.json', text: '{}' }],
  hosts: ['127.0.0.1:4322'],
};
const bearer = { authorization: 'Bearer the-token' };
const ask = (url: string, headers = {}, method = 'GET') =>
  answer(service, { method, url, headers: { host: '127.0.0.1:4322', ...headers } });

describe('a request is answered', () => {
  it.for([
    [
      'with the page of stacks, which finds the files of this machine',
      '/base/stack/',
      200,
      'machine="/base/this-machine/files.json"',
    ],
    ['with the page of the builder', '/base/builder/#x', 200, 'builder'],
    ['with a script of a page', '/base/_astro/a.js', 200, 'script'],
    ['with data of a page', '/base/stack/servers.json?x', 200, '{}'],
  ] as const)('%s', ([, url, status, text]) => {
    const { status: given, body, headers } = ask(url);
    expect([given, String(body)]).toEqual([status, expect.stringContaining(text)]);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/);
    expect(headers['cache-control']).toBe('no-store');
  });

  it.for([
    ['of the root', '/', '/base/stack/'],
    ['of a tool', '/base/tools/a/b/', 'https://tools.example/base/tools/a/b/'],
    ['of a file that is not built', '/base/none.json', 'https://tools.example/base/none.json'],
    ['of what would lie beside it', '/base/.git/config.json', 'https://tools.example/base/.git/config.json'],
    [
      'with characters that are none of an address',
      '/base/%0d%0aset-cookie:x/',
      'https://tools.example/base/%0D%0Aset-cookie:x/',
    ],
  ] as const)('elsewhere: %s', ([, url, location]) => {
    expect(ask(url)).toMatchObject({ status: 302, headers: { location } });
  });

  it.for([
    ['that leads up', '/base/../outside.json', {}, 'GET', 400],
    ['that leads up in another spelling', '/base/%2e%2e/outside.json', {}, 'GET', 400],
    ['that leads up by the other slash', '/base/..%5coutside.json', {}, 'GET', 400],
    ['that cannot be decoded', '/base/%ff', {}, 'GET', 400],
    ['under another name of this machine', '/base/stack/', { host: 'evil.example' }, 'GET', 403],
    ['that writes', '/base/stack/', {}, 'POST', 405],
    ['of another path', '/other/', {}, 'GET', 404],
  ] as const)('with a refusal: one %s', ([, url, headers, method, status]) => {
    expect(ask(url, headers, method).status).toBe(status);
  });
});

describe('the files of this machine are given', () => {
  const url = '/base/this-machine/files.json';

  it('to who has the token', () => {
    expect(ask(url, bearer)).toMatchObject({ status: 200, body: '[{"name":".mcp.json","text":"{}"}]' });
    expect(ask(url, { ...bearer, 'sec-fetch-site': 'same-origin' }).status).toBe(200);
  });

  it.for([
    ['without it', {}, 401],
    ['with another', { authorization: 'Bearer the-token2' }, 401],
    ['from another page of this machine', { ...bearer, 'sec-fetch-site': 'same-site' }, 403],
    ['from a page elsewhere', { ...bearer, 'sec-fetch-site': 'cross-site' }, 403],
    ['under another host', { ...bearer, host: 'localhost.evil.example:4322' }, 403],
  ] as const)('not %s', ([, headers, status]) => {
    const { status: given, body } = ask(url, headers);
    expect([given, String(body)]).toEqual([status, expect.not.stringContaining('.mcp.json')]);
  });
});
