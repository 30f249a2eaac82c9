import fc from 'fast-check';
import {
  type Call,
  type Condition,
  type Effect,
  type Json,
  operators,
  type Policy,
  type PolicyRule,
} from '../../../src/model/index.ts';

const names = ['x', 'x', 'y', 'deep.x', 'constructor'];
const value = fc.oneof(
  fc.constantFrom<Json>(0, 1, 5, -1, 2.5, 1_000_000, '', '5', 'a', 'ab', 'true', 'nil', true, false, null),
  fc.constantFrom<Json>([1, 'a'], ['ab'], [], { x: 1 }),
);
const list = fc.array(value, { minLength: 1, maxLength: 3 });
const pattern = fc.constantFrom('^a', 'b$', '', 'a|5', '^[a-z]+$');

/** Conditions of every operator on a few arguments. */
export const conditionOf: fc.Arbitrary<Condition> = fc
  .tuple(
    fc.constantFrom(...names),
    fc.constantFrom(...operators),
    value,
    list,
    fc.integer({ min: -1, max: 6 }),
    pattern,
    fc.boolean(),
  )
  .map(([path, op, given, items, number, text, flag]) => {
    if (op === 'in' || op === 'not_in') return { path, op, value: items };
    if (op === 'lt' || op === 'lte' || op === 'gt' || op === 'gte') return { path, op, value: number };
    if (op === 'matches') return { path, op, value: text };
    return { path, op, value: op === 'exists' ? flag : given };
  });

/** The tools that generated policies and calls speak of; some have odd names. */
export const tools = ['a', 'A', 'b.c', '__proto__', 'd e', 'd_e', '*'];

const effectOf = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Effect>('allow', 'limit') },
  { weight: 2, arbitrary: fc.constantFrom<Effect>('ask', 'deny', 'hide') },
);
const whenOf = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.array(conditionOf, { minLength: 1, maxLength: 2 }) },
);

function ruleOf(servers: readonly string[], tool: string): fc.Arbitrary<PolicyRule> {
  return fc
    .tuple(
      fc.constantFrom(...servers),
      effectOf,
      whenOf,
      fc.constantFrom(1, 2, 3),
      fc.constantFrom('minute', 'hour', 'day'),
    )
    .map(([server, effect, when, max, per]) => ({
      server,
      tool,
      effect,
      ...(when && effect !== 'hide' && { when }),
      ...(effect === 'limit' && { limit: { max, per } }),
      reason: `${effect} it: "because"`,
    }));
}

/** Policies for these servers: none, one or a few rules for each tool. */
export function policyOf(servers: readonly string[]): fc.Arbitrary<Policy> {
  const rulesOf = (tool: string) =>
    fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 3, arbitrary: fc.tuple(ruleOf(servers, tool)) },
      { weight: 2, arbitrary: fc.array(ruleOf(servers, tool), { minLength: 2, maxLength: 3 }) },
    );
  return fc.record({
    version: fc.constant(1 as const),
    default: fc.constantFrom('allow', 'deny'),
    rules: fc.tuple(...tools.map(rulesOf)).map((rules) => rules.flat()),
  });
}

/** Calls that often come near the conditions of generated policies. */
export function callOf(servers: readonly string[]): fc.Arbitrary<Call> {
  const args = fc.dictionary(fc.constantFrom('x', 'y', 'deep', 'other'), fc.oneof(value, fc.record({ x: value })), {
    maxKeys: 4,
  });
  return fc.record({
    server: fc.constantFrom(...servers),
    tool: fc.constantFrom(...tools),
    arguments: fc.oneof(
      { weight: 12, arbitrary: args },
      { weight: 1, arbitrary: fc.constantFrom<unknown>(null, [], 'x', 7) },
    ),
  });
}
