import { anything, closed, list, map } from '../shape.ts';

const condition = closed({ path: anything, op: anything, value: anything });
const state = closed({ counter: anything, window: anything, increment: anything, increment_from: anything });
const rule = closed({
  name: anything,
  action: anything,
  rate_limit: anything,
  conditions: list(condition),
  on_deny: anything,
  state,
});

/** The keys of the open-source dialect; what stands under them its engine checks itself. */
export const intercept = closed({
  version: anything,
  description: anything,
  default: anything,
  hide: anything,
  tools: map(closed({ rules: list(rule) })),
});
