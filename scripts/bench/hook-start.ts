import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleHook, hookProgram } from '../pack/hook-bundle.ts';
import type { Benchmark } from './benchmark.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = 60;
/** What is promised, in milliseconds: how much longer the hook takes than Node takes to start and to end. */
const promised = 40;
const servers = 9;
const toolsOfEach = 40;

/** How much a call waits for the hook, from its start to its end, against the start of Node alone. */
export const hookStart: Benchmark = {
  name: 'hook-start',
  about: 'milliseconds from the start of the hook to its end, beside node -e 0, with a policy of nine servers',
  async run(tell) {
    const folder = mkdtempSync(join(tmpdir(), 'toolrisk-bench-'));
    try {
      await bundleHook(root, folder);
      const kinds = kindsIn(folder);
      for (let round = 0; round < rounds + 2; round++)
        for (const kind of kinds) {
          const start = performance.now();
          const { status, stdout } = spawnSync(process.execPath, kind.words, { input: kind.input, encoding: 'utf8' });
          const took = performance.now() - start;
          if (status !== 0 || !kind.isRight(stdout)) throw new Error(`${kind.name}: ended with ${status}: ${stdout}`);
          if (round >= 2) kind.times.push(took); // the first fill caches
        }
      const [bare, ...own] = kinds.map(({ name, times }) => ({ name, p50: median(times) }));
      tell(`${bare!.name.padEnd(28)} p50 ${bare!.p50.toFixed(1)} ms`);
      for (const { name, p50 } of own)
        tell(`${name.padEnd(28)} p50 ${p50.toFixed(1)} ms, ${(p50 - bare!.p50).toFixed(1)} above`);
      tell(`promised: at most ${promised} ms above at p50`);
      const figures = Object.fromEntries(own.map(({ name, p50 }) => [`${name} above ms`, p50 - bare!.p50]));
      return { passed: Object.values(figures).every((above) => above <= promised), figures };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Kind {
  name: string;
  words: string[];
  input: string;
  isRight: (stdout: string) => boolean;
  times: number[];
}

function kindsIn(folder: string): Kind[] {
  const names = Array.from({ length: servers }, (_, at) => `server-${at}`);
  const tools = Array.from({ length: toolsOfEach }, (_, at) => `tool_${at}`);
  const properties = Object.fromEntries(['id', 'user', 'note'].map((name) => [name, { type: 'string' }]));
  const when = [{ path: 'id', op: 'gte', value: 1 }];
  const rules = names.flatMap((server) => tools.map((tool) => ({ server, tool, reason: 'For measuring.' })));
  const plain = rules.map((rule) => ({ ...rule, effect: 'allow', when }));
  const limit = { max: 1_000_000, per: 'day' };
  const files = {
    'plain.json': { version: 1, default: 'deny', rules: plain },
    'counted.json': { version: 1, default: 'deny', rules: rules.map((rule) => ({ ...rule, effect: 'limit', limit })) },
  };
  const listed = names.map((name) => [
    name,
    { tools: tools.map((tool) => ({ name: tool, inputSchema: { type: 'object', properties } })) },
  ]);
  for (const [name, policy] of Object.entries(files)) {
    writeFileSync(join(folder, name), JSON.stringify(policy, null, 2));
    writeFileSync(
      join(folder, name.replace('.json', '.tools.json')),
      JSON.stringify(Object.fromEntries(listed as [string, unknown][])),
    );
  }
  const message = (id: number) =>
    JSON.stringify({
      hook_event_name: 'PreToolUse',
      tool_name: 'mcp__server-7__tool_30',
      tool_input: { id },
      mcp_server: { name: 'server-7' },
    });
  const hook = (name: string, file: string, id: number, isRight: Kind['isRight']): Kind => ({
    ...{ name, isRight, times: [], input: message(id) },
    words: [join(folder, hookProgram), 'claude-code', '--policy', join(folder, file)],
  });
  return [
    { name: 'node -e 0', words: ['-e', '0'], input: '', isRight: (stdout) => stdout === '', times: [] },
    hook('a call that passes', 'plain.json', 1, (stdout) => stdout === ''),
    hook('a call that is refused', 'plain.json', 0, (stdout) => stdout.includes('"deny"')),
    hook('a call that is counted', 'counted.json', 1, (stdout) => stdout === ''),
  ];
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1]!;
}
