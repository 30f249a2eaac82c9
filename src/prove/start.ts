import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endGroup, startGroup } from '../introspect/index.ts';
import { answer, type Received } from './replay/recorded-server.ts';
import type { Client, Place } from './client.ts';
import { startModel } from './model-server.ts';
import { nameOutcome, type Outcome } from './outcome.ts';

const program = fileURLToPath(new URL('../../scripts/prove/replay-server.ts', import.meta.url));
const patience = 120_000;

/** The command that replays a snapshot and logs the calls that it gets. */
export function replayServer(snapshot: string, log: string): { command: string; args: string[] } {
  return { command: process.execPath, args: [program, '--snapshot', snapshot, '--log', log] };
}

/** What one start of a client is for. */
export interface Attempt {
  policy: string;
  server: string;
  /** File of the snapshot to replay. */
  snapshot: string;
  /** Each is made once, in this order. */
  calls: readonly { tool: string; arguments: Record<string, unknown> }[];
  /** True where the model makes them all in one turn. */
  sideBySide?: boolean;
}

/** What one start showed. */
export interface Shown {
  /** The outcome of each call, in their order. */
  outcomes: Outcome[];
  /** All that was said, for the transcript. */
  record: Record<string, unknown>;
}

/** Starts a client once under a policy and has the model call one tool after another. */
export async function attempt(client: Client, installed: string, { policy, ...wanted }: Attempt): Promise<Shown> {
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-prove-'));
  const log = join(folder, 'received.jsonl');
  const names = wanted.calls.map(({ tool }) => client.spell(wanted.server, tool));
  const calls = wanted.calls.map((call, at) => ({ id: `call_${at}`, name: names[at]!, arguments: call.arguments }));
  // How many calls had reached the server when so many had come back.
  const reached: number[] = [];
  const onTurn = (answered: number) => (reached[answered] ??= readReceived(log).length);
  const model = await startModel(client.api, calls, onTurn, wanted.sideBySide);
  const made = () => Math.max(-1, ...model.turns.map((turn) => turn.answered));
  const place: Place = {
    home: join(folder, 'home'),
    project: join(folder, 'project'),
    installed,
    model: model.url,
    server: { name: wanted.server, ...replayServer(wanted.snapshot, log) },
    isDone: () => made() >= calls.length,
  };
  mkdirSync(place.home);
  mkdirSync(place.project);
  const questions: { call: number; question: unknown; approved: boolean }[] = [];
  const output: string[] = [];
  try {
    const start = client.setUp(place, policy);
    const mark = `TOOLRISK_PROVE=${folder}`;
    const path = `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`;
    const environment = { PATH: path, TOOLRISK_PROVE: folder, ...start.environment };
    const child = await startGroup({ command: start.command, environment, cwd: place.project });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
    // A person who approves every second question shows both that yes lets a call run and that no stops it.
    const person = (question: unknown) => {
      const approved = questions.length % 2 === 1;
      questions.push({ call: model.turns.at(-1)?.answered ?? -1, question, approved });
      return approved;
    };
    try {
      await Promise.race([
        client.converse(child, person, place),
        sleep(patience, undefined, { ref: false }).then(() => output.push('[not done in time]')),
      ]);
    } finally {
      await endGroup(child, mark, 1000);
    }
    client.tearDown?.(place);
    const received = readReceived(log);
    if (!place.isDone())
      throw new Error(`the client stopped after call ${made()} of ${calls.length}:\n${output.join('').slice(-2000)}`);
    const offered = new Set(model.turns.flatMap((turn) => turn.offered));
    const outcomes = wanted.sideBySide
      ? outcomesOf(model.turns[1]!.results, received)
      : wanted.calls.map(({ tool }, at) => {
          const result = model.turns.find((turn) => turn.answered === at + 1)?.results.at(-1);
          const question = questions.find(({ call }) => call === at);
          const asked = question?.approved ?? (result && client.wouldAsk?.(result) ? false : undefined);
          return nameOutcome({
            offered: offered.has(names[at]!),
            approved: asked,
            received: received.slice(reached[at], reached[at + 1]).some(({ name }) => name === tool),
          });
        });
    const turns = model.turns.map(({ offered: tools, ...turn }, at) => ({
      ...turn,
      offered: at > 0 && String(tools) === String(model.turns[at - 1]!.offered) ? 'as before' : tools,
    }));
    const { others } = model;
    const record = { policy, command: start.command, turns, others, questions, received, output: output.join('') };
    return { outcomes, record };
  } finally {
    model.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What became of calls that were made in one turn, by their results, of which as many have to be the server's as it got calls. */
function outcomesOf(results: readonly string[], received: readonly Received[]): Outcome[] {
  const ran = results.map((result) => result.includes(answer));
  if (ran.filter(Boolean).length !== received.length)
    throw new Error(`the server got ${received.length} calls, and answered otherwise`);
  return ran.map((each) => (each ? 'ran' : 'refused'));
}

/** The calls that the replay server wrote to its log. */
export function readReceived(file: string): Received[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Received);
}
