import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import type { Benchmark } from './benchmark.ts';

const inRepository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const snapshot = 'content/servers/teradata-wlm/snapshots/40eeb438bf5ad39ed0abe4cc3e8da03a9b721009.json';
const rule = (tool: string, more: object) => ({ server: 'teradata-wlm', tool, reason: 'For measuring.', ...more });
const policy = {
  version: 1,
  default: 'deny',
  rules: [
    rule('abort_session', { effect: 'allow', when: [{ path: 'session_id', op: 'gte', value: 1 }] }),
    rule('show_sessions', { effect: 'limit', limit: { max: 1_000_000, per: 'day' } }),
  ],
};
const starts = 15;
const rounds = 40;
const perRound = 125;
/** What is promised, in milliseconds: how much later a server answers, and how much longer a call takes; a refusal takes no longer. */
const promised = { start: 500, call: 0.2, refusal: 0 };

/** What the gateway costs, against a process that only copies lines, in front of the same server and for the same client. */
export const gatewayOverhead: Benchmark = {
  name: 'gateway-overhead',
  about: 'milliseconds that the gateway adds, at its start and to each call, to a process that only copies lines',
  async run(tell) {
    const folder = mkdtempSync(join(tmpdir(), 'toolrisk-bench-'));
    try {
      const commands = commandsIn(folder);
      const started = await measureStarts(commands);
      tell(`${'start'.padEnd(24)}    p50     p95   added to p50 of copying`);
      for (const [name, times] of started) tell(line(name, times, started.get('copied')!, 0));
      const called = await measureCalls(commands);
      tell(`${'call'.padEnd(24)}    p50     p95   added to p50 of copying`);
      for (const [name, times] of called) tell(line(name, times, called.get('copied')!, 3));

      const added = (times: Map<string, number[]>, name: string) => p50(times.get(name)!) - p50(times.get('copied')!);
      const passes = ['limited, passed on', 'conditioned, passed on'].map((name) => added(called, name));
      const figures = {
        'start added ms': added(started, 'through the gateway'),
        'call added ms': Math.max(...passes),
        'refusal added ms': added(called, 'conditioned, refused'),
      };
      const { start, call, refusal } = promised;
      tell(
        `promised: at most ${start} added to a start, ${call} to a call that runs, and ${refusal} to one that is refused`,
      );
      const [starting, calling, refusing] = Object.values(figures) as [number, number, number];
      return { passed: starting <= start && calling <= call && refusing <= refusal, figures };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Commands = Record<'direct' | 'copied' | 'through the gateway', readonly string[]>;

function commandsIn(folder: string): Commands {
  const file = join(folder, 'policy.json');
  writeFileSync(file, JSON.stringify(policy));
  const node = process.execPath;
  const direct = [node, inRepository('scripts/prove/replay-server.ts'), '--snapshot', inRepository(snapshot)];
  const options = ['--policy', file, '--audit', join(folder, 'audit')];
  return {
    direct,
    copied: [node, inRepository('scripts/bench/copy-lines.mjs'), ...direct],
    'through the gateway': [node, inRepository('scripts/gateway.ts'), ...options, '--', ...direct],
  };
}

/** From the start of each command to the answer of the server behind it, in turns. */
async function measureStarts(commands: Commands): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>(Object.keys(commands).map((name) => [name, []]));
  await connect(commands['through the gateway']).then((client) => client.close()); // compiles what later starts find
  for (let count = 0; count < starts; count++)
    for (const [name, command] of Object.entries(commands)) {
      const start = performance.now();
      const client = await connect(command);
      times.get(name)!.push(performance.now() - start);
      await client.close();
    }
  return times;
}

/** Calls of the official client, in turns, so that whatever else the machine does meets all alike. */
async function measureCalls(commands: Commands): Promise<Map<string, number[]>> {
  const [direct, copied, through] = await Promise.all(Object.values(commands).map(connect));
  try {
    const kinds = [
      kind('direct', direct!, 'show_sessions', {}, 'replayed'),
      kind('copied', copied!, 'show_sessions', {}, 'replayed'),
      kind('limited, passed on', through!, 'show_sessions', {}, 'replayed'),
      kind('conditioned, passed on', through!, 'abort_session', { session_id: 7 }, 'replayed'),
      kind('conditioned, refused', through!, 'abort_session', { session_id: 0 }, 'Refused by policy'),
    ];
    for (const { call } of kinds) for (let count = 0; count < 1_500; count++) await call(); // warms up
    for (let round = 0; round < rounds; round++)
      for (const { call, times } of kinds) for (let count = 0; count < perRound; count++) times.push(await call());
    return new Map(kinds.map(({ name, times }) => [name, times]));
  } finally {
    await Promise.all([direct, copied, through].map((client) => client!.close()));
  }
}

async function connect([command = '', ...args]: readonly string[]): Promise<Client> {
  const client = new Client({ name: 'bench', version: '1' });
  await client.connect(new StdioClientTransport({ command, args, stderr: 'ignore' }));
  return client;
}

/** A kind of call, which throws where the answer is not the expected one. */
function kind(name: string, client: Client, tool: string, args: Record<string, unknown>, expected: string) {
  const call = async (): Promise<number> => {
    const start = performance.now();
    const { content } = await client.callTool({ name: tool, arguments: args });
    const took = performance.now() - start;
    if (!JSON.stringify(content).includes(expected)) throw new Error(`${name}: answered ${JSON.stringify(content)}`);
    return took;
  };
  return { name, call, times: [] as number[] };
}

function line(name: string, times: readonly number[], copied: readonly number[], digits: number): string {
  const [middle, high, added] = [p50(times), quantile(times, 0.95), p50(times) - p50(copied)];
  return [name.padEnd(22), ...[middle, high, added].map((value) => value.toFixed(digits).padStart(7))].join(' ');
}

function p50(times: readonly number[]): number {
  return quantile(times, 0.5);
}

function quantile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)]!;
}
