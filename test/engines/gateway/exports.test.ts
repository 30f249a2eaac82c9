import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CallsInMemory } from '../../../src/gateway/call-count.ts';
import { readPolicy } from '../../../src/gateway/policy-text.ts';
import { formats } from '../../../src/formats/index.ts';
import { isObject } from '../../../src/model/index.ts';
import { decide, noCounters, refuses } from '../../../src/policy/index.ts';
import { callOf, policyOf } from '../../unit/policy/arbitrary.ts';
import { contextOf } from '../agreement.ts';

const server = 'wlm';

it.for(['intercept', 'policylayer'])('does what a policy exported as %s says that it does', async (id) => {
  const context = contextOf();
  const format = formats.find((one) => one.id === id)!;
  const calls = fc.array(
    callOf([server]).filter((call) => isObject(call.arguments)),
    { minLength: 4, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(policyOf([server]), calls, async (policy, some) => {
      const { text, enforced } = format.export(policy, context);
      const read = () => readPolicy(text, { file: 'policy', server: undefined }, new CallsInMemory());
      if (enforced.rules.some(({ tool, effect }) => tool.includes('.') && effect === 'limit')) {
        await expect(read()).rejects.toThrow('b.c'); // Intercept cannot count for such a name
        return;
      }
      for (const call of some) {
        // A policy of its own for each call: what is compared is the decision, not the counters.
        const enforcer = await read();
        const promised = decide(enforced, call, { now: 0, counters: noCounters }).effect;
        const { effect } = enforcer.rule(
          { tool: call.tool, arguments: call.arguments as Record<string, unknown> },
          0,
          false,
        );
        expect(refuses(effect), `${JSON.stringify(call)}\n${text}`).toBe(refuses(promised));
        expect(enforcer.isListed(call.tool)).toBe(promised !== 'hide');
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});
