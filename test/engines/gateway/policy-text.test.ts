import { describe, expect, it } from 'vitest';
import { CallsInMemory } from '../../../src/gateway/call-count.ts';
import { readPolicy } from '../../../src/gateway/policy-text.ts';

const read = (text: string, server?: string) => readPolicy(text, { file: 'policy', server }, new CallsInMemory());
const ask = async (text: string, tool: string, args = {}, server?: string) =>
  (await read(text, server)).rule({ tool, arguments: args }, 0, false);

const neutral = `
version: 1
default: deny
rules:
  - { server: s, tool: t, effect: allow, reason: It reads. }
  - { server: s, tool: h, effect: hide, reason: Not here. }
`;
const intercept = `
version: "1"
default: deny
hide: [h]
tools:
  t: {}
  d: { rules: [{ name: no, action: deny, on_deny: Not this one. }] }
  c: { rules: [{ name: few, rate_limit: 2/day }] }
`;
const hosted = JSON.stringify({
  version: '1',
  default: 'allow',
  hide: ['h'],
  tools: { t: {}, c: { limits: [{ counter: 'c_per_day', window: 'day', max: 2, scope: 'grant' }] } },
  all_tools: { limits: [{ counter: 'all_per_day', window: 'day', max: 3 }] },
});

describe.for([
  ['neutral YAML', neutral],
  [
    'neutral JSON',
    JSON.stringify({
      version: 1,
      default: 'deny',
      rules: [
        { server: 's', tool: 't', effect: 'allow', reason: '' },
        { server: 's', tool: 'h', effect: 'hide', reason: '' },
      ],
    }),
  ],
  ['Intercept', intercept],
  ['hosted PolicyLayer', hosted],
] as const)('%s', ([, text]) => {
  it('allows what it allows, and hides what it hides', async () => {
    const policy = await read(text);
    expect(policy.rule({ tool: 't', arguments: {} }, 0, false).effect).toBe('allow');
    expect(policy.rule({ tool: 'h', arguments: {} }, 0, false).effect).toMatch(/^(hide|deny)$/);
    expect([policy.isListed('t'), policy.isListed('h')]).toEqual([true, false]);
  });
});

it('gives reasons in the words of the dialect', async () => {
  expect(await ask(intercept, 'd')).toMatchObject({ effect: 'deny', reason: 'Not this one.' });
  expect((await read(intercept)).prefix).toBe('[INTERCEPT POLICY DENIED] ');
  expect((await read(neutral)).prefix).toBe('Refused by policy: ');
  expect((await read(intercept)).default).toBe('deny');
});

it.for([
  ['Intercept', intercept, 'c', 2],
  ['hosted PolicyLayer', hosted, 'c', 2],
  ['hosted PolicyLayer, for all tools', hosted, 'anything', 3],
] as const)('counts under %s', async ([, text, tool, max]) => {
  const policy = await read(text);
  const effects = Array.from({ length: max + 2 }, () => policy.rule({ tool, arguments: {} }, 0, false).effect);
  expect(effects.filter((effect) => effect === 'allow')).toHaveLength(max);
});

it('gives an Intercept counter back when the server answers with an error, and only then', async () => {
  const policy = await read(intercept);
  const next = () => policy.rule({ tool: 'c', arguments: {} }, 0, false);
  next().settle('answered');
  next().settle('error');
  next().settle('answered');
  expect(next().effect).toBe('deny');
});

it.for([
  [
    'neutral',
    `{version: 1, default: deny, rules: [{server: s, tool: t, effect: allow, reason: x, when: [{path: a.b, op: gte, value: 1}]}]}`,
  ],
  [
    'Intercept',
    `{version: "1", default: deny, tools: {t: {rules: [{ name: r, conditions: [{ path: args.a.b, op: gte, value: 1 }] }]}}}`,
  ],
] as const)('tells which arguments it tests: %s', async ([, text]) => {
  expect((await read(text)).testedPaths('t')).toEqual(['a.b']);
  expect((await read(text)).testedPaths('u')).toEqual([]);
});

it('takes the rules of the one server that is meant', async () => {
  const two = `{version: 1, default: deny, rules: [
    {server: a, tool: t, effect: allow, reason: x}, {server: b, tool: t, effect: deny, reason: x}]}`;
  expect((await ask(two, 't', {}, 'a')).effect).toBe('allow');
  expect((await ask(two, 't', {}, 'b')).effect).toBe('deny');
});

describe('is not enforced, since it would not do what it says', () => {
  it.for([
    ['{', undefined, 'is neither JSON nor YAML'],
    ['a: [', undefined, 'is neither JSON nor YAML'],
    ['a: 1\na: 2', undefined, 'Map keys must be unique'],
    ['{"version": 1, "default": "deny", "default": "allow", "rules": []}', undefined, 'Map keys must be unique'],
    ['', undefined, 'wrong type'],
    ['[]', undefined, 'wrong type'],
    ['{version: 1, rules: []}', undefined, 'default'],
    ['{version: 1, defualt: deny, default: allow, rules: []}', undefined, '"defualt" is not a known key'],
    ['{version: 1, default: deny, rules: [], hide: [x]}', undefined, '"hide" is not a known key'],
    [neutral, 'other', 'no rule names the server "other"'],
    [neutral + '  - { server: u, tool: t, effect: deny, reason: x }', undefined, '--server s or --server u'],
    ['{version: "1", defualt: deny, tools: {}}', undefined, 'defualt is not known to Intercept'],
    ['{version: "2", tools: {}}', undefined, 'version must be "1"'],
    ['{version: "1", tools: {t: {require_approval: true}}}', undefined, 'require_approval is not known'],
    ['{version: "1", tools: {t: {require: [x]}}}', undefined, '"require" is not a known key'],
    ['{version: "1", tools: {t: {limits: [{counter: c, window: 60, max: 1}]}}}', undefined, 'window'],
  ] as const)('%s for %s', async ([text, server, message]) => {
    await expect(read(text, server)).rejects.toThrow(message);
  });
});
