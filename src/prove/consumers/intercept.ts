import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { intercept as format } from '../../formats/intercept/index.ts';
import type { Limit, Policy } from '../../model/index.ts';
import { count, type Counters, decide, noCounters } from '../../policy/index.ts';
import { nameOutcome, type Outcome, outcomeOf } from '../outcome.ts';
import type { Prover } from '../prover.ts';
import { readTrial, type Trial } from '../scenarios.ts';
import { readReceived, replayServer } from '../start.ts';

const limits: Limit[] = [
  { max: 2, per: 'minute' },
  { max: 3, per: 'hour' },
  { max: 1, per: 'day' },
];

/** Intercept, run over standard input and output in front of the replay server. */
export const intercept: Prover = {
  format: 'intercept',
  level: 'ran',
  consumer: 'Intercept, built from its source',
  packages: [{ from: 'placed', name: 'intercept', version: '77f0429' }],
  summary:
    'The gateway, run over stdio in front of the replay server, hid, refused and ran what the policy says, and refused the next call after as many in a minute, an hour or a day as a limit allows; `state` and other counters of your own are not written by the export and were not tried.',
  async *run(installed, record) {
    const trial = readTrial();
    const { context, calls } = trial;
    const [first] = calls;
    const repeated = limits.map((limit) => {
      const rule = {
        server: context.server.id,
        tool: first!.tool,
        effect: 'limit',
        limit,
        reason: 'A limit.',
      } as const;
      const policy: Policy = { version: 1, default: 'deny', rules: [rule] };
      return {
        name: `${limit.max} in each ${limit.per}`,
        policy,
        calls: Array.from({ length: limit.max + 2 }, () => first!),
      };
    });
    for (const { name, policy, ...own } of [...trial.scenarios.map((each) => ({ ...each, calls })), ...repeated]) {
      const { text, enforced } = format.export(policy, context);
      const made = own.calls;
      await enoughOfTheMinute();
      const { outcomes, ...observed } = await attempt(join(installed, 'intercept'), text, { ...trial, calls: made });
      record({ scenario: name, policy: text, outcomes, ...observed });
      let counters: Counters = noCounters;
      for (const [at, call] of made.entries()) {
        const decision = decide(enforced, call, { now: 0, counters });
        counters = count(counters, decision);
        yield { name: `${name}: ${call.tool}`, expected: outcomeOf[decision.effect], seen: outcomes[at]! };
      }
    }
  },
};

/** A minute must not end while its calls are counted. */
async function enoughOfTheMinute(): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 10_000) await sleep(left);
}

/** Starts the gateway once under a text, with a home and counters of its own, and makes the calls. */
async function attempt(program: string, text: string, { snapshot, calls }: Trial) {
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-prove-'));
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
    const offered = (await client.listTools()).tools.map(({ name }) => name);
    const answers: unknown[] = [];
    const outcomes: Outcome[] = [];
    for (const { tool, arguments: args } of calls) {
      const before = readReceived(log).length;
      answers.push({ tool, answer: await client.callTool({ name: tool, arguments: args }).catch(String) });
      const received = readReceived(log).length > before;
      outcomes.push(nameOutcome({ offered: offered.includes(tool), approved: undefined, received }));
    }
    return { outcomes, offered, answers };
  } finally {
    await client.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
