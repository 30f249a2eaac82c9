import type { Limit, Policy } from '../model/index.ts';
import type { Scenario, Trial } from './scenarios.ts';

const limits: Limit[] = [
  { max: 2, per: 'minute' },
  { max: 3, per: 'hour' },
  { max: 1, per: 'day' },
];

/** Limits on one tool in each kind of window, with two more calls than each lets through. */
export function limitTrials({ context, calls: [first] }: Trial): (Scenario & Pick<Trial, 'calls'>)[] {
  return limits.map((limit) => {
    const { tool, server } = first!;
    const rule = { server, tool, effect: 'limit', limit, reason: 'A limit.' } as const;
    const policy: Policy = { version: 1, default: 'deny', rules: [rule] };
    return {
      name: `${limit.max} in each ${limit.per}`,
      policy,
      calls: Array.from({ length: limit.max + 2 }, () => ({ ...first!, server: context.server.id })),
    };
  });
}
