import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { parse, stringify } from 'yaml';
import { litellm as format } from '../../../../src/formats/litellm.ts';
import { endGroup, startGroup } from '../../../../src/introspect/process-group.ts';
import { decide, noCounters } from '../../../../src/policy/index.ts';
import { nameOutcome, type Outcome, outcomeOf } from '../outcome.ts';
import type { Prover } from '../prover.ts';
import { readTrial, type Trial } from '../scenarios.ts';
import { readReceived, replayServer } from '../start.ts';

// Its network is its own, so that no port can be taken.
const port = 4000;
const server = 'teradata_wlm';

interface Shown {
  outcomes: Map<string, Outcome>;
  record: Record<string, unknown>;
}

/** Starts the proxy once under a configuration, and lists and calls every tool through it. */
async function attempt(installed: string, text: string, { calls, snapshot }: Trial): Promise<Shown> {
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-prove-'));
  const log = join(folder, 'received.jsonl');
  const config = parse(text) as { mcp_servers: Record<string, object> };
  Object.assign(config.mcp_servers[server]!, {
    allow_all_keys: true,
    transport: 'stdio',
    ...replayServer(snapshot, log),
  });
  writeFileSync(join(folder, 'config.yaml'), stringify(config));
  const program = join(installed, 'venv/bin/litellm');
  const child = await startGroup({
    command: [program, '--config', 'config.yaml', '--host', '127.0.0.1', '--port', String(port)],
    environment: {
      PATH: '/usr/bin:/bin',
      HOME: folder,
      TOOLRISK_PROVE: folder,
      LITELLM_ENABLE_MCP_STDIO: 'true',
      // Nothing but this process can reach it.
      LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY: 'true',
      LITELLM_LOCAL_MODEL_COST_MAP: 'True',
    },
    cwd: folder,
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
  const client = new Client({ name: 'toolrisk', version: '1' });
  try {
    await untilLive(output);
    await client.connect(new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp/`)));
    const offered = (await client.listTools()).tools.map(({ name }) => name);
    const answers: unknown[] = [];
    // A tool may not be reached by its own name either, which LiteLLM understands without the server's.
    for (const { tool, arguments: given } of calls)
      for (const name of [`${server}-${tool}`, tool])
        answers.push({ name, answer: await client.callTool({ name, arguments: given }).catch(String) });
    const received = readReceived(log);
    const outcomes = calls.map(({ tool }): [string, Outcome] => [
      tool,
      nameOutcome({
        offered: offered.includes(`${server}-${tool}`),
        approved: undefined,
        received: received.some(({ name }) => name === tool),
      }),
    ]);
    return {
      outcomes: new Map(outcomes),
      record: {
        config: readFileSync(join(folder, 'config.yaml'), 'utf8'),
        offered,
        answers,
        received,
        output: output.join(''),
      },
    };
  } finally {
    await client.close();
    await endGroup(child, `TOOLRISK_PROVE=${folder}`, 3000);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function untilLive(output: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const live = await fetch(`http://127.0.0.1:${port}/health/liveliness`).catch(() => undefined);
    if (live?.ok) return;
    await sleep(500);
  }
  throw new Error(`the proxy did not start:\n${output.join('').slice(-2000)}`);
}

/** The LiteLLM proxy, run in front of the replay server. */
export const litellm: Prover = {
  format: 'litellm',
  level: 'ran',
  consumer: 'LiteLLM proxy',
  packages: [{ from: 'pypi', name: 'litellm[proxy]', version: '1.106.2' }],
  summary:
    'The proxy, run in front of the replay server for a caller with access to it, hid, refused under either of its names and ran what the policy says; keys, teams and the guardrail `tool_permission` were not tried.',
  async *run(installed, record) {
    const trial = readTrial();
    for (const { name, policy } of trial.scenarios) {
      const { text, enforced } = format.export(policy, trial.context);
      const shown = await attempt(installed, text, trial);
      record({ scenario: name, ...shown.record });
      for (const call of trial.calls) {
        const { effect } = decide(enforced, call, { now: 0, counters: noCounters });
        yield { name: `${name}: ${call.tool}`, expected: outcomeOf[effect], seen: shown.outcomes.get(call.tool)! };
      }
    }
  },
};
