import fc from 'fast-check';
import { expect } from 'vitest';
import { type Call, type Effect, effectNames, isObject, type Policy } from '../../src/model/index.ts';
import type { ExportContext, Format, Loss } from '../../src/formats/index.ts';
import type { Engine } from '../../src/prove/engines/engine.ts';
import { count, type Counters, type Decision, decide, noCounters, refuses } from '../../src/policy/index.ts';
import { callOf, policyOf, tools } from '../unit/policy/arbitrary.ts';

const server = 'wlm';

/** A context for tests: a server with these tools, all of one schema. */
export function contextOf(names: readonly string[] = tools, inputSchema: unknown = {}, id = server): ExportContext {
  return {
    server: { id, tools: names.map((name) => ({ name, inputSchema })) },
    title: 'A test',
    permalink: 'http://localhost/',
    digest: `sha256:${'0'.repeat(64)}`,
  };
}

interface Options {
  numRuns?: number;
  context?: ExportContext;
  calls?: fc.Arbitrary<Call>;
}

/** A policy with some calls, and what it decides of one after another. */
interface Drawn {
  policy: Policy;
  calls: Call[];
  wanted: Decision[];
}

const callsOfServer = callOf([server]).filter((call) => isObject(call.arguments));
const drawnOf = new Map<fc.Arbitrary<Call>, Drawn[]>();

/** So many policies with calls, always the same ones: drawing them for each format would be a fourth of the time. */
function draw(calls: fc.Arbitrary<Call>, numRuns: number): readonly Drawn[] {
  const known = drawnOf.get(calls) ?? [];
  if (known.length >= numRuns) return known.slice(0, numRuns);
  const drawn: Drawn[] = [];
  fc.assert(
    fc.property(...policiesAndCalls(calls), (policy, some) => {
      drawn.push({ policy, calls: some, wanted: some.map(inOrder(policy)) });
    }),
    { seed: 1, numRuns },
  );
  drawnOf.set(calls, drawn);
  return drawn;
}

function policiesAndCalls(calls: fc.Arbitrary<Call>): [fc.Arbitrary<Policy>, fc.Arbitrary<Call[]>] {
  return [policyOf([server]), fc.array(calls, { minLength: 8, maxLength: 16 })];
}

/**
 * The agreement law, over generated policies and calls: what the consumer does is what the export says it enforces,
 * that is never less strict than the policy, and where it differs from the policy a loss says so.
 */
export function expectAgreement(format: Format, engine: Engine, { numRuns = 2000, ...options }: Options = {}): void {
  const context = options.context ?? contextOf();
  const arbitrary = options.calls ?? callsOfServer;
  const check = ({ policy, calls, wanted }: Drawn): void => {
    const { text, losses, enforced } = format.export(policy, context);
    const run = engine(text, context);
    const promises = inOrder(enforced);
    for (const [at, call] of calls.entries()) {
      const promised = promises(call);
      const did = run(call);
      const [said, meant] = [ruling(promised), ruling(wanted[at]!)];
      // A million calls: an assertion of the library for each would be half of the time.
      if (!(did === 'refused' ? refuses(promised.effect) : did === promised.effect))
        expect.fail(`${format.id}: ${did}, not ${promised.effect}, on ${JSON.stringify(call)}\n${text}`);
      if (!asStrict(said, meant)) expect.fail(`${said} for ${meant}\n${text}`);
      if (said !== meant && !losses.some((loss) => speaksOf(loss, policy, call)))
        expect.fail(`no loss says ${said} for ${meant} on ${JSON.stringify(call)}\n${text}`);
    }
  };
  try {
    for (const drawn of draw(arbitrary, numRuns)) check(drawn);
  } catch (error) {
    // Drawn again, what fails is made as small as it can be.
    fc.assert(
      fc.property(...policiesAndCalls(arbitrary), (policy, calls) => {
        check({ policy, calls, wanted: calls.map(inOrder(policy)) });
      }),
      { seed: 1, numRuns },
    );
    throw error;
  }
}

/** Decides calls one after another, counting those that run. */
function inOrder(policy: Policy): (call: Call) => Decision {
  let counters: Counters = noCounters;
  return (call) => {
    const decision = decide(policy, call, { now: 0, counters });
    counters = count(counters, decision);
    return decision;
  };
}

/** The effect that rules over a call, whether or not its limit is reached. */
function ruling({ rule, effect }: Decision): Effect {
  return rule?.effect === 'limit' ? 'limit' : effect;
}

function speaksOf({ tool }: Loss, policy: Policy, call: Call): boolean {
  return tool === call.tool || (tool === '*' && !policy.rules.some((rule) => rule.tool === call.tool));
}

function asStrict(promised: Effect, wanted: Effect): boolean {
  return effectNames.indexOf(promised) <= effectNames.indexOf(wanted) || (refuses(promised) && refuses(wanted));
}
