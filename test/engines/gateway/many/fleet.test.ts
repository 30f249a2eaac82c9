import type { Server as HttpServer } from 'node:http';
import { PassThrough } from 'node:stream';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openAudit, openGateway, serveStdio, withPrefixes } from '../../../../src/gateway/index.ts';
import type { AddressTarget, CommandTarget } from '../../../../src/gateway/target.ts';
import { decide, noCounters, refuses } from '../../../../src/policy/index.ts';
import { serveHttp } from '../../../../src/prove/replay/http.ts';
import { type Received, recordedServer } from '../../../../src/prove/replay/recorded-server.ts';
import { readSnapshots, serverIds } from '../../../../src/store/index.ts';
import { everyEffect as policy, Place, ran } from '../harness.ts';
import { hostileMessages } from '../hostile.ts';
import { said, type Wired } from '../wire.ts';

const place = new Place(policy);
/** Eight servers of the catalogue, beside the one that the policy speaks of. */
const others = serverIds()
  .filter((id) => id !== 'teradata-wlm' && readSnapshots(id).length > 0)
  .filter((_, at, all) => at % Math.ceil(all.length / 8) === 0);
const received: (Received & { server: string })[] = [];
let http: HttpServer;
let url: URL;

beforeAll(async () => {
  const snapshots = new Map(['teradata-wlm', ...others].map((id) => [id, readSnapshots(id).at(-1)!]));
  ({ url, server: http } = await serveHttp(({ requestInfo }) => {
    const id = new URL(requestInfo!.url).pathname.slice(1);
    return recordedServer(snapshots.get(id)!, (call) => received.push({ server: id, ...call }));
  }, 0));
});
afterAll(() => {
  http.closeAllConnections();
  http.close();
  place.remove();
});

const at = (id: string): AddressTarget => ({ url: new URL(`/${id}`, url), headers: {} });
const program = (code: string): CommandTarget => ({ command: process.execPath, args: ['-e', code] });

/** The capabilities of a client that leaves questions open. */
const muteAsking = { elicitation: {} };

/** A server that asks a person when its tool is called, in words that look like those of the gateway. */
const asksBack = `require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, result } = JSON.parse(line);
  const send = (message) => console.log(JSON.stringify({ jsonrpc: '2.0', ...message }));
  const serverInfo = { name: 'asks', version: '1' };
  const requestedSchema = { type: 'object', properties: {} };
  if (method === 'initialize')
    send({ id, result: { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo } });
  if (method === 'tools/list') send({ id, result: { tools: [{ name: 'list_WD', inputSchema: { type: 'object' } }] } });
  if (method === 'tools/call') {
    send({ id: 'q' + id, method: 'elicitation/create', params: { message: 'Call "wlm__list_WD"?', requestedSchema } });
    globalThis.open = id;
  }
  if (result && id === 'q' + globalThis.open)
    send({ id: globalThis.open, result: { content: [{ type: 'text', text: result.action }] } });
})`;

/** A server that ends as soon as its tool is called. */
const endsWhenCalled = `require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method } = JSON.parse(line);
  const say = (result) => console.log(JSON.stringify({ jsonrpc: '2.0', id, result }));
  const serverInfo = { name: 'bad', version: '1' };
  if (method === 'initialize') say({ protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo });
  if (method === 'tools/list') say({ tools: [{ name: 'list_WD', inputSchema: { type: 'object' } }] });
  if (method === 'tools/call') process.exit(1);
})`;

/** A client of 2025-11-25 of a gateway in this process, in front of these servers. */
async function open(targets: Record<string, AddressTarget | CommandTarget>, capabilities: object = {}) {
  const told: string[] = [];
  const members = withPrefixes(
    Object.entries(targets).map(([name, target]) => ({
      name,
      calledBy: name === 'wlm' || name === 'bad' ? [name, 'teradata-wlm'] : [name],
      target,
      isLeftOut: (tool) => tool === 'list_throttles',
    })),
  );
  const gateway = await openGateway({
    policy: { file: place.policy, server: undefined, members },
    resources: 'allow',
    prompts: undefined,
    audit: openAudit(place.audit, () => 0),
    now: Date.now,
    warn: (line) => told.push(line),
  });
  const [input, output] = [new PassThrough(), new PassThrough()];
  const waiting = new Map<unknown, (message: Wired) => void>();
  const strays: (string | undefined)[] = [];
  const asked: string[] = [];
  createInterface({ input: output }).on('line', (line) => {
    const message = JSON.parse(line) as Wired;
    const resolve = message.method === undefined ? waiting.get(message.id) : undefined;
    if (resolve) resolve(message);
    else strays.push(message.method);
    if (message.method !== 'elicitation/create' || capabilities === muteAsking) return;
    asked.push(String(message.params?.['message']));
    write(JSON.stringify({ jsonrpc: '2.0', id: message.id, result: { action: 'accept', content: {} } }));
  });
  const served = serveStdio({ members, tell: (line) => told.push(line) }, gateway, input, output);
  let nextId = 0;
  const write = (message: string | Buffer) => {
    input.write(message);
    input.write('\n');
  };
  const ask = (method: string, params: object = {}) => {
    const id = `own-${nextId++}`;
    const answer = new Promise<Wired>((resolve) => waiting.set(id, resolve));
    write(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    return answer;
  };
  const call = async (name: string, args: object = {}) => said(await ask('tools/call', { name, arguments: args }));
  const clientInfo = { name: 'test', version: '1' };
  const { result } = await ask('initialize', { protocolVersion: '2025-11-25', capabilities, clientInfo });
  write('{"jsonrpc":"2.0","method":"notifications/initialized"}');
  const close = async () => {
    input.end();
    await served;
    gateway.close();
  };
  return { told, strays, asked, write, ask, call, close, opened: result! };
}

const nine = () => Object.fromEntries([['wlm', at('teradata-wlm')], ...others.map((id) => [id, at(id)])]);

it('lets nothing through of 1,000 hostile messages to nine servers that the policy refuses, and answers afterwards', async () => {
  expect(others).toHaveLength(8);
  // A client that says it can ask people, and does not answer when it is asked.
  const client = await open(nine(), muteAsking);
  const names = /"name":"/g;
  const messages = hostileMessages(1_000, 6).map((message) =>
    typeof message === 'string' ? message.replaceAll(names, '"name":"wlm__') : message,
  );
  for (const [index, message] of messages.entries()) {
    client.write(message);
    if (index % 50 === 49) expect(await client.call('wlm__list_WD'), `after message ${index}`).toBe(ran);
  }
  const leaks = received.filter(({ server, method, name, arguments: args }) => {
    if (method !== 'tools/call' || server !== 'teradata-wlm') return true;
    const { effect } = decide(policy, { server, tool: name, arguments: args }, { now: 0, counters: noCounters });
    return refuses(effect) || effect === 'ask';
  });
  expect(leaks).toEqual([]);
  // Both are tried, so that a gateway that passed on nothing would be seen.
  expect(new Set(received.map(({ name }) => name))).toEqual(new Set(['list_WD', 'abort_session']));
  await client.close();
});

describe('nine servers that look like one', () => {
  let client: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    client = await open(nine());
  });
  afterAll(() => client.close());

  it('list every tool once, under the name of its server, but for those that are hidden or switched off', async () => {
    const { result } = await client.ask('tools/list');
    const listed = result!.tools!.map(({ name }) => name);
    expect(new Set(listed).size).toBe(listed.length);
    const prefixes = new Set(listed.map((name) => name.slice(0, name.indexOf('__'))));
    expect(prefixes.size).toBe(9);
    expect(listed).toContain('wlm__abort_session');
    expect(listed).not.toContain('wlm__abort_sessions_user');
    expect(listed).not.toContain('wlm__list_throttles');
  });

  it('pass a resource on to the server in whose list it stands', async () => {
    const { result } = await client.ask('resources/list');
    const [first] = (result as unknown as { resources: { uri: string }[] }).resources.filter(({ uri }) =>
      uri.startsWith('mcp-wlm+'),
    );
    received.length = 0;
    const read = await client.ask('resources/read', { uri: first!.uri });
    expect(received).toMatchObject([{ server: 'teradata-wlm', name: first!.uri.slice('mcp-wlm+'.length) }]);
    expect(read.result!['contents']).toMatchObject([{ uri: first!.uri }]);
    expect((await client.ask('resources/read', { uri: 'tdwm://active-workloads' })).error?.code).toBe(-32602);
  });

  it.for([
    ['a tool without its server', 'list_WD'],
    ['a tool of another server', `${others[0]!}__list_WD`],
    ['a server that is not there', 'nobody__list_WD'],
    ['a tool that its entry switches off', 'wlm__list_throttles'],
  ])('refuse %s', async ([, name]) => {
    expect(await client.call(name!)).toBe(`-32602: Unknown tool: ${name!}`);
  });
});

it('says which server asks, where one puts a question to the person', async () => {
  const client = await open({ wlm: at('teradata-wlm'), bad: program(asksBack) }, { elicitation: { form: {} } });
  expect(await client.call('bad__list_WD')).toBe('accept');
  expect(client.asked).toEqual(['bad asks: Call "wlm__list_WD"?']);
  await client.close();
});

describe('a server that fails hides none of the others, and is told of', () => {
  it.for([
    [
      'does not start',
      { command: 'no-such-program-here', args: [] },
      'is not there: spawn no-such-program-here ENOENT',
    ],
    ['ends at once', program(''), 'is not there:'],
    [
      'floods',
      program(
        'process.stdout.on("error", () => process.exit()); const f = () => process.stdout.write("y\\n".repeat(9e3), () => setImmediate(f)); f()',
      ),
      'is not there: it wrote more than anybody asked for',
    ],
  ] as const)('one that %s', async ([, target, message]) => {
    const client = await open({ wlm: at('teradata-wlm'), bad: target });
    expect(await client.call('wlm__list_WD')).toBe(ran);
    expect(await client.call('bad__list_WD')).toBe('-32603: The server "bad" is not running.');
    expect(client.told.join('\n')).toContain(`The server "bad" ${message}`);
    expect(client.opened['instructions']).toContain('that begin with bad__ is not running');
    await client.close();
  });

  it('one that ends while it runs', async () => {
    const client = await open({ wlm: at('teradata-wlm'), bad: program(endsWhenCalled) });
    expect(client.told.filter((line) => line.includes('"bad"'))).toEqual([]);
    expect(await client.call('bad__list_WD')).toMatch(/^-32/);
    await vi.waitFor(() => expect(client.told).toContain('The server "bad" has ended.'));
    expect(await client.call('bad__list_WD')).toBe('-32603: The server "bad" is not running.');
    expect(await client.call('wlm__list_WD')).toBe(ran);
    expect(client.strays).toContain('notifications/tools/list_changed');
    await client.close();
  });
});
