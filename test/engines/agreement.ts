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

/**
 * The agreement law, over generated policies and calls: what the consumer does is what the export says it enforces,
 * that is never less strict than the policy, and where it differs from the policy a loss says so.
 */
export function expectAgreement(format: Format, engine: Engine, { numRuns = 2000, ...options }: Options = {}): void {
  const context = options.context ?? contextOf();
  const objectCall = options.calls ?? callOf([server]).filter((call) => isObject(call.arguments));
  fc.assert(
    fc.property(policyOf([server]), fc.array(objectCall, { minLength: 8, maxLength: 16 }), (policy, calls) => {
      const { text, losses, enforced } = format.export(policy, context);
      const run = engine(text, context);
      const wants = inOrder(policy);
      const promises = inOrder(enforced);
      for (const call of calls) {
        const wanted = wants(call);
        const promised = promises(call);
        const did = run(call);
        const [said, meant] = [ruling(promised), ruling(wanted)];
        // A million calls: an assertion of the library for each would be half of the time.
        if (!(did === 'refused' ? refuses(promised.effect) : did === promised.effect))
          expect.fail(`${format.id}: ${did}, not ${promised.effect}, on ${JSON.stringify(call)}\n${text}`);
        if (!asStrict(said, meant)) expect.fail(`${said} for ${meant}\n${text}`);
        if (said !== meant && !losses.some((loss) => speaksOf(loss, policy, call)))
          expect.fail(`no loss says ${said} for ${meant} on ${JSON.stringify(call)}\n${text}`);
      }
    }),
    { seed: 1, numRuns },
  );
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
