import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HookServer, serveHook } from '../../../src/hook/serve.ts';
import { messageOf } from './messages.ts';
import { HookPlace, policyOf, rule, said } from './place.ts';

const token = 'a-token';
const abort = rule('wlm', 'abort', { effect: 'allow', when: [{ path: 'id', op: 'gte', value: 1 }] });
const policy = policyOf('deny', abort, rule('wlm', 'show', { effect: 'limit', limit: { max: 3, per: 'day' } }));
const place = new HookPlace(policy);
let server: HookServer;

beforeAll(async () => {
  server = await serveHook({ client: 'claude-code', policy: place.policy }, { port: 0, token });
});
afterAll(async () => {
  await server.close();
  place.remove();
});

const message = (tool: string, args: object) => JSON.stringify(messageOf['claude-code']!('wlm', tool, args));
const own = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

/** Sends a request with exactly these headers. */
async function ask(body: string, headers: Record<string, string> = own, { path = '/', method = 'POST' } = {}) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request(new URL(path, server.url), { method, headers }, (response) => {
      void text(response).then((got) => resolve({ status: response.statusCode!, body: got }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
const answer = async (body: string) => {
  const { body: stdout } = await ask(body);
  return said({ stdout, stderr: '', code: 0 });
};

describe('the hook that stays', () => {
  it('answers at this machine’s own address alone', () => {
    expect(server.url.hostname).toBe('127.0.0.1');
  });

  it.each([
    ['a condition that holds', message('abort', { id: 1 }), 'passes'],
    ['one that does not', message('abort', { id: 0 }), 'refuses'],
    ['a tool that no rule names', message('drop', {}), 'refuses'],
    ['no message', '{', 'refuses'],
    ['a message that is too long', `{"a":"${'x'.repeat(8_000_001)}"}`, 'refuses'],
  ])('decides as the process: %s', async (_, body, expected) => {
    expect(await answer(body)).toBe(expected);
  });

  it.each<[string, Record<string, string>, object, number]>([
    ['no token', {}, {}, 401],
    ['another token', { authorization: 'Bearer other' }, {}, 401],
    ['a page of another origin', { ...own, origin: 'https://evil.example' }, {}, 403],
    ['a page of this machine', { ...own, origin: 'http://127.0.0.1:3000' }, {}, 403],
    ['another name of this address', { ...own, host: 'evil.example' }, {}, 403],
    ['another path', own, { path: '/x' }, 404],
    ['no POST', own, { method: 'PUT' }, 405],
  ])('answers nothing to %s', async (_, headers, more, status) => {
    expect(await ask(message('abort', { id: 1 }), headers, more)).toEqual({ status, body: '' });
  });

  it('counts with the process in one file, and fifty calls at once come to as many as are left', async () => {
    expect(said(await place.answer('claude-code', message('show', {})))).toBe('passes');
    const answers = await Promise.all(Array.from({ length: 50 }, () => answer(message('show', {}))));
    expect(answers.filter((each) => each === 'passes')).toHaveLength(2);
    expect(said(await place.answer('claude-code', message('show', {})))).toBe('refuses');
    place.forgetCalls();
    expect(await answer(message('show', {}))).toBe('passes');
  });

  it('holds the policy as the file has it, and refuses while that cannot be read', async () => {
    writeFileSync(place.policy, '{');
    expect(await answer(message('abort', { id: 1 }))).toBe('refuses');
    writeFileSync(place.policy, JSON.stringify(policyOf('deny', { ...abort, when: undefined, effect: 'deny' })));
    expect(await answer(message('abort', { id: 1 }))).toBe('refuses');
    writeFileSync(place.policy, JSON.stringify(policy));
    expect(await answer(message('abort', { id: 1 }))).toBe('passes');
  });

  it('does not start at a port that is taken, or without a policy', async () => {
    const start = (file: string, port: number) => serveHook({ client: 'claude-code', policy: file }, { port, token });
    await expect(start(place.policy, Number(server.url.port))).rejects.toThrow('take another port');
    await expect(start('no-such-file', 0)).rejects.toThrow('name a file that is there');
  });
});
