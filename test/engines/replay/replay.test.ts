import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, StreamableHTTPClientTransport, type Transport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../src/model/index.ts';
import { readRecorded, type Received } from '../../../src/prove/replay/recorded-server.ts';

const inRepository = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const program = inRepository('scripts/prove/replay-server.ts');
const folder = mkdtempSync(join(tmpdir(), 'toolrisk-replay-'));
const file = inRepository('content/servers/teradata-wlm/snapshots/8ecc949570971e87bc1fb4b7db4d44d45dedf55a.json');
const log = join(folder, 'calls');
let snapshot: Snapshot;
let url: URL;
let http: ChildProcess;

beforeAll(async () => {
  snapshot = readRecorded(file);
  http = spawn(process.execPath, [program, '--snapshot', file, '--http', '0', '--log', log], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  url = await new Promise((resolve) =>
    http.stdout!.once('data', (line: Buffer) => resolve(new URL(line.toString().trim()))),
  );
});
afterAll(() => {
  http.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const transports: Record<string, () => Transport> = {
  stdio: () =>
    new StdioClientTransport({ command: process.execPath, args: [program, '--snapshot', file, '--log', log] }),
  'streamable HTTP': () => new StreamableHTTPClientTransport(url),
};
const eras = { legacy: '2025-11-25', auto: '2026-07-28' } as const;
const pairs = Object.keys(transports).flatMap((transport) =>
  (['legacy', 'auto'] as const).map((mode) => [transport, eras[mode], mode] as const),
);

describe.for(pairs)('the replay server over %s to a client of %s', ([transport, protocol, mode]) => {
  let client: Client;
  beforeAll(async () => {
    client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
    await client.connect(transports[transport]!());
  });
  afterAll(() => client.close());
  afterEach(() => rmSync(log, { force: true }));
  const calls = () =>
    readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Received);

  it('speaks that revision and gives the recorded name', () => {
    expect(client.getNegotiatedProtocolVersion()).toBe(protocol);
    expect(client.getServerVersion()).toMatchObject(snapshot.serverInfo!);
  });

  it('lists tools and resources exactly as recorded, and no prompts, since none were', async () => {
    expect((await client.listTools()).tools).toEqual(snapshot.tools.map(({ definition }) => definition));
    expect((await client.listResources()).resources).toEqual(snapshot.resources);
    expect((await client.listResourceTemplates()).resourceTemplates).toEqual([]);
    expect(client.getServerCapabilities()?.prompts).toBeUndefined();
  });

  it('executes nothing, says so, and logs the call', async () => {
    const call = { method: 'tools/call', name: 'abort_sessions_user', arguments: { user: 'ALICE' } };
    const result = await client.callTool({ name: call.name, arguments: call.arguments });
    expect(result.content).toEqual([
      { type: 'text', text: 'replayed, nothing was executed' },
      { type: 'text', text: JSON.stringify(call) },
    ]);
    expect(calls()).toEqual([call]);
  });

  it('refuses a tool that was not recorded', async () => {
    await expect(client.callTool({ name: 'no_such_tool', arguments: {} })).rejects.toThrow(
      'Unknown tool: no_such_tool',
    );
  });

  it('reads no resource', async () => {
    const result = await client.readResource({ uri: 'tdwm://sessions' });
    expect(result.contents).toMatchObject([{ uri: 'tdwm://sessions', text: 'replayed, nothing was executed' }]);
    expect(calls()).toEqual([{ method: 'resources/read', name: 'tdwm://sessions', arguments: {} }]);
  });
});

describe('the replay server over HTTP', () => {
  it('listens on loopback only, and answers to no other name', async () => {
    expect(url.hostname).toBe('127.0.0.1');
    const status = await new Promise((resolve) => {
      get(url, { headers: { host: 'evil.example' } }, (response) => resolve(response.resume().statusCode));
    });
    expect(status).toBe(403);
  });
});
