import type { Server as HttpServer } from 'node:http';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { fromJsonSchema, McpServer, type McpRequestContext } from '@modelcontextprotocol/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHttp } from '../../../src/prove/replay/http.ts';
import { Place, policyOf, ruleFor } from './harness.ts';
import { variables } from './wire.ts';

const policy = policyOf('allow', ruleFor('closed', { effect: 'deny', reason: 'Closed.' }));
const place = new Place(policy);
const keys: (string | null | undefined)[] = [];
const called: unknown[] = [];
let url: URL;
let http: HttpServer;

/** A server whose tools want an argument in a header too, as 2026-07-28 has it. */
function factory({ requestInfo }: McpRequestContext): McpServer {
  keys.push(requestInfo?.headers.get('x-key'));
  const server = new McpServer({ name: 'far', version: '1' });
  const region = { type: 'string', 'x-mcp-header': 'Region' };
  const inputSchema = fromJsonSchema<{ region?: string }>({ type: 'object', properties: { region } });
  for (const name of ['open', 'closed'])
    server.registerTool(name, { inputSchema }, (args) => {
      called.push([name, args]);
      return { content: [{ type: 'text', text: 'ran' }] };
    });
  return server;
}

beforeAll(async () => ({ url, server: http } = await serveHttp(factory, 0)));
afterAll(() => {
  http.closeAllConnections();
  http.close();
  place.remove();
});

describe.for([
  ['2025-11-25', 'legacy'],
  ['2026-07-28', 'auto'],
] as const)('in front of a server at an address, to a client of %s', ([protocol, mode]) => {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  const [command = '', ...all] = place.gateway(['--url', 'URL', '--header', 'X-Key=THE_KEY'], []);
  const args = () => all.filter((word) => word !== '--').map((word) => (word === 'URL' ? url.href : word));
  beforeAll(() =>
    client.connect(new StdioClientTransport({ command, args: args(), env: { ...variables, THE_KEY: 'k' } })),
  );
  afterAll(() => client.close());

  it('passes on what is allowed, and sends the header on each request', async () => {
    called.length = 0;
    expect(client.getNegotiatedProtocolVersion()).toBe(protocol);
    const result = await client.callTool({ name: 'open', arguments: { region: 'eu' } });
    expect(result.content).toEqual([{ type: 'text', text: 'ran' }]);
    expect(called).toEqual([['open', { region: 'eu' }]]);
    expect(new Set(keys)).toEqual(new Set(['k']));
  });

  it('refuses what is denied', async () => {
    called.length = 0;
    const result = await client.callTool({ name: 'closed', arguments: { region: 'eu' } });
    expect(result).toMatchObject({ isError: true, content: [{ text: 'Refused by policy: Closed.' }] });
    expect(called).toEqual([]);
  });
});
