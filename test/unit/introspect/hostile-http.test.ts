import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deskIn, freshFolder, namesOf, recorded } from './bench.ts';

type Answer = (
  message: { id?: number; method: string; params?: { cursor?: string } },
  response: ServerResponse,
) => unknown;

const desk = deskIn(freshFolder());
const limits = { ...desk.limits, totalBytes: 3_000_000 };
const json = (response: ServerResponse, value: unknown, status = 200) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

const handshake = {
  protocolVersion: '2025-11-25',
  capabilities: { tools: {} },
  serverInfo: { name: 'web', version: '1' },
};
const usual: Answer = ({ id, method }, response) => {
  if (id === undefined) return response.writeHead(202).end();
  const result = method === 'initialize' ? handshake : { tools: [{ name: 'a' }] };
  if (method === 'server/discover')
    return json(response, { jsonrpc: '2.0', id, error: { code: -32601, message: 'no' } });
  return json(response, { jsonrpc: '2.0', id, result });
};
const onList =
  (answer: Answer): Answer =>
  (message, response) =>
    message.method === 'tools/list' ? answer(message, response) : usual(message, response);
const withResources: Answer = (message, response) => {
  const { id, method } = message;
  if (method === 'initialize')
    return json(response, { jsonrpc: '2.0', id, result: { ...handshake, capabilities: { tools: {}, resources: {} } } });
  if (method === 'resources/list') return json(response, { jsonrpc: '2.0', id, result: { resources: [] } });
  return usual(message, response);
};

const ways: Record<string, Answer> = {
  'behaves well': usual,
  'answers the discovery with 500': (message, response) =>
    message.method === 'server/discover' ? response.writeHead(500).end('oops') : usual(message, response),
  'is a web page': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hello</h1>'),
  'wants a login': (_, response) => response.writeHead(401, { 'www-authenticate': 'Bearer' }).end(),
  'sends everybody elsewhere': (_, response) =>
    response.writeHead(307, { location: 'http://example.invalid/mcp' }).end(),
  'never answers': () => undefined,
  'never lists': onList(() => undefined),
  'lists without an end': onList((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const pour = () => response.write('x'.repeat(100_000), pour);
    pour();
  }),
  // As 2026-07-28 has it: 404, with the error of the protocol in the body.
  'has no templates': (message, response) =>
    message.method === 'resources/templates/list'
      ? json(response, { jsonrpc: '2.0', id: message.id, error: { code: -32601, message: 'Method not found' } }, 404)
      : withResources(message, response),
  'loses its templates': (message, response) =>
    message.method === 'resources/templates/list'
      ? json(response, { message: 'Not found' }, 404)
      : withResources(message, response),
  'breaks off the list': onList((_, response) => {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .write('{"jsonrpc":"2.0","id":1,"result":{"tools":[');
    setTimeout(() => response.destroy(), 50);
  }),
  'breaks off the second page': onList(({ id, params }, response) =>
    params?.cursor === undefined
      ? json(response, { jsonrpc: '2.0', id, result: { tools: [{ name: 'first' }], nextCursor: 'x' } })
      : response.destroy(),
  ),
};
const outcomes: [way: string, status: string, kept: string[]][] = [
  ['behaves well', 'ok', ['a']],
  ['answers the discovery with 500', 'ok', ['a']],
  ['is a web page', 'failed', []],
  ['wants a login', 'failed', []],
  ['sends everybody elsewhere', 'failed', []],
  ['never answers', 'failed', []],
  ['never lists', 'failed', []],
  ['lists without an end', 'failed', []],
  ['has no templates', 'ok', ['a']],
  ['loses its templates', 'degraded', ['a']],
  ['breaks off the list', 'failed', []],
  ['breaks off the second page', 'degraded', ['first']],
];

describe('a server over HTTP that', () => {
  it.for(outcomes)('%s: %s', async ([way, status, kept]) => {
    const url = await serve(ways[way]!);
    const stepMs = way.startsWith('never') ? 800 : limits.stepMs;
    const wish = { url, version: way.replaceAll(' ', '-') };
    const { result, snapshot } = await recorded(wish, { ...desk, limits: { ...limits, stepMs } });
    expect(result.status).toBe(status);
    expect(namesOf(snapshot)).toEqual(kept);
    if (status !== 'ok') expect(result.problems.length).toBeGreaterThan(0);
  });

  it('has a token in its address: the token is not published', async () => {
    const tools = [{ name: 'a', description: 'Give s3cret-key with each call.' }];
    const url = await serve(onList(({ id }, response) => json(response, { jsonrpc: '2.0', id, result: { tools } })));
    const wish = { url: url.replace('/mcp', '/mcp?api_key=s3cret-key'), version: 'k' };
    const { snapshot } = await recorded(wish, desk);
    expect(snapshot?.provenance.source.name).toBe(url);
    expect(snapshot?.tools[0]?.definition.description).toBe('Give <api_key> with each call.');
    expect(JSON.stringify(snapshot)).not.toContain('s3cret');
  });
});

async function serve(answer: Answer): Promise<string> {
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'POST') return response.writeHead(405).end();
    let body = '';
    for await (const chunk of request) body += String(chunk);
    await sleep(0);
    return answer(JSON.parse(body) as Parameters<Answer>[0], response);
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
}
