import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Benchmark } from './benchmark.ts';
import { StdioPeer } from './stdio-peer.ts';

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
const rounds = 40;
const perRound = 125;
const mayAdd = 0.3;
const mayTakeToRefuse = 0.15;

/** What the gateway costs each call, against the same server without it. */
export const gatewayOverhead: Benchmark = {
  name: 'gateway-overhead',
  about: 'milliseconds that the gateway adds to a call over stdio, and takes to refuse one',
  async run(tell) {
    const folder = mkdtempSync(join(tmpdir(), 'toolrisk-bench-'));
    const file = join(folder, 'policy.json');
    writeFileSync(file, JSON.stringify(policy));
    const node = process.execPath;
    const server = [node, inRepository('scripts/prove/replay-server.ts'), '--snapshot', inRepository(snapshot)];
    const options = ['--policy', file, '--audit', join(folder, 'audit')];
    const direct = new StdioPeer(server);
    const through = new StdioPeer([node, inRepository('scripts/gateway.ts'), ...options, '--', ...server]);
    try {
      const kinds = [
        kind('direct', direct, 'show_sessions', {}, 'replayed'),
        kind('limited, passed on', through, 'show_sessions', {}, 'replayed'),
        kind('conditioned, passed on', through, 'abort_session', { session_id: 7 }, 'replayed'),
        kind('conditioned, refused', through, 'abort_session', { session_id: 0 }, 'Refused by policy'),
      ];
      await Promise.all([direct.initialize(), through.initialize()]);
      for (const { call } of kinds) for (let count = 0; count < 1_500; count++) await call(); // warms up
      // In turns, so that whatever else the machine does meets all alike.
      for (let round = 0; round < rounds; round++)
        for (const { call, times } of kinds) for (let count = 0; count < perRound; count++) times.push(await call());
      const found = kinds.map(({ name, times }) => ({ name, p50: quantile(times, 0.5), p95: quantile(times, 0.95) }));
      const [without, limited, conditioned, refused] = found.map(({ p50 }) => p50) as [number, number, number, number];
      tell(`${'call'.padEnd(24)}    p50     p95   added to p50, ms`);
      for (const { name, p50, p95 } of found)
        tell(`${name.padEnd(24)}  ${p50.toFixed(3)}   ${p95.toFixed(3)}   ${(p50 - without).toFixed(3)}`);
      return {
        passed: Math.max(limited, conditioned) - without <= mayAdd && refused <= mayTakeToRefuse,
        figures: Object.fromEntries(
          found.flatMap(({ name, p50, p95 }) => [
            [`${name} p50 ms`, p50],
            [`${name} p95 ms`, p95],
          ]),
        ),
      };
    } finally {
      direct.close();
      through.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** A kind of call, which throws where the answer is not the expected one. */
function kind(name: string, peer: StdioPeer, tool: string, args: object, expected: string) {
  const call = async (): Promise<number> => {
    const start = performance.now();
    const line = await peer.ask('tools/call', { name: tool, arguments: args });
    const took = performance.now() - start;
    if (!line.includes(expected)) throw new Error(`${name}: expected ${expected}, but was answered ${line}`);
    return took;
  };
  return { name, call, times: [] as number[] };
}

function quantile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)]!;
}
