import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { formats } from '../../../src/formats/index.ts';
import type { PolicyRule } from '../../../src/model/index.ts';
import { contextOf } from '../../engines/agreement.ts';

import { exported, least, policy, read, rule } from './exported.ts';

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
    expect(format.export(given, contextOf(['a'], { type: 'object', properties: { x: { type } } })).text).toContain(
      expression,
    );
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
