import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Place, policyOf, ruleFor } from './harness.ts';
import { said, Wire, type Wired } from './wire.ts';

const program = fileURLToPath(new URL('../../fixtures/gateway/talking-server.mjs', import.meta.url));
const policy = policyOf(
  'allow',
  ruleFor('hidden', { effect: 'hide' }),
  ruleFor('guarded', { effect: 'ask', reason: 'It is guarded.' }),
);
const place = new Place(policy);
const server = (...args: string[]) => [process.execPath, program, place.log, ...args];
let wire: Wire;

beforeEach(async () => {
  wire = new Wire(place.gateway([], server()));
  await wire.initialize({ elicitation: {}, tasks: {} });
});
afterEach(() => wire.close());
afterAll(() => place.remove());

const heard = (method: string) => place.lines().filter((line) => (JSON.parse(line) as Wired).method === method);
const call = (id: number, name: string) =>
  JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: {} } });

describe('a connection on which lines are handed on', () => {
  it('introduces the client itself, with what the gateway can hand on', async () => {
    expect(JSON.parse(heard('initialize').at(-1)!)).toMatchObject({
      params: { clientInfo: { name: 'test', version: '1' }, capabilities: { elicitation: {} } },
    });
    expect(heard('initialize').at(-1)).not.toContain('tasks');
    const opened = JSON.parse(wire.lines[0]!) as Wired;
    expect(opened.result).toEqual({
      protocolVersion: '2025-11-25',
      capabilities: { tools: { listChanged: true }, logging: {} },
      serverInfo: { name: 'talking', version: '1' },
    });
    expect(await wire.stray()).toMatchObject({ method: 'notifications/message', params: { data: 'early' } });
  });

  it('gives the client each number of an answer as the server wrote it', async () => {
    await wire.askText(call(900, 'numbers'), 900);
    expect(wire.lines.at(-1)).toBe(
      '{"result":{"content":[],"structuredContent":{"n":18446744073709551615,"m":1.0}} , "id":900,"jsonrpc":"2.0"}',
    );
  });

  it('gives the server each number of an answer as the client wrote it', async () => {
    wire.onRequest = ({ id, method }) => {
      if (method === 'elicitation/create')
        wire.write(`{"jsonrpc":"2.0","id":"${String(id)}","result":{"action":"accept","content":{"n":1.0}}}`);
      return undefined;
    };
    expect(await wire.call('asks')).toBe('{"action":"accept","content":{"n":1}}');
    expect(place.lines().at(-1)).toContain('"content":{"n":1.0}');
  });

  it('lists page after page what is not hidden, and nothing else of it is altered', async () => {
    const first = await wire.ask('tools/list');
    const second = await wire.ask('tools/list', { cursor: '2' });
    expect(first.result!.tools!.map(({ name }) => name)).not.toContain('hidden');
    expect(first.result!.tools).toHaveLength(9);
    expect(second.result!.tools!.map(({ name }) => name)).toEqual(['last']);
    for (const line of wire.lines.slice(-2)) expect(line).toContain('"maximum":1.0');
  });

  it('refuses what the server does not list, and finds what it lists without having said so', async () => {
    expect(await wire.call('late')).toBe('-32602: Unknown tool: late');
    expect(await wire.call('plain')).toBe('ran plain');
    expect(await wire.call('late')).toBe('ran late');
    expect(heard('tools/call').some((line) => line.includes('"late"'))).toBe(true);
  });

  it('leaves out what is no message and what answers nothing', async () => {
    expect(await wire.call('noise')).toBe('heard');
    expect(wire.strays).toMatchObject([{ params: { data: 'early' } }, { params: { data: 1 } }]);
    expect(await wire.call('twice')).toBe('first');
    expect(await wire.call('plain')).toBe('ran plain');
    expect(wire.lines.some((line) => line.includes('second'))).toBe(false);
  });

  it('refuses requests of the server that the client has not declared', async () => {
    expect(await wire.call('samples')).toBe('refused: -32601');
    expect(wire.lines.some((line) => line.includes('sampling'))).toBe(false);
  });

  it('refuses a second request under the id of one that is not answered', async () => {
    await wire.call('plain');
    wire.write(call(77, 'never'));
    expect(said(await wire.askText(call(77, 'plain'), 77))).toMatch(/^-32600: The id is that of a request/);
    expect(await wire.call('last')).toBe('ran last');
    expect(heard('tools/call').at(-2)).toContain('"never"');
  });

  it('tells the server of a call that is given up, and no one of its answer', async () => {
    await wire.call('plain');
    wire.write(call(78, 'never'));
    await wire.ask('ping');
    wire.write('{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":78}}');
    expect(await wire.call('last')).toBe('ran last');
    expect(heard('notifications/cancelled')).toHaveLength(1);
    expect(wire.lines.some((line) => line.includes('"id":78'))).toBe(false);
  });

  it('gives a question up together with its call', async () => {
    wire.write(call(79, 'guarded'));
    const question = await wire.stray(({ method }) => method === 'elicitation/create');
    expect(question.params).toEqual({
      message: 'Call "guarded" with {}?\nIt is guarded.',
      requestedSchema: { type: 'object', properties: {} },
    });
    const before = heard('notifications/cancelled').length;
    wire.write('{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":79}}');
    const cancelled = await wire.stray(({ method }) => method === 'notifications/cancelled');
    expect(cancelled.params).toEqual({ requestId: question.id });
    wire.write(JSON.stringify({ jsonrpc: '2.0', id: question.id, result: { action: 'accept', content: {} } }));
    expect(await wire.call('plain')).toBe('ran plain');
    expect(heard('tools/call').some((line) => line.includes('"guarded"'))).toBe(false);
    expect(heard('notifications/cancelled')).toHaveLength(before);
  });

  it('passes on no method that the server does not offer', async () => {
    expect(said(await wire.ask('prompts/list'))).toBe('-32601: Method not found');
    expect(said(await wire.ask('tools/list', { cursor: '2' }))).toContain('last');
    expect(heard('prompts/list')).toEqual([]);
  });
});

it('answers what is open when the server ends, and ends with 1', async () => {
  expect(await wire.call('dies')).toBe('-32603: The server has ended.');
  expect(await wire.close()).toBe(1);
  expect(wire.stderr).toContain('it ended');
});

it('answers what a client asked for that then leaves', async () => {
  const answer = wire.askText(call(80, 'plain'), 80);
  wire.child.stdin!.end();
  expect(said(await answer)).toBe('ran plain');
  expect(await wire.close()).toBe(0);
});

it('passes on no call where the server does not tell its tools', async () => {
  const other = new Wire(place.gateway([], server('lists nothing')));
  await other.initialize();
  const before = heard('tools/call').length;
  expect(await other.call('plain')).toMatch(/^-32603: The server does not tell its tools/);
  expect(heard('tools/call')).toHaveLength(before);
  await other.close();
});
