import { describe, expect, test } from 'vitest';
import {
  acted,
  argumentInputs,
  builtFrom,
  everything,
  type Filter,
  narrow,
  plain,
  policyOf,
  remarksOn,
  rowsOf,
  toggled,
  traceInWords,
} from '../../../src/builder/index.ts';
import type { Condition } from '../../../src/model/index.ts';
import { count, decide, noCounters } from '../../../src/policy/index.ts';
import { known, odd, orderSchema, shop } from './shop.ts';

const start = builtFrom([shop], 'operate');
const names = (filter: Filter) => narrow(rowsOf(start, known), filter).shown.map(({ tool }) => tool);
const target = (tool: string) => ({ server: 'shop', tool, limit: { max: 5, per: 'minute' } as const });
const when = (tool: string, ...conditions: Condition[]) =>
  acted(start, { kind: 'when', server: 'shop', tool, when: conditions });

describe('the list of tools', () => {
  test('is riskiest first, without what is no longer listed unless the policy names it', () => {
    expect(names(everything)).toEqual(['cancel_all', 'refund', 'cancel_order', 'add_note', 'list_orders']);
    const named = acted(start, { kind: 'effect', tools: [target('old_tool'), target('never_seen')], effect: 'hide' });
    expect(rowsOf(named, known).map(({ tool, known: found }) => [tool, found?.severity])).toEqual([
      ['cancel_all', 'Critical'],
      ['refund', 'High'],
      ['old_tool', 'High'],
      ['cancel_order', 'Medium'],
      ['add_note', 'Medium'],
      ['list_orders', 'Low'],
      ['never_seen', undefined],
    ]);
  });

  test('is narrowed by words, by several values of one facet, and by several facets', () => {
    const medium = toggled(toggled(everything, 'severity', 'Medium'), 'severity', 'Low');
    expect(names({ ...everything, text: 'cancel' })).toEqual(['cancel_all', 'cancel_order']);
    expect(names(medium)).toEqual(['cancel_order', 'add_note', 'list_orders']);
    expect(names(toggled(medium, 'effect', 'limit'))).toEqual(['add_note']);
    expect(names(toggled(medium, 'severity', 'Medium'))).toEqual(['list_orders']);
  });

  test('counts each value without regard to its own facet', () => {
    const { facets } = narrow(rowsOf(start, known), toggled(everything, 'severity', 'Critical'));
    const counts = (id: string) =>
      facets.find((facet) => facet.id === id)!.values.map(({ label, count: number }) => `${label} ${number}`);
    expect(counts('severity')).toEqual(['Critical 1', 'High 1', 'Medium 2', 'Low 1']);
    expect(counts('effect')).toEqual([
      'hide 1',
      'deny 0',
      'ask 0',
      'limit 0',
      'allow 0',
      'no rule 0',
      'changed by you 0',
    ]);
  });

  test('knows what the reader changed: an effect, a condition, a reason, a rule taken away', () => {
    const changed = [
      acted(start, { kind: 'effect', tools: [target('refund')], effect: 'allow' }),
      when('cancel_order'),
      acted(start, { kind: 'reason', server: 'shop', tool: 'refund', reason: 'mine' }),
      acted(start, { kind: 'clear', tools: [target('refund')] }),
    ];
    expect(changed.map((built) => rowsOf(built, known).filter(({ isChanged }) => isChanged).length)).toEqual([
      1, 1, 1, 1,
    ]);
  });
});

describe('it is remarked', () => {
  const inputs = () => argumentInputs(orderSchema);
  const remarks = (built = start) => remarksOn(built, policyOf(built, known), known, inputs).map(({ text }) => text);

  test.for([
    [
      'that of two tools that reach the same end one runs and one does not',
      start,
      '`cancel_order` runs, where order_id is at least 1, and `cancel_all` is hidden, though they reach the same end: both end orders.',
    ],
    [
      'that a tool has no such argument',
      when('add_note', { path: 'nothing', op: 'eq', value: 1 }),
      '`add_note` takes no argument `nothing`, so that all of its calls are refused.',
    ],
    [
      'that a value is none of those that the schema lists',
      when('add_note', { path: 'how', op: 'eq', value: 'burn' }),
      '`how` of `add_note` never is `"burn"` by its schema.',
    ],
    [
      'that no valid call is so large',
      when('add_note', { path: 'order_id', op: 'gte', value: 10_000 }),
      'No valid call of `add_note` meets its condition on `order_id`.',
    ],
  ] as const)('%s', ([, built, text]) => {
    expect(remarks(built)).toContain(text);
  });

  test('that what is private can leave, for tools of two servers together, until one side is asked for', () => {
    const both = builtFrom([shop, odd], 'all-but-irreversible');
    const all = (built: typeof both) => remarks(built).filter((text) => text.includes('stranger'));
    expect(all(both)).toEqual([
      'What is private can leave, for a stranger’s words: `list_orders` show it, `constructor` bring such words in, `__proto__` reach outside, all of them unasked.',
    ]);
    expect(
      all(acted(both, { kind: 'effect', tools: [{ ...target('__proto__'), server: 'odd-names' }], effect: 'ask' })),
    ).toEqual([]);
  });

  test('nothing of a policy that is as it should be', () => {
    expect(remarks(acted(start, { kind: 'effect', tools: [target('cancel_order')], effect: 'hide' }))).toEqual([]);
  });
});

describe('the way to a decision is told', () => {
  const tell = (tool: string, args: unknown, built = start, calls = 0) => {
    const policy = policyOf(built, known);
    const call = { server: 'shop', tool, arguments: args };
    let counters = noCounters;
    for (let made = 0; made < calls; made++) counters = count(counters, decide(policy, call, { now: 0, counters }));
    return traceInWords(policy, call, decide(policy, call, { now: 0, counters }), counters);
  };

  test.for([
    [
      'cancel_order',
      { order_id: 0 },
      0,
      [
        'The rule for `cancel_order` is: allow, where `order_id is at least 1`.',
        '`order_id` is `0`, a number: `order_id is at least 1` does not hold.',
        'The rule does not apply. A tool that has a rule, which does not apply, is refused.',
      ],
    ],
    [
      'cancel_order',
      { order_id: 7 },
      0,
      [
        'The rule for `cancel_order` is: allow, where `order_id is at least 1`.',
        '`order_id` is `7`, a number: `order_id is at least 1` holds.',
        'The rule applies.',
        'The call goes to the server.',
      ],
    ],
    [
      'cancel_order',
      {},
      0,
      [
        'The rule for `cancel_order` is: allow, where `order_id is at least 1`.',
        '`order_id` is not given: `order_id is at least 1` does not hold.',
        'The rule does not apply. A tool that has a rule, which does not apply, is refused.',
      ],
    ],
    [
      'cancel_all',
      {},
      0,
      ['The rule for `cancel_all` is: hide.', 'A hidden tool is not listed, and a call of it is refused all the same.'],
    ],
    ['refund', [], 0, ['The rule for `refund` is: ask.', 'The arguments are no object, and such a call is refused.']],
    ['refund', {}, 0, ['The rule for `refund` is: ask.', 'The call waits until a person approves it.']],
    ['unnamed', {}, 0, ['No rule names `unnamed`.', 'The policy refuses what it does not name.']],
    [
      'add_note',
      {},
      2,
      [
        'The rule for `add_note` is: at most 5 calls per minute.',
        'It is call 3 of 5 in this minute (UTC), and goes to the server.',
      ],
    ],
    [
      'add_note',
      {},
      5,
      ['The rule for `add_note` is: at most 5 calls per minute.', 'The limit of 5 calls per minute is reached.'],
    ],
  ] as const)('%s %j after %d calls', ([tool, args, calls, words]) => {
    expect(tell(tool, args, start, calls)).toEqual(words);
  });

  test('with a name that holds a backtick in one piece', () => {
    const built = acted(start, { kind: 'effect', tools: [target('a`b')], effect: 'deny' });
    expect(tell('a`b', {}, built)[0]).toBe('The rule for `aˋb` is: deny.');
    expect(plain('deny')).toEqual({ effect: 'deny', when: [], limit: null, reason: null });
  });
});
