import fc from 'fast-check';
import { expect, it } from 'vitest';
import { besideHook } from '../../../src/formats/beside-hook.ts';
import { decide, noCounters, strictest } from '../../../src/policy/index.ts';
import { callOf, policyOf } from '../policy/arbitrary.ts';

const state = { now: 0, counters: noCounters };

it.each([{ asks: true }, { asks: false }])(
  'with a hook that %j: the stricter of hook and permissions is the policy',
  (hook) => {
    fc.assert(
      fc.property(policyOf(['s']), callOf(['s']), (policy, call) => {
        const said = decide(policy, call, state).effect;
        const beside = decide(besideHook(policy, hook), call, state).effect;
        const both = strictest([said, beside])!;
        // Where no hook asks, a tool of which some calls are asked for is asked for each time.
        const mayAsk = !hook.asks && policy.rules.some(({ tool, effect }) => tool === call.tool && effect === 'ask');
        expect(mayAsk && both === 'ask' ? ['ask', 'limit', 'allow'] : [both]).toContain(said);
      }),
      { numRuns: 2000 },
    );
  },
);

it('says nothing of arguments and of counts, which are the hook’s', () => {
  fc.assert(
    fc.property(policyOf(['s']), (policy) => {
      for (const { when, limit } of besideHook(policy, { asks: true }).rules)
        expect([when, limit]).toEqual([undefined, undefined]);
    }),
  );
});
