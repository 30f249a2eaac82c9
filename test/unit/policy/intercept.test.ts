import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadIntercept, parseJson, simulate, simulateSequence, validateIntercept } from '../../../src/policy/index.ts';
import { print, quote } from '../../../src/policy/intercept/value.ts';

interface Recorded {
  about: string;
  cases: {
    name?: string;
    policy: unknown;
    validation_errors?: string[];
    calls: { name: string; arguments: unknown; upstream?: string }[];
    decisions?: unknown;
    outcomes?: unknown;
  }[];
}

const recorded = (name: string): Recorded['cases'] =>
  (parseJson(readFileSync(new URL(`../../fixtures/policy/${name}.json`, import.meta.url), 'utf8')) as Recorded).cases;

describe('decisions recorded from the engine', () => {
  it.each(recorded('intercept-decisions').map((each, index) => [index, each] as const))('policy %i', (_, each) => {
    const { policy, calls, validation_errors, decisions } = each;
    expect(simulate(policy, calls)).toEqual({ validation_errors, decisions });
  });

  it.each(recorded('intercept-sequences').map((each) => [each.name, each] as const))('%s', (_, each) => {
    const { policy, calls, validation_errors = [], outcomes } = each;
    expect(simulateSequence(policy, calls)).toEqual({ validation_errors, outcomes });
  });
});

const one = (value: string) => `version: "1"
tools:
  t:
    rules:
      - name: r
        conditions: [{ path: args.x, op: eq, value: ${value} }]`;

describe('values in YAML, and as Go prints them', () => {
  const cases: [string, string][] = [
    ['1', '1'],
    ['1.0', '1'],
    ['1000000', '1000000'],
    ['1000000.0', '1e+06'],
    ['1e3', '1000'],
    ['0.00001', '1e-05'],
    ['0x1F', '31'],
    ['0o17', '15'],
    ['017', '15'],
    ['1_000', '1000'],
    ['18446744073709551615', '18446744073709551615'],
    ['yes', 'yes'],
    ['True', 'true'],
    ['~', '<nil>'],
    ['.inf', '+Inf'],
    ['"5"', '5'],
    ['[1, "a b", null]', '[1 a b <nil>]'],
    ['{ b: 1, a: [true] }', 'map[a:[true] b:1]'],
  ];
  it.each(cases)('%s is %s', (yaml, printed) => {
    const { config, error } = loadIntercept(one(yaml));
    expect(error).toBeUndefined();
    expect(print(config.tools.get('t')![0]!.conditions[0]!.value)).toBe(printed);
  });

  it.each([
    ['a\u0007\n"', '"a\\a\\n\\""'],
    ['é日本', '"é日本"'],
    ['\u0000\u007f\u00a0\u200b', '"\\x00\\x7f\\u00a0\\u200b"'],
    ['\u{e0001}', '"\\U000e0001"'],
  ])('%j is quoted %s', (text, quoted) => {
    expect(quote(text)).toBe(quoted);
  });

  it('keeps 1e6 and 1000000 of a JSON policy apart', () => {
    const policy = parseJson(`[${JSON.stringify({ version: '1', tools: {} })}, 1e6, 1000000]`) as unknown[];
    const decide = (value: unknown) =>
      simulate(
        { version: '1', tools: { t: { rules: [{ name: 'r', conditions: [{ path: 'args.x', op: 'eq', value }] }] } } },
        [{ name: 't', arguments: { x: '1e+06' } }],
      ).decisions[0]!.Allowed;
    expect([decide(policy[1]), decide(policy[2])]).toEqual([true, false]);
  });
});

describe('files that the engine does not start with', () => {
  const cases: [string, string][] = [
    ['hide: abort', 'line 1: cannot unmarshal !!str `abort` into []string'],
    ['tools: [a]', 'line 1: cannot unmarshal !!seq into map[string]config.ToolDef'],
    ['version: "1"\nversion: "1"', 'line 2: mapping key "version" already defined at line 1'],
    ['tools: *nowhere', "unknown anchor 'nowhere' referenced"],
    ['version: "1', 'yaml: line 1'],
  ];
  it.each(cases)('%s', (text, message) => {
    expect(loadIntercept(text).error).toContain(message);
    expect(simulate(text, [{ name: 'a' }]).decisions).toEqual([]);
  });

  it('reads a file of aliases that multiply without taking their memory', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}]`);
    expect(loadIntercept(`a0: &a0 [x]\n${lines.join('\n')}`).error).toContain('excessive aliasing');
  });
});

it('names the keys that the engine drops', () => {
  const text = 'version: "1"\ndefualt: deny\ntools: { t: { limits: [], rules: [{ name: r, action: deny, per: 1 }] } }';
  expect(loadIntercept(text).unknown).toEqual(['defualt', 'tools.t.limits', 'tools.t.rules[0].per']);
  expect(validateIntercept(loadIntercept(text).config)).toEqual([]);
});

it('reads the fields of tools named like parts of an object', () => {
  const text = '{"version": "1", "default": "deny", "tools": {"__proto__": {}, "constructor": {}}}';
  const allowed = ['__proto__', 'constructor', 'toString'].map(
    (name) => simulate(JSON.parse(text), [{ name }]).decisions[0]!.Allowed,
  );
  expect(allowed).toEqual([true, true, false]);
});
