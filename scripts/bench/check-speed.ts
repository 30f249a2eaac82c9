import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ListedCatalogue, ListedServer } from '../../src/clients/index.ts';
import { severityNames } from '../../src/model/core.ts';
import type { Benchmark } from './benchmark.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = 15;
/** What is promised, in milliseconds: how long a person waits, start included. */
const promised = 1000;
const catalogued = 60;
const servers = 9;

/** How long `check` takes for four clients and nine catalogued servers, from its start to its end. */
export const checkSpeed: Benchmark = {
  name: 'check-speed',
  about: 'milliseconds of check for four clients and nine catalogued servers, its start included',
  run(tell) {
    const folder = mkdtempSync(join(tmpdir(), 'toolrisk-bench-'));
    try {
      writeMachine(folder);
      const packed = spawnSync(process.execPath, [join(root, 'scripts/pack.ts'), '--out', folder], {
        encoding: 'utf8',
      });
      if (packed.status !== 0) throw new Error(`the package could not be made: ${packed.stderr}`);
      const times = {
        packed: timesOf(folder, join(folder, 'package/lib/bin/toolrisk.js')),
        source: timesOf(folder, join(root, 'scripts/toolrisk.ts')),
      };
      const figures = Object.fromEntries(
        Object.entries(times).map(([name, own]) => [`${name} p50 ms`, own[rounds >> 1]!]),
      );
      for (const [name, own] of Object.entries(times))
        tell(`${name.padEnd(8)} p50 ${own[rounds >> 1]!.toFixed(0)} ms, worst ${own.at(-1)!.toFixed(0)} ms`);
      tell(`promised: at most ${promised} ms at p50, from the package and from its source`);
      return { passed: Object.values(figures).every((time) => time <= promised), figures };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The times of some starts, in order; the first, which fills caches, is not counted. */
function timesOf(folder: string, program: string): number[] {
  const env = { PATH: process.env['PATH'], HOME: join(folder, 'home') };
  const args = [program, 'check', '--json', '--catalogue', join(folder, 'catalogue.json')];
  const times = Array.from({ length: rounds + 1 }, () => {
    const start = performance.now();
    const { status, stdout } = spawnSync(process.execPath, args, {
      cwd: join(folder, 'project'),
      env,
      encoding: 'utf8',
    });
    const took = performance.now() - start;
    const { clients } = JSON.parse(stdout) as { clients: { servers: { catalogue: unknown }[] }[] };
    const known = clients.flatMap((client) => client.servers).filter(({ catalogue }) => catalogue !== null);
    if (status !== 0 || clients.length !== 4 || known.length !== 4 * servers)
      throw new Error(`check ended with ${status}`);
    return took;
  });
  return times.slice(1).sort((a, b) => a - b);
}

/** A machine with four clients that have the first nine servers each, and a catalogue of sixty. */
function writeMachine(folder: string): void {
  const own = Array.from(
    { length: servers },
    (_, at) => [`mine ${at}`, { command: 'npx', args: ['-y', `made-${at}`] }] as const,
  );
  const json = JSON.stringify({ mcpServers: Object.fromEntries(own) });
  const codex = own.map(
    ([, entry], at) => `[mcp_servers.mine-${at}]\ncommand = "npx"\nargs = ${JSON.stringify(entry.args)}\n`,
  );
  const files = {
    'project/.mcp.json': json,
    'home/.cursor/mcp.json': json,
    'home/.gemini/settings.json': json,
    'home/.codex/config.toml': codex.join('\n'),
    'catalogue.json': JSON.stringify({ format: 3, from: '', ...madeCatalogue() }),
  };
  mkdirSync(join(folder, 'project/.git'), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function madeCatalogue(): ListedCatalogue {
  return {
    servers: Array.from({ length: catalogued }, (_, at): ListedServer => {
      return {
        ...{ id: `made-${at}`, name: `Made ${at}`, href: `/servers/made-${at}/`, packages: [`npm:made-${at}`] },
        ...{ images: [], addresses: [], commands: [], repositories: [], versions: ['1.0.0'], digests: [''] },
        tools: Array.from({ length: 35 }, (_each, tool) => ({
          ...{ name: `tool_${tool}`, category: 'Write', severity: severityNames[tool % 4]!, points: tool },
          ...{ line: 'Changes something.', brings: tool % 3 === 0, shows: tool % 4 === 0, sends: tool % 5 === 0 },
        })),
      };
    }),
  };
}
