import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { besideHook } from '../formats/beside-hook.ts';
import { hooks } from '../formats/hooks.ts';
import type { Policy } from '../model/index.ts';
import { count, decide, namesTool, noCounters, strictest } from '../policy/index.ts';
import { ownName } from './changed.ts';
import { type Around, type Beside, onFixedFiles } from './fixed.ts';
import type { HookedClient } from './hooked.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Owner } from './own-files.ts';
import type { Case, Prover } from './prover.ts';
import type { VariedTrial } from './scenarios.ts';
import { attempt } from './start.ts';

type Given = { tool: string; arguments: Record<string, unknown> };

const limited = 'show_sessions';
const limit = { max: 3, per: 'hour' } as const;
const times = 50;

/** Runs a client on files of a person's own that `toolrisk fix --hook` has written to, and takes that back. */
export async function* fixedCases(hooked: HookedClient, trial: VariedTrial, ...rest: Arguments): AsyncGenerator<Case> {
  yield* allTools(hooked, trial, ...rest);
  yield* manyAtOnce(hooked, trial, ...rest);
}

type Arguments = Parameters<Prover['run']>;

/** Every tool once, and calls on either side of a condition, which have to do what the two files say. */
async function* allTools(
  { id, unasking, fixed }: HookedClient,
  trial: VariedTrial,
  ...[installed, record]: Arguments
): AsyncGenerator<Case> {
  const hook = hooks.get(id)!;
  const abort = (given: Given['arguments']): Given => ({ tool: 'abort_session', arguments: given });
  const conditions = [abort({ session_id: 1 }), abort({ session_id: 0 }), abort({ session_id: 7, sessionId: 0 })];
  const calls: Given[] = [...trial.calls, ...conditions];
  const name = 'on files that fix wrote';
  const { shown, around } = await attempted(id, fixed, { trial, installed, calls });
  record({ scenario: name, said: around.said, undone: around.undone, ...shown.record });
  mustBeReady(around.policy, trial);
  const beside = besideHook(around.policy, hook);
  mustSay(around.said, beside, trial);
  let counters = noCounters;
  for (const [at, { tool, arguments: given }] of calls.entries()) {
    const call = { server: ownName, tool, arguments: given };
    const decision = decide(around.policy, call, { now: 0, counters });
    counters = count(counters, decision);
    const effect = strictest([decision.effect, decide(beside, call, { now: 0, counters }).effect])!;
    // What the hook alone holds back: an argument that the tool does not know.
    const isOdd = Object.hasOwn(given, 'sessionId');
    const asked = effect === 'ask' ? unasking?.(namesTool(around.policy, ownName, tool)) : undefined;
    const expected: Outcome = isOdd ? 'refused' : (asked ?? outcomeOf[effect]);
    const seen = shown.outcomes[at]!;
    if (seen === 'asked') mustShow(given, shown.record['questions'] as Question[], at);
    yield { name: `${name}: ${tool}`, expected, seen };
  }
  yield* undoneCases(name, around);
}

/** Fifty calls in one turn of the model, under a limit of three an hour that a person has put into the policy. */
async function* manyAtOnce(
  { id, fixed }: HookedClient,
  trial: VariedTrial,
  ...[installed, record]: Arguments
): AsyncGenerator<Case> {
  const calls = Array.from({ length: times }, () => ({ tool: limited, arguments: {} }));
  const name = `${times} calls at once under a limit of ${limit.max} an ${limit.per}`;
  await untilNoHourEnds();
  const change = (policy: Policy): Policy => ({
    ...policy,
    rules: policy.rules.map((rule) => (rule.tool === limited ? { ...rule, effect: 'limit', limit } : rule)),
  });
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-prove-'));
  const snapshot = join(folder, 'snapshot.json');
  writeFileSync(snapshot, JSON.stringify(readOnly(JSON.parse(readFileSync(trial.snapshot, 'utf8')))));
  const wanted = { trial: { ...trial, snapshot }, installed, calls, sideBySide: true };
  const { shown, around } = await attempted(id, { ...fixed, change }, wanted).finally(() =>
    rmSync(folder, { recursive: true, force: true }),
  );
  record({ scenario: name, most: around.most, undone: around.undone, ...shown.record });
  const ran = shown.outcomes.filter((outcome) => outcome === 'ran').length;
  // Which of them come first is nobody's to say, how many is.
  const expected = Array.from({ length: times }, (_, at): Outcome => (at < limit.max ? 'ran' : 'refused'));
  for (const [at, each] of expected.entries())
    yield { name: `${name}: ${at + 1}`, expected: each, seen: at < ran ? 'ran' : 'refused' };
  yield* undoneCases(name, around);
}

async function attempted(
  id: string,
  beside: Beside,
  { trial, installed, ...wanted }: { trial: VariedTrial; installed: string; calls: Given[]; sideBySide?: boolean },
) {
  let around: Around | undefined;
  const client = onFixedFiles(id as Owner, beside, (each) => (around = each));
  const shown = await attempt(client, installed, { policy: '', server: ownName, snapshot: trial.snapshot, ...wanted });
  return { shown, around: around! };
}

function* undoneCases(name: string, { undone }: Around): Generator<Case> {
  for (const { shown, expected, seen } of undone) yield { name: `${name}: undo: ${shown}`, expected, seen };
}

/** A snapshot in which the tool says of itself that it only reads, since some clients make no other calls side by side. */
function readOnly(snapshot: { tools: { definition: { name: string } }[] }): object {
  const tools = snapshot.tools.map(({ definition, ...rest }) => ({
    ...rest,
    definition: definition.name === limited ? { ...definition, annotations: { readOnlyHint: true } } : definition,
  }));
  return { ...snapshot, tools };
}

/** Throws where the policy of the hook is not the one that the catalogue publishes. */
function mustBeReady({ rules }: Policy, { scenarios }: VariedTrial): void {
  const { policy } = scenarios.find(({ name }) => name === 'whole server, operate')!;
  const ready = policy.rules.map((rule) => ({ ...rule, server: ownName }));
  if (!isDeepStrictEqual(rules, ready)) throw new Error('the policy of the hook is not the published one');
}

/** Throws where `fix` counts the tools of which it takes calls away otherwise than the permissions do. */
function mustSay(said: string, beside: Policy, { calls }: VariedTrial): void {
  const effects = calls.map(
    ({ tool, arguments: given }) =>
      decide(beside, { server: ownName, tool, arguments: given }, { now: 0, counters: noCounters }).effect,
  );
  for (const [effect, words] of [
    ['ask', 'a person is asked'],
    ['hide', 'hidden'],
  ] as const) {
    const [, number = '0'] = new RegExp(`^  (\\d+) tools?: runs unasked → ${words}$`, 'm').exec(said) ?? [];
    const counted = effects.filter((each) => each === effect).length;
    if (Number(number) !== counted)
      throw new Error(`fix says ${words} of ${number} tools, not of ${counted}:\n${said}`);
  }
}

interface Question {
  call: number;
  question: unknown;
}

/** Throws where a person was asked about a call without its arguments. */
function mustShow(given: Given['arguments'], questions: readonly Question[], at: number): void {
  const words = JSON.stringify(questions.find(({ call }) => call === at)?.question).replaceAll('\\', '');
  for (const [key, value] of Object.entries(given))
    if (!words.includes(JSON.stringify(key)) || !words.includes(JSON.stringify(value)))
      throw new Error(`a person was asked without the argument ${key}: ${words}`);
}

/** Waits where the hour is about to end, since a limit begins anew with it. */
async function untilNoHourEnds(): Promise<void> {
  const hour = 3_600_000;
  const left = hour - (Date.now() % hour);
  if (left < 120_000) await sleep(left + 1000);
}
