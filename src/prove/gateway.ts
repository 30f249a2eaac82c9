import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { type Format, formats, nameOf } from '../formats/index.ts';
import { endGroup, startGroup } from '../introspect/index.ts';
import { decide, noCounters } from '../policy/index.ts';
import type { Policy } from '../model/index.ts';
import { serveHttp } from './replay/http.ts';
import { readRecorded, type Received, recordedServer } from './replay/recorded-server.ts';
import { nameOutcome, type Outcome, outcomeOf } from './outcome.ts';
import { oddTrial } from './odd-names.ts';
import type { Case, Prover } from './prover.ts';
import { otherNames, readTrial, type Trial } from './scenarios.ts';
import { readReceived, replayServer } from './start.ts';

/** Where one start of a gateway happens: an empty folder, a port, and the server to stand in front of. */
export interface Place {
  folder: string;
  installed: string;
  port: number;
  server: { name: string; command: string; args: string[] };
  /** Where the same server is served over streamable HTTP. */
  served: URL;
}

/** How to start a gateway that is set up. */
export interface Start {
  command: readonly string[];
  environment: Readonly<Record<string, string>>;
  /** Where its MCP endpoint is. */
  url: string;
}

/** A gateway between client and server, which lists and calls tools over streamable HTTP. */
export interface Gateway {
  /** Puts the policy where its page says that it goes, and says how to start. */
  setUp(place: Place, policy: string): Start;
  /** Whether it serves (true), is known never to (false), or not yet (undefined); without it, as soon as it answers. */
  isServing?(url: string, policy: string): Promise<boolean | undefined>;
  /** The names by which a tool can be called, the first as it is listed; without it, the tool's own. */
  spell?(server: string, tool: string): readonly [string, ...string[]];
  /** Whether it is also put to names that could break a text. */
  oddNames?: true;
}

// Its network is its own, so that no port can be taken.
const port = 4000;

const nothing: Policy = { version: 1, default: 'deny', rules: [] };

/** A text that the gateway does not read as one would think, and what becomes of calls under it. */
export interface Trap {
  name: string;
  text: string;
  expected: Readonly<Record<string, Outcome>>;
}

/** Runs a gateway in front of the replay server, once for each policy and trap, and lists and calls tools through it. */
export function served(id: string, gateway: Gateway, traps: readonly Trap[] = []): Prover['run'] {
  const format = formats.find((each) => each.id === id) as Format;
  return async function* (installed, record) {
    const trial = readTrial();
    const scenarios = [...trial.scenarios, { name: 'nothing is allowed', policy: nothing }];
    yield* tried(format, gateway, installed, record, { ...trial, scenarios });
    for (const name of otherNames) {
      const { scenarios, calls } = trial.mixed;
      const renamed = { ...trial, scenarios, calls: trial.calls.slice(0, calls), context: { ...trial.context, name } };
      yield* tried(format, gateway, installed, record, renamed);
    }
    if (gateway.oddNames) {
      const odd = oddTrial(trial);
      try {
        yield* tried(format, gateway, installed, record, odd);
      } finally {
        rmSync(dirname(odd.snapshot), { recursive: true, force: true });
      }
    }
    for (const { name, text, expected } of traps) {
      const calls = trial.calls.filter(({ tool }) => Object.hasOwn(expected, tool));
      const { outcomes, ...observed } = await attempt(gateway, installed, text, { ...trial, calls });
      record({ scenario: name, policy: text, ...observed });
      for (const [at, { tool }] of calls.entries())
        yield { name: `${name}: ${tool}`, expected: expected[tool]!, seen: outcomes[at]! };
    }
  };
}

/** Runs it once for each policy of a trial, and compares. */
async function* tried(
  format: Format,
  gateway: Gateway,
  installed: string,
  record: (observation: unknown) => void,
  trial: Trial,
): AsyncIterable<Case> {
  const { name: serverName } = trial.context;
  const isTaken = format.serverNames.problem?.(nameOf(trial.context)) === undefined;
  const varied = serverName === undefined ? {} : { serverName };
  for (const { name, policy } of trial.scenarios) {
    const { text, enforced } = format.export(policy, trial.context);
    const { outcomes, ...observed } = await attempt(gateway, installed, text, trial, isTaken);
    const scenario = serverName === undefined ? name : `server called ${serverName}: ${name}`;
    record({ scenario, policy: text, ...observed });
    for (const [at, call] of trial.calls.entries()) {
      const { effect } = decide(enforced, call, { now: 0, counters: noCounters });
      const expected = isTaken ? outcomeOf[effect] : 'hidden';
      yield { name: `${scenario}: ${call.tool}`, expected, seen: outcomes[at]!, ...varied };
    }
  }
}

/** Starts the gateway once under a text; where the server's name is none that it takes, it may stop by itself, and then offers nothing. */
async function attempt(gateway: Gateway, installed: string, text: string, trial: Trial, isTaken = true) {
  const { calls, snapshot, context } = trial;
  const { setUp, isServing = answers, spell = (_, tool) => [tool] }: Gateway = gateway;
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-prove-'));
  const log = join(folder, 'received.jsonl');
  const name = nameOf(context);
  const server = { name, ...replayServer(snapshot, log) };
  const recorded = readRecorded(snapshot);
  const receive = (call: Received) => appendFileSync(log, `${JSON.stringify(call)}\n`);
  const { url: served, server: http } = await serveHttp(() => recordedServer(recorded, receive), 0);
  const { command, environment, url } = setUp({ folder, installed, port, server, served }, text);
  const child = await startGroup({ command, environment: { ...environment, TOOLRISK_PROVE: folder }, cwd: folder });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
  const client = new Client({ name: 'toolrisk', version: '1' });
  const offered: string[] = [];
  const results: unknown[] = [];
  try {
    if (
      await untilServing(
        () => isServing(url, text),
        () => !isTaken && child.exitCode !== null,
        output,
      )
    ) {
      await client.connect(new StreamableHTTPClientTransport(new URL(url)));
      offered.push(...(await client.listTools()).tools.map(({ name }) => name));
      for (const { tool, arguments: given } of calls)
        for (const name of spell(server.name, tool))
          results.push({ name, answer: await client.callTool({ name, arguments: given }).catch(String) });
    }
    const received = readReceived(log);
    const outcomes = calls.map(({ tool }): Outcome =>
      nameOutcome({
        offered: offered.includes(spell(server.name, tool)[0]),
        approved: undefined,
        received: received.some(({ name }) => name === tool),
      }),
    );
    return { outcomes, offered, answers: results, received, output: output.join('') };
  } finally {
    await client.close();
    await endGroup(child, `TOOLRISK_PROVE=${folder}`, 3000);
    http.close();
    http.closeAllConnections();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function answers(url: string): Promise<true> {
  await fetch(url, { method: 'DELETE' });
  return true;
}

async function untilServing(
  ask: () => Promise<boolean | undefined>,
  isStopped: () => boolean,
  output: readonly string[],
): Promise<boolean> {
  for (let tries = 0; tries < 240; tries++) {
    if (isStopped()) return false;
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined) return answer;
    await sleep(250);
  }
  throw new Error(`the gateway did not start:\n${output.join('').slice(-2000)}`);
}
