import { describe, expect, it } from 'vitest';
import { formats, judge, lint } from '../../../../src/formats/index.ts';
import { context, json } from './case.ts';

const findings = (format: string, text: string) => lint(text, format, context);

describe('lint', () => {
  it.each([
    [
      'a key of the other dialect',
      'intercept',
      'version: "1"\ntools: { show_sessions: { limits: [] } }',
      'other-dialect',
    ],
    [
      'the default-deny trap',
      'policylayer',
      json({ version: '1', default: 'deny', hide: ['abort_session'] }),
      'hide-under-deny',
    ],
    [
      'a misspelt mode',
      'tbxark',
      json({ mcpServers: { 'my-wlm': { options: { toolFilter: { mod: 'block', list: ['a'] } } } } }),
      'unknown-keys',
    ],
    [
      'the wrong spelling of Copilot CLI',
      'copilot-cli',
      "copilot --deny-tool='my-wlm-abort_session'",
      'copilot-spelling',
    ],
    ['a server spelled otherwise', 'opencode', json({ permission: { my_wlm_abort_session: 'deny' } }), 'other-server'],
    [
      'a hyphen in a name for LiteLLM',
      'litellm',
      'mcp_servers: { my-wlm: { disallowed_tools: [abort_session] } }',
      'litellm-servers',
    ],
  ])('says %s once', (_, format, text, check) => {
    const found = findings(format, text).filter(({ path }) => !path.endsWith('/list/0'));
    expect(found.map((finding) => finding.check)).toEqual([check]);
  });

  it('says in which mode a person is asked, where the text sets none', () => {
    const deny = ['mcp__my-wlm__abort_session'];
    const does = (permissions: unknown) => judge(JSON.stringify({ permissions }), 'claude-code', context).does;
    expect(does({ deny })).toBe('As it stands, in manual, of 3 tools: 1 hidden, 2 put to a person.');
    expect(does({ deny, defaultMode: 'acceptEdits' })).toBe('As it stands, of 3 tools: 1 hidden, 2 put to a person.');
  });

  it('reads a text under the only other name that its tools have there', () => {
    const text = json({ permissions: { deny: ['mcp__tdwm__abort_session', 'mcp__tdwm__show_session'] } });
    expect(findings('claude-code', text)).toMatchObject([{ check: 'unknown-tools', path: '/permissions/deny/1' }]);
  });

  it('decides the names in the text where no tool is known', () => {
    const text = json({ version: '1', defualt: 'deny', tools: { a: {} }, hide: ['b'] });
    const [finding] = lint(text, 'policylayer', { server: { id: 'x', tools: [] } });
    expect(finding?.does).toBe(
      'As it stands, of 2 tools: 1 hidden, 1 run. With that alone corrected it would be the same.',
    );
  });

  it.each(['__proto__', 'constructor', 'toString'])('takes %s for a name like any other', (name) => {
    const text = `{"version":"1","default":"allow","tools":{"${name}":{}},"hide":["${name}"],"${name}":1}`;
    expect(findings('policylayer', text).map(({ check, path }) => `${check} ${path}`)).toContain(
      `unknown-keys /${name}`,
    );
    for (const { id } of formats) expect(() => findings(id, text)).not.toThrow();
  });
});

describe('a text that cannot be read', () => {
  it.each([
    ['policylayer', '{', undefined, 'was not tried'],
    ['policylayer', '', undefined, 'was not tried'],
    ['policylayer', 'version: "1"\ndefault: deny', 'this looks like intercept', 'was not tried'],
    [
      'claude-code',
      '{"permissions": {"deny": [],}}',
      'remove the comma',
      'as if the file were not there: all 3 tools are put to a person',
    ],
    ['claude-code', '{\n// mine\n"permissions": {}}', 'remove it', 'as if the file were not there'],
    ['codex', '[mcp_servers.x\na = 1', undefined, 'Codex does not start'],
    ['codex', json({ mcp_servers: {} }), undefined, 'Codex does not start'],
    ['gemini-cli', '[[rule]]\ntoolName = *', undefined, 'as if the file were not there'],
    ['intercept', 'a: [b', undefined, 'Intercept does not start'],
    ['intercept', 'tools: {a: {}, a: {}}', undefined, 'Intercept does not start'],
    ['opencode', '{"permission": {', undefined, 'opencode does not start'],
    ['copilot-cli', '{"a": {}}', 'copilot --deny-tool', 'was not tried'],
    ['copilot-cli', '{"permission": {}}', 'this looks like opencode', 'was not tried'],
  ])('%s: %s', (format, text, tip, does) => {
    const found = findings(format, text);
    expect(found).toMatchObject([{ check: 'unreadable', level: 'error', does: expect.stringContaining(does) }]);
    if (tip !== undefined) expect(found[0]!.tip).toContain(tip);
  });

  it.each([
    ['claude-code', '{\n  "permissions": {\n    "deny": [\n      "a",\n    ]\n  }\n}', 4],
    ['claude-code', '{\n  "a": 1,\n  # mine\n  "b": 2\n}', 3],
    ['policylayer', '{\n  "version": "1"\n  "default": "deny"\n}', 3],
    ['codex', 'a = 1\nb = \n', 2],
    ['intercept', 'version: "1"\nhide: [a\n', 3],
  ])('%s: says the line at which %j breaks off', (format, text, line) => {
    expect(findings(format, text)[0]).toMatchObject({ check: 'unreadable', line });
  });
});
