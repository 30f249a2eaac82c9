import fc from 'fast-check';
import { expect } from 'vitest';
import { type Call, type Effect, effectNames, isObject, type Policy } from '../../src/model/index.ts';
import type { ExportContext, Format } from '../../src/formats/index.ts';
import { decide, noCounters, refuses } from '../../src/policy/index.ts';
import { callOf, policyOf, tools } from '../unit/policy/arbitrary.ts';

/** A consumer's reading of a text: what it does with a call, counting nothing. */
export type Engine = (text: string, context: ExportContext) => (call: Call) => Effect;

const server = 'wlm';
const state = { now: 0, counters: noCounters };

/** A context for tests, with these tools. */
export function contextOf(names: readonly string[] = tools): ExportContext {
  return { server, tools: names, title: 'A test', permalink: 'http://localhost/', digest: `sha256:${'0'.repeat(64)}` };
}

/**
 * The agreement law, over generated policies and calls: what the consumer does is what the export says it enforces,
 * that is never less strict than the policy, and where it differs from the policy a loss says so.
 */
export function expectAgreement(format: Format, engine: Engine, numRuns = 2000): void {
  const context = contextOf();
  const objectCall = callOf([server]).filter((call) => isObject(call.arguments));
  fc.assert(
    fc.property(policyOf([server]), fc.array(objectCall, { minLength: 4, maxLength: 8 }), (policy, calls) => {
      const { text, losses, enforced } = format.export(policy, context);
      const run = engine(text, context);
      for (const call of calls) {
        const wanted = decide(policy, call, state).effect;
        const promised = decide(enforced, call, state).effect;
        expect(run(call), `${format.id} on ${JSON.stringify(call)}\n${text}`).toBe(promised);
        expect(asStrict(promised, wanted), `${promised} for ${wanted}\n${text}`).toBe(true);
        if (promised !== wanted) expect(losses.map((loss) => loss.tool)).toContain(namedBy(policy, call.tool));
      }
    }),
    { seed: 1, numRuns },
  );
}

function namedBy(policy: Policy, tool: string): string {
  return policy.rules.some((rule) => rule.tool === tool) ? tool : '*';
}

function asStrict(promised: Effect, wanted: Effect): boolean {
  return effectNames.indexOf(promised) <= effectNames.indexOf(wanted) || (refuses(promised) && refuses(wanted));
}
