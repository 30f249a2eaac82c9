import { besideHook } from '../formats/beside-hook.ts';
import { brokenResidents, type BrokenWay, brokenWays, type CommandLine, type Hook } from '../formats/hook.ts';
import { hooks } from '../formats/hooks.ts';
import { formatOf } from '../formats/index.ts';
import { keys, type Policy, type PolicyRule } from '../model/index.ts';
import { count, decide, namesTool, noCounters, strictest } from '../policy/index.ts';
import type { HookedClient, HookedMode, HookedStart } from './hooked.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Scenario, VariedTrial } from './scenarios.ts';

type Expected = HookedStart['calls'][number];

/** A name that holds what stands between server and tool. */
const ownName = 'work__db';

/** Every start by which a client with its hook is put to the proof. */
export function hookedStarts(hooked: HookedClient, trial: VariedTrial): HookedStart[] {
  const { id, modes, names, allowAll, unasked = [] } = hooked;
  const hook = hooks.get(id)!;
  const [usual] = modes;
  const open = { permissions: allowAll(ownName), server: ownName, client: usual.client };
  const refused = [call('abort_session', { session_id: 0 }, 'refused')];
  const ran = [call('abort_session', { session_id: 0 }, 'ran')];
  return [
    ...modes.map((mode) => ({ ...everything(ownName, hook, hooked, mode), varied: { mode: mode.mode } })),
    ...names.map((serverName) => ({ ...everything(serverName, hook, hooked, usual), varied: { serverName } })),
    { ...open, name: 'another server is not touched', policy: allOf('another'), calls: ran },
    { ...open, name: 'a policy that cannot be read', policy: '{"version":1', calls: refused },
    ...published(trial).map((scenario) => together(scenario, hook, hooked, trial)),
    ...keys(brokenWays).map((way) => ({
      ...open,
      name: `where ${brokenWays[way]}`,
      policy: allOf(ownName),
      calls: hook.broken[way] === 'refused' ? refused : ran,
      instead: broken[way],
      varied: { broken: way },
    })),
    ...(hook.resident ? residents(hook.resident, open, everything(ownName, hook, hooked, usual)) : []),
    ...unasked.map(({ name, ...own }) => ({ ...open, ...own, name, policy: allOf(ownName), calls: ran })),
  ];
}

/** The hook that stays, asked over HTTP, and what becomes of a call that it does not answer. */
function residents(
  { broken: becomes }: NonNullable<Hook['resident']>,
  open: Pick<HookedStart, 'permissions' | 'server' | 'client'>,
  whole: HookedStart,
): HookedStart[] {
  return [
    { ...whole, name: `over HTTP: ${whole.name}`, resident: 'whole' },
    ...keys(brokenResidents).map((way) => ({
      ...open,
      name: `over HTTP, where ${brokenResidents[way]}`,
      policy: allOf(ownName),
      calls: [call('abort_session', { session_id: 7 }, becomes[way] === 'refused' ? 'refused' : 'ran')],
      resident: way,
    })),
  ];
}

/** A condition, a limit, a question, a refusal, and a tool that no rule names, with calls on either side of each. */
function everything(server: string, hook: Hook, { allowAll }: HookedClient, mode: HookedMode): HookedStart {
  const { client, allowed = 'ran' } = mode;
  const asked = hook.asks ? mode.asked : 'refused';
  return {
    name: `everything, server called ${server}, ${mode.mode}`,
    ...{ policy: allOf(server), permissions: allowAll(server), server, client },
    calls: [
      call('abort_session', { session_id: 7 }, allowed),
      call('abort_session', { session_id: 0 }, 'refused'),
      call('abort_session', { session_id: 'all' }, 'refused'),
      call('abort_session', { session_id: 7, sessionId: 0 }, 'refused'),
      call('abort_sessions_user', { user: 'alice' }, asked),
      call('abort_sessions_user', { user: 'bob' }, asked),
      call('delete_throttle', {}, 'refused'),
      call('list_WD', {}, 'refused'),
      ...Array.from({ length: 5 }, (_, at) => call('show_sessions', {}, at < 3 ? allowed : 'refused')),
    ],
  };
}

function allOf(server: string): Policy {
  const rule = (tool: string, part: object) => ({ server, tool, reason: 'For the proof.', ...part }) as PolicyRule;
  return {
    version: 1,
    default: 'deny',
    rules: [
      rule('abort_session', { effect: 'allow', when: [{ path: 'session_id', op: 'gte', value: 1 }] }),
      rule('show_sessions', { effect: 'limit', limit: { max: 3, per: 'hour' } }),
      rule('abort_sessions_user', { effect: 'ask' }),
      rule('delete_throttle', { effect: 'deny' }),
    ],
  };
}

/** A published policy, and two that have every effect in turn, with the calls that show all of it. */
function published({ scenarios, mixed, calls }: VariedTrial): (Scenario & { calls: VariedTrial['calls'] })[] {
  const operate = scenarios.filter(({ name }) => name === 'whole server, operate');
  return [
    ...operate.map((scenario) => ({ ...scenario, calls })),
    ...mixed.scenarios.map((scenario) => ({ ...scenario, calls: calls.slice(0, mixed.calls) })),
  ];
}

/** The permissions that are written beside a hook, and the hook: the stricter of the two answers. */
function together(
  { name, policy, calls }: ReturnType<typeof published>[number],
  hook: Hook,
  { id, modes: [{ client }], unasking }: HookedClient,
  { context }: VariedTrial,
): HookedStart {
  const { text, enforced } = formatOf(id)!.export(besideHook(policy, hook), { ...context, name: ownName });
  let counters = noCounters;
  const expected = ({ server, tool, arguments: given }: VariedTrial['calls'][number]): Expected => {
    const decision = decide(policy, { server, tool, arguments: given }, { now: 0, counters });
    counters = count(counters, decision);
    const beside = decide(enforced, { server, tool, arguments: given }, { now: 0, counters });
    const effect = strictest([decision.effect, beside.effect])!;
    const outcome = effect === 'ask' ? unasking?.(namesTool(policy, server, tool)) : undefined;
    return call(tool, given, outcome ?? outcomeOf[effect]);
  };
  return {
    name: `permissions and hook, ${name}`,
    policy: { ...policy, rules: policy.rules.map((rule) => ({ ...rule, server: ownName })) },
    ...{ permissions: text, server: ownName, client, askedByClient: !hook.asks },
    calls: calls.map(expected),
  };
}

function call(tool: string, given: Record<string, unknown>, expected: Outcome): Expected {
  return { tool, arguments: given, expected };
}

const node = (script: string): CommandLine => [process.execPath, '-e', script];
const broken: Readonly<Record<BrokenWay, (command: CommandLine) => CommandLine>> = {
  fails: () => node('process.exitCode = 1'),
  killed: () => node('process.kill(process.pid, "SIGKILL")'),
  missing: ([, , ...words]) => ['/nonexistent/toolrisk-hook', ...words],
  slow: () => node('setTimeout(() => {}, 60_000)'),
  garbled: () => node('console.log("neither { JSON nor an answer")'),
};
