import { expect, it } from 'vitest';
import { formats } from '../../../src/formats/index.ts';
import type { Effect, Policy } from '../../../src/model/index.ts';
import { contextOf } from '../../engines/agreement.ts';
import { recounted, workOf } from '../../property/work.ts';
import { policy, rule } from './exported.ts';

const effects: Effect[] = ['hide', 'deny', 'ask', 'limit', 'allow', 'allow'];

/** The names of a server's tools, one of which holds what some consumers take for a wildcard. */
const namesOf = (count: number) => [...Array.from({ length: count }, (_, at) => `get_item_${at}`), 'get_item_7?'];

function policyFor(fallback: Policy['default'], names: readonly string[]): Policy {
  return policy(
    fallback,
    ...names.flatMap((name, at) => {
      const effect = effects[at % 8];
      if (effect === undefined) return [];
      const when = [{ path: 'id', op: 'gte' as const, value: 1 }];
      return [
        rule(name, effect, {
          ...(effect === 'limit' && { limit: { max: 3, per: 'minute' as const } }),
          ...(at % 3 === 0 && effect !== 'hide' && { when }),
        }),
      ];
    }),
  );
}

it.each(formats)('$id writes, reads and decides the policy of a server in a straight line', recounted, (format) => {
  const work = (count: number) => {
    const names = namesOf(count);
    const context = contextOf(names);
    const policies = (['allow', 'deny'] as const).map((fallback) => policyFor(fallback, names));
    return workOf(() => {
      for (const each of policies) {
        const { text } = format.export(each, context);
        const decide = format.read?.(text).decide('wlm');
        for (const tool of names) decide?.({ tool, arguments: { id: 1 } });
      }
    });
  };
  work(10); // what is done once
  expect(work(400) / work(100)).toBeLessThan(4.8);
});
