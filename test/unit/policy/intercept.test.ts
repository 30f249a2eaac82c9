import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load, parseJson, simulate, simulateSequence, validate } from '../../../src/intercept/index.ts';
import { NumberSource, print, quote } from '../../../src/intercept/value.ts';

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

describe('edges recorded from the engine', () => {
  const syntax = /^parsing config file: yaml: (?:line \d+: )?(?:found|did not find|could not find|invalid map key)/;
  it.each(recorded('intercept-edges').map((each) => [each.name, each] as const))('%s', (_, each) => {
    const { policy, calls, validation_errors = [], decisions, outcomes } = each;
    const seen = outcomes ? simulateSequence(policy, calls) : simulate(policy, calls);
    // What is wrong in the syntax of a file is said in the words of another YAML library.
    const isSyntax = syntax.test(validation_errors[0] ?? '');
    const errors = isSyntax ? [expect.stringMatching(/^parsing config file: yaml: /)] : validation_errors;
    expect(seen).toEqual({ validation_errors: errors, ...(outcomes ? { outcomes } : { decisions }) });
  });
});

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
    const { config, error } = load(one(yaml));
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

  it.each([
    [
      'numbers, as they are written where JavaScript writes them otherwise',
      '[1, -0, 1.50, 1e6, 0.5, 9007199254740993]',
    ],
    [
      'objects',
      '{"a": {"__proto__": [1], "\\u0062\\"": {}}, "a": {"c,:]}": null, "": [[], {}, [true, false]]}, "5": ""}',
    ],
    ['blanks', ' \n[ \t] '],
    ['a text', '"a\\\\"'],
  ])('parses %s', (_, json) => {
    const plain = (value: unknown) =>
      JSON.stringify(value, (_key, item: unknown) => (item instanceof NumberSource ? Number(item.source) : item));
    expect(plain(parseJson(json))).toBe(JSON.stringify(JSON.parse(json)));
  });

  it('says where a text is no JSON', () => {
    expect(() => parseJson('[1, 2')).toThrow(SyntaxError);
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
    expect(load(text).error).toContain(message);
    expect(simulate(text, [{ name: 'a' }]).decisions).toEqual([]);
  });
});

it('names the keys that the engine drops', () => {
  const text = 'version: "1"\ndefualt: deny\ntools: { t: { limits: [], rules: [{ name: r, action: deny, per: 1 }] } }';
  expect(load(text).unknown).toEqual(['defualt', 'tools.t.limits', 'tools.t.rules[0].per']);
  expect(validate(load(text).config)).toEqual([]);
});

it.each([
  ['an alias that holds itself', 'tools: &a { t: *a, u: { rules: [{ conditions: [{ value: &b [*b] }] }] } }', 'itself'],
  ['lists in lists', `hide: ${'['.repeat(20_000)}`, 'yaml: '],
])('does not run without end on %s', (_, text, message) => {
  expect(load(text).error).toContain(message);
});

it('does not run without end on a value of lists in lists', () => {
  let value: unknown = [];
  for (let depth = 0; depth < 100_000; depth++) value = [value];
  expect(load({ version: '1', hide: value }).error).toContain('max depth');
});

it('reads half of a character as Go does', () => {
  const policy = { version: '1', default: 'deny', tools: { '\ufffd': {} } };
  expect(simulate(policy, [{ name: '\ud800' }]).decisions[0]!.Allowed).toBe(true);
});

it('reads the fields of tools named like parts of an object', () => {
  const text = '{"version": "1", "default": "deny", "tools": {"__proto__": {}, "constructor": {}}}';
  const allowed = ['__proto__', 'constructor', 'toString'].map(
    (name) => simulate(JSON.parse(text), [{ name }]).decisions[0]!.Allowed,
  );
  expect(allowed).toEqual([true, true, false]);
});
