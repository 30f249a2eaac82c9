import { spawn, type ChildProcess } from 'node:child_process';
import { Client, StreamableHTTPClientTransport, type Transport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Place, policyOf, ruleFor } from './harness.ts';
import { variables } from './wire.ts';

type Answer = { action: 'accept' | 'decline' | 'cancel'; content?: Record<string, string> };
type Read = { content: { text: string }[]; isError?: boolean };

const program = fileURLToPath(new URL('asking-server.ts', import.meta.url));
const policy = policyOf(
  'allow',
  ruleFor('plain', { effect: 'ask', reason: 'It is plain.' }),
  ruleFor('greet', { effect: 'limit', limit: { max: 1, per: 'day' } }),
);

const modes = { '2025-11-25': 'legacy', '2026-07-28': { pin: '2026-07-28' } } as const;
const cases = [
  { transport: 'stdio', client: '2025-11-25', server: '2026-07-28' },
  { transport: 'stdio', client: '2026-07-28', server: '2025-11-25' },
  { transport: 'stdio', client: '2026-07-28', server: '2026-07-28' },
  { transport: 'http', client: '2025-11-25', server: '2025-11-25' },
  { transport: 'http', client: '2025-11-25', server: '2026-07-28' },
  { transport: 'http', client: '2026-07-28', server: '2025-11-25' },
  { transport: 'http', client: '2026-07-28', server: '2026-07-28' },
] as const;

describe.for(cases)('over $transport, a client of $client and a server of $server', ({ transport, client, server }) => {
  const place = new Place(policy);
  const command = place.gateway(transport === 'http' ? ['--http', '0'] : [], [
    ...[process.execPath, program, '--log', place.log, '--only', server],
  ]);
  const clients: Client[] = [];
  let http: ChildProcess | undefined;
  let url: URL;
  let asked: string[] = [];
  let answer: Answer;
  let asking: Client;

  async function connect(isAsking: boolean): Promise<Client> {
    const capabilities = isAsking ? { elicitation: { form: {} } } : {};
    const made = new Client(
      { name: 'test', version: '1' },
      { capabilities, versionNegotiation: { mode: modes[client] } },
    );
    if (isAsking)
      made.setRequestHandler('elicitation/create', ({ params: { message } }) => {
        asked.push(message);
        return answer;
      });
    await made.connect(open());
    clients.push(made);
    return made;
  }
  const open = (): Transport =>
    http
      ? new StreamableHTTPClientTransport(url)
      : new StdioClientTransport({ command: command[0]!, args: command.slice(1), env: variables });
  const call = async (by: Client, name: string, args = {}) => (await by.callTool({ name, arguments: args })) as Read;

  beforeAll(async () => {
    if (transport === 'http') {
      http = spawn(command[0]!, command.slice(1), {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, ...variables },
      });
      url = new URL(
        await new Promise<string>((resolve) => http!.stdout!.once('data', (line: Buffer) => resolve(line.toString()))),
      );
    }
    asking = await connect(true);
  });
  afterAll(async () => {
    for (const made of clients) await made.close();
    http?.kill();
    place.remove();
  });

  it('speaks that revision, and says of itself what the server says', () => {
    expect(asking.getNegotiatedProtocolVersion()).toBe(client);
    expect(asking.getServerVersion()).toMatchObject({ name: 'asking', version: '1' });
    expect(asking.getInstructions()).toBe('Ask back.');
  });

  it('lists page after page', async () => {
    expect((await asking.listTools()).tools.map(({ name }) => name)).toEqual(['plain', 'greet', 'count', 'fail']);
  });

  it.for([
    [{ action: 'accept', content: {} }, 'ran'],
    [{ action: 'decline' }, 'Refused by policy: A person declined this call. It is plain.'],
    [{ action: 'cancel' }, 'Refused by policy: Nobody approved this call. It is plain.'],
  ] as const)('asks a person, and does what %o says', async ([said, outcome]) => {
    answer = said;
    asked = [];
    const before = place.calls().length;
    const result = await call(asking, 'plain', { 'to\u202es': 'see' });
    expect(result.content[0]!.text).toBe(outcome);
    expect(asked).toEqual(['Call "plain" with {"to\\u{202e}s":"see"}?\nIt is plain.']);
    expect(place.calls().length - before).toBe(said.action === 'accept' ? 1 : 0);
  });

  // Over stdio a client brings a gateway of its own; that one is in effects.test.ts.
  it.for(transport === 'http' ? ['http'] : [])('refuses where the client cannot ask', async () => {
    const mute = await connect(false);
    const before = place.calls().length;
    expect(await call(mute, 'plain')).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('this client cannot ask one') }],
    });
    expect(place.calls().length).toBe(before);
  });

  const canAskBack = client === '2025-11-25' || server === '2026-07-28';
  it(
    canAskBack ? 'lets the server ask back, and counts the call once' : 'offers the server nobody to ask',
    async () => {
      answer = { action: 'accept', content: { name: 'Ada' } };
      asked = [];
      const { content, isError = false } = await call(asking, 'greet');
      expect(asked).toEqual(canAskBack ? ['Who?'] : []);
      expect(isError).toBe(!canAskBack);
      expect(content[0]!.text).toContain(canAskBack ? 'Hello Ada, its own state' : 'Cannot request input');
      expect((await call(asking, 'greet')).content[0]!.text).toContain('The limit of 1 call per day is reached.');
    },
  );

  it('passes on progress', async () => {
    const seen: number[] = [];
    const onprogress = ({ progress }: { progress: number }) => void seen.push(progress);
    await asking.callTool({ name: 'count' }, { onprogress });
    expect(seen).toEqual([1, 2, 3]);
  });

  it('passes on the errors of the server', async () => {
    await expect(asking.callTool({ name: 'fail' })).rejects.toMatchObject({
      code: -32001,
      message: expect.stringContaining('It failed.'),
      data: { because: 'it must' },
    });
  });

  it('serves prompts, resources and completions', async () => {
    expect((await asking.getPrompt({ name: 'brief' })).messages).toHaveLength(1);
    expect((await asking.readResource({ uri: 'memo://one' })).contents).toMatchObject([{ text: 'memo' }]);
    const ref = { type: 'ref/prompt' as const, name: 'brief' };
    const { completion } = await asking.complete({ ref, argument: { name: 'x', value: '' } });
    expect(completion.values).toEqual(['completed']);
  });
});
