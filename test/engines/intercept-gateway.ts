import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import type { Effect } from '../../src/model/index.ts';
import { readReceived, replayServer } from './prove/start.ts';
import type { Trial } from './prove/scenarios.ts';

const denied = '[INTERCEPT POLICY DENIED] ';

/** What Intercept, started once under a text, does with each call; undefined where it is none of hide, deny and allow. */
export async function interceptAnswers(
  program: string,
  text: string,
  { snapshot, calls }: Pick<Trial, 'snapshot' | 'calls'>,
): Promise<(Effect | undefined)[]> {
  return underIntercept(program, text, snapshot, async (client, received) => {
    const offered = new Set((await client.listTools()).tools.map(({ name }) => name));
    const answers: (Effect | undefined)[] = [];
    for (const call of calls) {
      const { ran, refusal } = await make(client, received, call);
      const isRefused = !ran && refusal !== undefined;
      if (offered.has(call.tool)) answers.push(ran ? 'allow' : isRefused ? 'deny' : undefined);
      else answers.push(isRefused ? 'hide' : undefined);
    }
    return answers;
  });
}

/** The same call again and again, with fresh counters: what it was refused with each time, or undefined where it ran. */
export async function interceptRepeats(
  program: string,
  text: string,
  { snapshot, call, times }: { snapshot: string; call: Trial['calls'][number]; times: number },
): Promise<(string | undefined)[]> {
  return underIntercept(program, text, snapshot, async (client, received) => {
    const refusals: (string | undefined)[] = [];
    for (let at = 0; at < times; at++) {
      const { ran, refusal } = await make(client, received, call);
      if (ran === (refusal !== undefined))
        throw new Error(`call ${at + 1} of ${call.tool} neither ran nor was refused`);
      refusals.push(refusal);
    }
    return refusals;
  });
}

/** The version of the program, as it says it. */
export function interceptVersion(program: string): string {
  return execFileSync(program, ['--version'], { encoding: 'utf8' })
    .trim()
    .replace(/^intercept version /, '');
}

/** Starts Intercept in front of the replayed snapshot, with a home and counters of its own. */
async function underIntercept<T>(
  program: string,
  text: string,
  snapshot: string,
  converse: (client: Client, received: () => number) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-intercept-'));
  const [policy, log] = [join(folder, 'policy.yaml'), join(folder, 'received.jsonl')];
  writeFileSync(policy, text);
  const server = replayServer(snapshot, log);
  const client = new Client({ name: 'toolrisk', version: '1' });
  try {
    await client.connect(
      new StdioClientTransport({
        command: program,
        args: ['-c', policy, '--state-dir', join(folder, 'state'), '--', server.command, ...server.args],
        env: { HOME: folder, PATH: dirname(process.execPath) },
        stderr: 'ignore',
      }),
    );
    return await converse(client, () => readReceived(log).length);
  } finally {
    await client.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Makes one call: whether it reached the server, and the text of a refusal. */
async function make(client: Client, received: () => number, { tool, arguments: args }: Trial['calls'][number]) {
  const before = received();
  const result = await client.callTool({ name: tool, arguments: args });
  const [first] = result.content;
  const isDenied = result.isError === true && first?.type === 'text' && first.text.startsWith(denied);
  return { ran: received() > before, refusal: isDenied ? first.text.slice(denied.length) : undefined };
}
