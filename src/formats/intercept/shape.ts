import { anything, closed, list, map } from '../shape.ts';

const any = anything();
const condition = closed({ path: any, op: any, value: any });
const state = closed({ counter: any, window: any, increment: any, increment_from: any });
const rule = closed({ name: any, action: any, rate_limit: any, conditions: list(condition), on_deny: any, state });

/** The keys of the open-source dialect; what stands under them its engine checks itself. */
export const shape = closed({
  version: any,
  description: any,
  default: any,
  hide: any,
  tools: map(closed({ rules: list(rule) })),
});
