import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { verdictOn } from '../../src/hook/answer.ts';
import { hookClients } from '../../src/hook/index.ts';
import { count, decide, noCounters, refuses } from '../../src/policy/index.ts';
import { CallsInMemory } from '../../src/gateway/call-count.ts';
import { messageOf } from '../unit/hook/messages.ts';
import { callOf, policyOf, tools } from '../unit/policy/arbitrary.ts';
import { HookPlace, policyOf as policyWith, rule, said } from '../unit/hook/place.ts';

const now = Date.UTC(2026, 5, 7, 12);
const place = new HookPlace(
  policyWith('allow', rule('s', 't', { effect: 'allow', when: [{ path: 'n', op: 'eq', value: 1 }] })),
  {
    s: { tools: [{ name: 't', inputSchema: { type: 'object', properties: { n: {} } } }] },
  },
);
afterAll(() => place.remove());

/** One definition for every tool, which knows each argument of the calls. */
const inputSchema = {
  properties: { x: {}, y: {}, other: {}, constructor: {}, deep: { properties: { x: {} } } },
};
// Of tools that are spelled alike no client tells which one is called.
const apart = tools.filter((tool) => tool !== 'd e' && tool !== '*');
const listed = new Map([['s', new Map(apart.map((tool) => [tool, [inputSchema]]))]]);

it.each(hookClients)('$id: whatever the policy and the calls, the hook says what decide does', (client) => {
  fc.assert(
    fc.property(policyOf(['s']), fc.array(callOf(['s']), { minLength: 1, maxLength: 6 }), (given, calls) => {
      const policy = { ...given, rules: given.rules.filter(({ tool }) => apart.includes(tool)) };
      fc.pre(policy.rules.length > 0);
      const memory = new CallsInMemory();
      const rules = { policy, tools: listed, openCalls: () => memory };
      let counters = noCounters;
      for (const call of calls) {
        if (!apart.includes(call.tool)) continue;
        const bytes = Buffer.from(JSON.stringify(messageOf[client.id]!('s', call.tool, call.arguments)));
        const verdict = verdictOn(client, bytes, rules, { askedByClient: false }, now);
        const decision = decide(policy, call, { now, counters });
        counters = count(counters, decision);
        const expected = refuses(decision.effect)
          ? 'deny'
          : decision.effect !== 'ask'
            ? 'pass'
            : client.asks
              ? 'ask'
              : 'deny';
        expect([verdict.says, decision]).toEqual([expected, decision]);
      }
    }),
    { numRuns: 300 },
  );
});

const odd = fc.constantFrom(
  '1e400',
  '-1e400',
  '9007199254740993',
  '0.99999999999999999999',
  '1.0000000000000000001',
  '"1"',
  '[1]',
  '{"n":1}',
  'null',
  'true',
  '0',
  '1e-400',
  '[[[[1]]]]',
);
const shape = fc.constantFrom<(value: string) => string>(
  (value) => `{"n":${value}}`,
  (value) => `{"n":1,"n":${value}}`,
  (value) => `{"n":${value},"n":1}`,
  (value) => `{"n":1,"\\u006e":${value}}`,
  (value) => `{"n":1,"N":${value}}`,
  (value) => `{"n":1,"__proto__":{"n":${value}}}`,
  (value) => `{"__proto__":{"n":1},"n":${value}}`,
  (value) => `{"n":1,"\u0578":${value}}`,
  (value) => `{"n":1,"deep":${'['.repeat(200)}${value}${']'.repeat(200)}}`,
  (value) => `{"n":1,"big":"${'x'.repeat(1000)}","m":${value}}`,
  (value) => `{"constructor":{"n":1},"n":${value}}`,
  (value) => `"{\\"n\\":1,\\"n\\":${JSON.stringify(value).slice(1, -1)}}"`,
  (value) => `[${value}]`,
);

it.each(hookClients)('$id: no message that could be read in another way passes', async ({ id }) => {
  await fc.assert(
    fc.asyncProperty(shape, odd, async (make, value) => {
      const text = JSON.stringify(messageOf[id]!('s', 't', 'ARGUMENTS')).replace('"ARGUMENTS"', () => make(value));
      expect(['refuses', 'fails']).toContain(said(await place.answer(id, text)));
    }),
    { numRuns: 300 },
  );
  for (const [text, expected] of [
    ['{"n":1}', 'passes'],
    ['{"n":1.0}', 'passes'],
    ['{"n":10e-1}', 'passes'],
  ] as const)
    expect(
      said(await place.answer(id, JSON.stringify(messageOf[id]!('s', 't', 'ARGUMENTS')).replace('"ARGUMENTS"', text))),
    ).toBe(expected);
});

it('a message longer than allowed is refused, and so is one of bytes that are no text', async () => {
  const long = await place.answer('codex', `{"a":"${'x'.repeat(9_000_000)}"}`);
  expect([long.code, long.stderr]).toEqual([2, expect.stringContaining('more than 8 MB')]);
  const bytes = Buffer.concat([Buffer.from('{"tool_name":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
  const { runHook } = await import('../../src/hook/index.ts');
  const answer = await runHook({ client: 'codex', policy: place.policy }, () => bytes);
  expect([answer.code, answer.stderr]).toEqual([2, expect.stringContaining('is not UTF-8')]);
});
