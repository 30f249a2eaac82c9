import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { formatOf } from '../formats/index.ts';
import { count, type Counters, decide, noCounters } from '../policy/index.ts';
import { limitTrials } from './limits.ts';
import { nameOutcome, type Outcome, outcomeOf } from './outcome.ts';
import type { Prover } from './prover.ts';
import { readTrial, type Trial } from './scenarios.ts';
import { readReceived, replayServer } from './start.ts';

/** Where one start of a gateway happens: an empty folder, the policy in it, and the server to stand in front of. */
export interface StdioPlace {
  folder: string;
  policy: string;
  server: { command: string; args: string[] };
}

/** How to start it. */
export interface StdioStart {
  /** The name that the policy's file has to have. */
  filename: string;
  command: (place: StdioPlace) => { command: string; args: string[] };
  /** Whether it asks a person through the client; every other question is answered with no. */
  asks?: true;
}

/** Starts a gateway once under a text, with a home of its own, and makes the calls over standard input and output. */
export async function attemptStdio(
  start: StdioStart,
  text: string,
  { snapshot, calls }: Pick<Trial, 'snapshot' | 'calls'>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-prove-'));
  const [policy, log] = [join(folder, start.filename), join(folder, 'received.jsonl')];
  writeFileSync(policy, text);
  const client = new Client(
    { name: 'toolrisk', version: '1' },
    { capabilities: start.asks ? { elicitation: { form: {} } } : {} },
  );
  const questions: { question: string; approved: boolean }[] = [];
  if (start.asks)
    client.setRequestHandler('elicitation/create', ({ params }) => {
      const approved = questions.length % 2 === 0;
      questions.push({ question: params.message, approved });
      return approved ? { action: 'accept', content: {} } : { action: 'decline' };
    });
  try {
    await client.connect(
      new StdioClientTransport({
        ...start.command({ folder, policy, server: replayServer(snapshot, log) }),
        env: { HOME: folder, PATH: dirname(process.execPath) },
        stderr: 'ignore',
      }),
    );
    const offered = (await client.listTools()).tools.map(({ name }) => name);
    const answers: unknown[] = [];
    const outcomes: Outcome[] = [];
    for (const { tool, arguments: args } of calls) {
      const [before, asked] = [readReceived(log).length, questions.length];
      answers.push({ tool, answer: await client.callTool({ name: tool, arguments: args }).catch(String) });
      const received = readReceived(log).length > before;
      outcomes.push(nameOutcome({ offered: offered.includes(tool), approved: questions[asked]?.approved, received }));
    }
    return { outcomes, offered, answers, ...(start.asks && { questions }) };
  } finally {
    await client.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Puts every policy of the trial, and limits in each kind of window, to a gateway over standard input and output. */
export function provenOverStdio(id: string, startOf: (installed: string) => StdioStart): Prover['run'] {
  return async function* (installed, record) {
    const trial = readTrial();
    const format = formatOf(id)!;
    const scenarios = [...trial.scenarios.map((each) => ({ ...each, calls: trial.calls })), ...limitTrials(trial)];
    for (const { name, policy, calls } of scenarios) {
      const { text, enforced } = format.export(policy, trial.context);
      await enoughOfTheMinute();
      const { outcomes, ...observed } = await attemptStdio(startOf(installed), text, { ...trial, calls });
      record({ scenario: name, policy: text, outcomes, ...observed });
      let counters: Counters = noCounters;
      for (const [at, call] of calls.entries()) {
        const decision = decide(enforced, call, { now: 0, counters });
        counters = count(counters, decision);
        yield { name: `${name}: ${call.tool}`, expected: outcomeOf[decision.effect], seen: outcomes[at]! };
      }
    }
  };
}

/** A minute must not end while its calls are counted. */
async function enoughOfTheMinute(): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 10_000) await sleep(left);
}
