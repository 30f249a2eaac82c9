import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide, noCounters } from '../../../src/policy/index.ts';
import { Place, policyOf, ran, ruleFor } from './harness.ts';
import { hostileMessages } from './hostile.ts';
import { said, variables, type Wired } from './wire.ts';

const policy = policyOf(
  'deny',
  ruleFor('list_WD', { effect: 'allow' }),
  ruleFor('abort_session', { effect: 'allow', when: [{ path: 'session_id', op: 'gte', value: 1 }] }),
  ruleFor('show_sessions', { effect: 'limit', limit: { max: 5, per: 'day' } }),
  ruleFor('abort_sessions_user', { effect: 'hide' }),
);
const place = new Place(policy);
const modern = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};
let gateway: ChildProcess;
let url: URL;

beforeAll(async () => {
  const [command = '', ...args] = place.gateway(['--http', '0']);
  gateway = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...variables } });
  url = new URL(String(((await once(gateway.stdout!, 'data')) as [Buffer])[0]).trim());
});
afterAll(async () => {
  if (gateway.exitCode === null) {
    gateway.kill();
    await once(gateway, 'exit');
  }
  place.remove();
});

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  message: Wired;
}

/** Posts bytes, and gives the status and the message of the answer, out of an event stream or not. */
function post(
  body: string | Buffer,
  headers: Record<string, string> = {},
  path = '/mcp',
  method = 'POST',
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const accept = 'application/json, text/event-stream';
    const all = { 'content-type': 'application/json', accept, ...headers };
    const sent = request(url, { path, method, headers: all }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        const data = text.startsWith('{') ? text : (/^data: (\{.*)$/m.exec(text)?.[1] ?? '{}');
        resolve({ status: response.statusCode!, headers: response.headers, message: JSON.parse(data) as Wired });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function openSession(): Promise<Record<string, string>> {
  const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
  const { headers } = await post(JSON.stringify({ jsonrpc: '2.0', id: 0, method: 'initialize', params }));
  const session = { 'mcp-session-id': headers['mcp-session-id'] as string, 'mcp-protocol-version': '2025-11-25' };
  await post('{"jsonrpc":"2.0","method":"notifications/initialized"}', session);
  return session;
}

let nextId = 1;
const eras: Record<string, () => Promise<(name: string, args: object) => Promise<Reply>>> = {
  '2025-11-25': async () => {
    const session = await openSession();
    return (name, args) =>
      post(
        JSON.stringify({ jsonrpc: '2.0', id: nextId++, method: 'tools/call', params: { name, arguments: args } }),
        session,
      );
  },
  '2026-07-28': async () => (name, args) => {
    const params = { name, arguments: args, _meta: modern };
    const headers = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': name };
    return post(JSON.stringify({ jsonrpc: '2.0', id: nextId++, method: 'tools/call', params }), headers);
  },
};

describe.for(Object.entries(eras))('over HTTP of %s', ([, open]) => {
  it('decides calls, and answers in the words of the policy', async () => {
    const call = await open();
    expect(said((await call('list_WD', {})).message)).toBe(ran);
    expect(said((await call('abort_sessions_user', {})).message)).toBe(
      'error: Refused by policy: hide abort_sessions_user',
    );
    expect(said((await call('abort_session', { session_id: 0 })).message)).toMatch(/^error: Refused by policy/);
  });
});

it('counts for all clients together, and no more than the limit', async () => {
  const calls = await Promise.all(Object.values(eras).flatMap((open) => [open(), open()]));
  const answers = await Promise.all(
    Array.from({ length: 48 }, (_, index) => calls[index % calls.length]!('show_sessions', {})),
  );
  expect(answers.filter(({ message }) => said(message) === ran)).toHaveLength(5);
  expect(place.calls().filter(({ name }) => name === 'show_sessions')).toHaveLength(5);
});

describe('is not served', () => {
  const ping = '{"jsonrpc":"2.0","id":1,"method":"ping"}';
  it.for([
    ['another host name', () => post(ping, { host: 'evil.example' }), 403],
    ['a page elsewhere', () => post(ping, { origin: 'https://evil.example' }), 403],
    ['another path', () => post(ping, {}, '/'), 404],
    ['a session that is not there', () => post(ping, { 'mcp-session-id': 'x' }), 404],
    ['a call without a session', () => post(ping), 400],
    ['a batch', async () => post(`[${ping}]`, await openSession()), 400],
    ['a body of ten megabytes', async () => post(Buffer.alloc(10_000_000, 0x20), await openSession()), 400],
    ['a body that is not JSON', async () => post('{', await openSession()), 400],
    [
      'another type of content',
      async () => post(ping, { ...(await openSession()), 'content-type': 'text/plain' }),
      415,
    ],
    [
      'a header that names another tool',
      () => {
        const params = { name: 'abort_sessions_user', arguments: {}, _meta: modern };
        const headers = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': 'list_WD' };
        return post(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }), headers);
      },
      400,
    ],
  ] as const)('%s', async ([, send, status]) => {
    expect((await send()).status).toBe(status);
  });
});

it('lets nothing through of 300 hostile messages that the policy refuses, and answers afterwards', async () => {
  const session = await openSession();
  const before = place.calls().length;
  const headers = { ...session, connection: 'close' };
  const messages = hostileMessages(300, 2);
  for (let at = 0; at < messages.length; at += 10)
    await Promise.all(messages.slice(at, at + 10).map((message) => post(message, headers)));
  const leaks = place
    .calls()
    .slice(before)
    .filter(({ method, name, arguments: args }) => {
      if (method !== 'tools/call') return true;
      const call = { server: 'teradata-wlm', tool: name, arguments: args };
      return decide(policy, call, { now: 0, counters: noCounters }).effect !== 'allow';
    });
  expect(leaks).toEqual([]);
  const call = await eras['2025-11-25']!();
  expect(said((await call('list_WD', {})).message)).toBe(ran);
});

it('forgets a session that is deleted', async () => {
  const session = await openSession();
  expect((await post('', session, '/mcp', 'DELETE')).status).toBe(200);
  expect((await post('{"jsonrpc":"2.0","id":1,"method":"ping"}', session)).status).toBe(404);
});
