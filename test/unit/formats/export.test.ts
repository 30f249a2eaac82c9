import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { formats } from '../../../src/formats/index.ts';
import type { Effect, Policy, PolicyRule } from '../../../src/model/index.ts';
import { contextOf } from '../../engines/agreement.ts';

const rule = (tool: string, effect: Effect, more: Partial<PolicyRule> = {}): PolicyRule => ({
  server: 'wlm',
  tool,
  effect,
  reason: 'because',
  ...more,
});
const policy = (fallback: Policy['default'], ...rules: PolicyRule[]): Policy => ({
  version: 1,
  default: fallback,
  rules,
});
const tools = ['abort_session', 'abort_sessions_user', 'show_sessions', 'modify_throttle_limit'];
const exported = (id: string, given: Policy, names = tools) =>
  formats.find((format) => format.id === id)!.export(given, contextOf(names));
const read = (id: string, given: Policy, names?: string[]) => parseYaml(exported(id, given, names).text);

const least = policy(
  'deny',
  rule('abort_session', 'ask', { when: [{ path: 'session_id', op: 'gte', value: 1 }] }),
  rule('abort_sessions_user', 'hide'),
  rule('show_sessions', 'allow'),
  rule('modify_throttle_limit', 'limit', { limit: { max: 5, per: 'minute' } }),
);

describe('every format', () => {
  it.each(formats)('$id: opens with address and snapshot where it has comments', (format) => {
    const { text } = format.export(least, contextOf(tools));
    const comments = {
      json: undefined,
      yaml: '# ',
      toml: '# ',
      cedar: '// ',
      rego: '# ',
      python: '# ',
      markdown: undefined,
      shell: '# ',
      text: '',
    }[format.language];
    if (comments !== undefined)
      expect(text).toMatch(new RegExp(`^${comments}A test: http://localhost/ sha256:0{64}\n`));
  });

  it.each(formats)('$id: a line break in a name or title cannot end a comment', (format) => {
    const odd = { ...contextOf(['a\u2028b\n!c']), title: 'one\ntwo' };
    const { text } = format.export(
      policy('allow', rule('a\u2028b\n!c', 'ask', { when: [{ path: 'x', op: 'contains', value: 'y' }] })),
      odd,
    );
    if (format.language !== 'json' && format.language !== 'markdown')
      expect(text.split(/[\n\u2028]/)[0]).toContain('one two');
    expect(text).not.toContain('\n!c');
  });

  it.each(formats)('$id: refuses a policy for another server, and says what to do', (format) => {
    const other = policy('allow', { ...rule('a', 'hide'), server: 'other' });
    expect(() => format.export(other, contextOf(['a']))).toThrow('export one server at a time');
  });

  it.each(formats)('$id: is the same text twice', (format) => {
    expect(format.export(least, contextOf(tools))).toEqual(format.export(structuredClone(least), contextOf(tools)));
  });
});

describe('policylayer', () => {
  it('names every tool that may run, beside what it hides', () => {
    expect(JSON.parse(exported('policylayer', least).text)).toEqual({
      version: '1',
      default: 'deny',
      hide: ['abort_sessions_user'],
      tools: {
        show_sessions: {},
        modify_throttle_limit: {
          limits: [{ counter: 'modify_throttle_limit_per_minute', window: 'minute', max: 5, scope: 'grant' }],
        },
      },
    });
  });

  it('allows by default and hides, for one tool', () => {
    expect(JSON.parse(exported('policylayer', policy('allow', rule('abort_sessions_user', 'hide'))).text)).toEqual({
      version: '1',
      default: 'allow',
      hide: ['abort_sessions_user'],
    });
  });

  it.each([['rules'], ['rate_limit'], ['conditions'], ['require'], ['deny_if']])('never writes %s', (key) => {
    expect(exported('policylayer', least).text).not.toContain(`"${key}"`);
  });

  it('says what it could not say', () => {
    expect(exported('policylayer', least).losses).toEqual([
      {
        tool: 'abort_session',
        said: 'ask',
        became: 'deny',
        message: 'PolicyLayer cannot ask for approval: abort_session is denied instead.',
      },
    ]);
  });
});

describe('intercept', () => {
  it('writes the open-source dialect, and none of the hosted keys', () => {
    expect(read('intercept', least)).toEqual({
      version: '1',
      default: 'deny',
      hide: ['abort_sessions_user'],
      tools: {
        abort_session: {
          rules: [
            {
              name: 'refused',
              action: 'deny',
              on_deny: 'Intercept cannot ask for approval: abort_session is denied instead.',
            },
          ],
        },
        show_sessions: {},
        modify_throttle_limit: { rules: [{ name: 'per minute', rate_limit: '5/minute' }] },
      },
    });
  });

  it('refuses what is outside a condition before it counts', () => {
    const given = policy(
      'allow',
      rule('abort_session', 'limit', {
        limit: { max: 2, per: 'hour' },
        when: [{ path: 'session_id', op: 'gte', value: 1 }],
      }),
    );
    expect(read('intercept', given).tools.abort_session.rules).toEqual([
      {
        name: 'arguments',
        conditions: [{ path: 'args.session_id', op: 'gte', value: 1 }],
        on_deny: 'Refused unless session_id is at least 1.',
      },
      { name: 'per hour', rate_limit: '2/hour' },
    ]);
  });

  it('lets neither "5" pass for 5 nor 5 for "5"', () => {
    const given = policy(
      'allow',
      rule('a', 'allow', { when: [{ path: 'x', op: 'eq', value: 5 }] }),
      rule('b', 'allow', { when: [{ path: 'x', op: 'in', value: ['5'] }] }),
    );
    const { tools: written } = read('intercept', given, ['a', 'b']);
    expect(written.a.rules[0].conditions).toEqual([
      { path: 'args.x', op: 'gte', value: -Number.MAX_VALUE },
      { path: 'args.x', op: 'eq', value: 5 },
    ]);
    expect(written.b.rules[0].conditions).toEqual([
      { path: 'args.x', op: 'regex', value: '^' },
      { path: 'args.x', op: 'in', value: ['5'] },
    ]);
  });

  it.each([['yes'], ['<<'], ['1e3'], ['~'], ['null'], ['2026-01-01'], ['a: b'], ['__proto__'], ['é\u0085']])(
    'keeps the name %s',
    (name) => {
      const text = exported('intercept', policy('deny', rule(name, 'allow')), [name]).text;
      for (const version of ['1.1', '1.2'] as const)
        expect(Object.keys(parseYaml(text, { version, merge: true }).tools)).toEqual([name]);
    },
  );

  it('refuses a tool with a dot in its name where it should be counted', () => {
    const given = policy('allow', rule('a.b', 'limit', { limit: { max: 1, per: 'day' } }));
    expect(exported('intercept', given, ['a.b']).losses).toMatchObject([
      { tool: 'a.b', said: 'limit', became: 'deny' },
    ]);
  });

  it('names every other tool beside a hidden one under default deny', () => {
    expect(Object.keys(read('intercept', policy('deny', rule('abort_sessions_user', 'hide'))).tools)).toEqual([
      'abort_session',
      'show_sessions',
      'modify_throttle_limit',
    ]);
  });
});

describe('claude-code', () => {
  it('denies, asks and allows by full names', () => {
    expect(JSON.parse(exported('claude-code', least).text)).toEqual({
      permissions: {
        allow: ['mcp__wlm__show_sessions'],
        ask: ['mcp__wlm__modify_throttle_limit'],
        deny: ['mcp__wlm__abort_session', 'mcp__wlm__abort_sessions_user'],
      },
    });
  });

  it('leaves the other tools of a server as they are, and says that they are asked for', () => {
    const { text, losses } = exported('claude-code', policy('allow', rule('abort_sessions_user', 'hide')));
    expect(JSON.parse(text)).toEqual({ permissions: { deny: ['mcp__wlm__abort_sessions_user'] } });
    expect(losses).toMatchObject([{ tool: '*', said: 'allow', became: 'ask' }]);
  });

  it('never writes an argument form, which Claude Code ignores', () => {
    expect(exported('claude-code', least).text).not.toContain('(');
  });

  it('treats names that it spells alike alike', () => {
    const given = policy('deny', rule('a.b', 'allow'), rule('a b', 'ask'));
    expect(JSON.parse(exported('claude-code', given, ['a.b', 'a b']).text)).toEqual({
      permissions: { ask: ['mcp__wlm__a_b'] },
    });
  });
});

describe('cedar', () => {
  it('permits what may be called, with decimals for numbers', () => {
    const given = policy(
      'deny',
      rule('abort_session', 'allow', { when: [{ path: 'session_id', op: 'gte', value: 1 }] }),
      rule('show_sessions', 'allow'),
    );
    expect(read('cedar', given).cedar.policies).toEqual([
      'permit(principal, action == Action::"call_tool", resource == Tool::"abort_session") when { context has "arg_session_id" && context["arg_session_id"].greaterThanOrEqual(decimal("1.0")) };',
      'permit(principal, action == Action::"call_tool", resource == Tool::"show_sessions");',
    ]);
  });

  it('says that a tool with a condition is left out of the list', () => {
    const given = policy('deny', rule('a', 'allow', { when: [{ path: 'x', op: 'eq', value: 'y' }] }));
    expect(exported('cedar', given, ['a']).losses.map((loss) => loss.message)).toContainEqual(
      expect.stringContaining('a is left out of the list'),
    );
  });

  it('writes a name as a Cedar string, whatever it holds', () => {
    expect(read('cedar', policy('deny', rule('a"\\\né', 'allow')), ['a"\\\né']).cedar.policies).toEqual([
      'permit(principal, action == Action::"call_tool", resource == Tool::"a\\"\\\\\\u{a}\\u{e9}");',
    ]);
  });
});

describe('agentcore', () => {
  const given = policy('deny', rule('a', 'allow', { when: [{ path: 'x', op: 'gte', value: 1 }] }));
  const format = formats.find(({ id }) => id === 'agentcore')!;
  it.each([
    ['integer', 'context.input["x"] >= 1'],
    ['number', 'context.input["x"].greaterThanOrEqual(decimal("1.0"))'],
  ])('compares an argument of type %s by %s', (type, expression) => {
    const inputSchemas = new Map([['a', { type: 'object', properties: { x: { type } } }]]);
    expect(format.export(given, { ...contextOf(['a']), inputSchemas }).text).toContain(expression);
  });

  it('denies a tool whose condition its schema gives no type', () => {
    expect(format.export(given, contextOf(['a'])).losses).toMatchObject([{ tool: 'a', said: 'allow', became: 'deny' }]);
  });
});

describe('langchain', () => {
  const data = (text: string) => JSON.parse(/r'''\n([^']*)\n'''/.exec(text)![1]!);

  it('holds the rules as they are, and the code for conditions only where there are some', () => {
    const { text, losses } = exported('langchain', least);
    expect(data(text).rules[0]).toEqual({ tool: 'abort_session', ...least.rules[0], server: undefined });
    expect(text).toContain('def holds(');
    expect(exported('langchain', policy('allow', rule('abort_session', 'ask'))).text).not.toContain('holds(');
    expect(losses).toMatchObject([{ tool: 'modify_throttle_limit', said: 'limit', became: 'ask' }]);
  });

  it('puts the strictest rule of a tool first, and a refusal last where none is for every call', () => {
    const when = (value: number) => ({ when: [{ path: 'session_id', op: 'eq' as const, value }] });
    const given = policy('allow', rule('abort_session', 'allow', when(1)), rule('abort_session', 'ask', when(2)));
    const { rules } = data(exported('langchain', given).text);
    expect(rules.map((each: PolicyRule) => each.effect)).toEqual(['ask', 'allow', 'deny']);
  });

  it.each([
    ["a'''b"],
    ["'"],
    ['"\\'],
    ['a\nb'],
    ['__proto__'],
    ['\u2028\u0085'],
    ['\u202e'],
    ['\ud800'],
    ['\u{e0041}'],
  ])('keeps the name %j inside its literal', (name) => {
    const { text } = exported('langchain', policy('deny', rule(name, 'allow')), [name]);
    expect(data(text).rules.map((each: PolicyRule) => each.tool)).toEqual([name]);
    expect(text.match(/'''/g)).toHaveLength(2);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });
});

describe('agt', () => {
  it('writes one rule on the name of each tool, and the reason where it refuses or asks', () => {
    expect(read('agt', policy('deny', rule('show_sessions', 'allow'), rule('abort_session', 'ask')))).toEqual({
      apiVersion: 'governance.toolkit/v1',
      name: 'A test',
      agents: ['*'],
      default_action: 'deny',
      rules: [
        {
          name: 'abort_session',
          condition: "tool_name == 'abort_session'",
          action: 'require_approval',
          description: 'because',
        },
        { name: 'show_sessions', condition: "tool_name == 'show_sessions'", action: 'allow' },
      ],
    });
  });

  it.each([
    ["a' or tool_name == 'b"],
    ['a or b'],
    ['a and b'],
    ['"'],
    [''],
    ['a\u0085b'],
    ['\ud800'],
    ['a'.repeat(1001)],
  ])('denies the name %j by leaving it out, and turns the policy round where it allows by default', (name) => {
    const { text, losses, enforced } = exported('agt', policy('allow', rule(name, 'deny')), [name, 'b']);
    expect(parseYaml(text)).toMatchObject({ default_action: 'deny', rules: [{ name: 'b', action: 'allow' }] });
    expect(losses[0]).toMatchObject({ tool: '*', said: 'allow', became: 'deny' });
    expect(enforced.default).toBe('deny');
    expect(exported('agt', policy('deny', rule(name, 'allow')), [name]).losses).toMatchObject([
      { tool: name, said: 'allow', became: 'deny' },
    ]);
  });
});
