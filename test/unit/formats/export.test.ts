import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { formats } from '../../../src/formats/index.ts';
import { contextOf } from '../../engines/agreement.ts';

import { exported, least, policy, read, rule, tools } from './exported.ts';

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
