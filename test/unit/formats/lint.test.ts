import { describe, expect, it } from 'vitest';
import { checks, formats, guessFormat, lint } from '../../../src/formats/index.ts';
import type { Policy } from '../../../src/model/index.ts';
import { contextOf } from '../../engines/agreement.ts';

const tools = ['abort_session', 'show_sessions', 'activate_ruleset'];
const context = { server: 'wlm', tools };
const findings = (format: string, text: string) => lint(text, format, context);
const json = (value: unknown) => JSON.stringify(value);

interface Case {
  format: string;
  text: string;
  /** What the first finding has to say: the place, what to write, and what really happens. */
  path?: string;
  tip?: string;
  does?: string;
}

/** For every check: texts that it finds something in, and texts that it leaves alone. */
const cases: Record<string, { invalid: Case[]; valid: Case[] }> = {
  'unknown-keys': {
    invalid: [
      {
        format: 'intercept',
        text: 'version: "1"\ndefualt: deny',
        path: 'defualt',
        tip: 'write "default"',
        does: '3 run',
      },
      {
        format: 'policylayer',
        text: json({ version: '1', default: 'allow', hidden: ['abort_session'] }),
        path: '/hidden',
        tip: 'write "hide"',
        does: '3 run',
      },
      {
        format: 'codex',
        text: '[mcp_servers.wlm]\ndisable_tools = ["abort_session"]',
        tip: 'write "disabled_tools"',
        does: '3 put to a person',
      },
      {
        format: 'codex',
        text: '[mcp_servers.wlm.tools.show_sessions]\napproval = "approve"\napproval_mod = "approve"',
        path: '/mcp_servers/wlm/tools/show_sessions/approval_mod',
      },
      {
        format: 'gemini-cli',
        text: '[[rule]]\nmcpName = "wlm"\ntoolName = "*"\ndecison = "deny"\npriority = 1',
        tip: 'write "decision"',
        does: '3 put to a person',
      },
      {
        format: 'claude-code',
        text: json({ permissions: { dney: ['mcp__wlm__abort_session'] } }),
        tip: 'write "deny"',
      },
      {
        format: 'opencode',
        text: json({ permissions: { wlm_abort_session: 'deny' } }),
        tip: 'write "permission"',
        does: '3 run',
      },
      {
        format: 'openai',
        text: json({ type: 'mcp', server_label: 'wlm', allow_tools: [] }),
        tip: 'write "allowed_tools"',
      },
      {
        format: 'anthropic',
        text: json({ type: 'mcp_toolset', mcp_server_name: 'wlm', configs: { abort_session: { enable: false } } }),
        does: '3 run',
      },
      {
        format: 'litellm',
        text: 'mcp_servers:\n  wlm:\n    dissallowed_tools: [abort_session]',
        tip: 'write "disallowed_tools"',
        does: '3 run',
      },
      {
        format: 'zed',
        text: '// mine\n{"agent": {"tool_permissions": {"tools": {"mcp:wlm:abort_session": {"defualt": "deny"}}}},}',
        tip: 'write "default"',
        does: '3 put to a person',
      },
      {
        format: 'envoy-ai-gateway',
        text: 'spec: { backendRefs: [{ name: wlm, toolSelector: { excludes: [abort_session] } }] }',
        path: '/spec/backendRefs/0/toolSelector/excludes',
        does: '3 run',
      },
      {
        format: 'tbxark',
        text: json({ mcpServers: { wlm: { options: { toolFilters: { mode: 'block', list: ['abort_session'] } } } } }),
        tip: 'write "toolFilter"',
        does: '3 run',
      },
      {
        format: 'agt',
        text: 'name: x\nagents: ["*"]\ndefault_action: allow\nrules: [{ name: a, condition: tool_name, acton: allow }]',
        path: '/rules/0/acton',
        tip: 'write "action"',
        does: '3 refused',
      },
      { format: 'agt', text: 'name: x\nagent: "*"\ndefault_actions: allow', does: '3 refused' },
    ],
    valid: [
      { format: 'zed', text: json({ agent: { default_model: {} }, tab_size: 2 }) },
      { format: 'codex', text: 'model = "x"\n[mcp_servers.wlm]\ncommand = "uv"\nstartup_timeout_sec = 5' },
      { format: 'claude-code', text: json({ model: 'x', hooks: {}, permissions: { defaultMode: 'default' } }) },
      { format: 'intercept', text: 'version: "1"\ndescription: mine' },
    ],
  },
  'other-dialect': {
    invalid: [
      {
        format: 'intercept',
        text: json({
          version: '1',
          tools: { show_sessions: { limits: [{ counter: 'c', window: 'minute', max: 30 }] } },
        }),
        path: '/tools/show_sessions/limits',
        does: '3 run',
      },
      { format: 'intercept', text: 'version: "1"\nrequire_approval: [abort_session]', does: '3 run' },
      {
        format: 'policylayer',
        text: json({ version: '1', default: 'allow', tools: { abort_session: { rules: [] } } }),
        path: '/tools/abort_session/rules',
      },
    ],
    valid: [{ format: 'policylayer', text: json({ version: '1', default: 'allow', tools: { show_sessions: {} } }) }],
  },
  windows: {
    invalid: [
      {
        format: 'policylayer',
        text: json({
          version: '1',
          tools: { show_sessions: { limits: [{ counter: 'c', window: 60, max: 1, scope: 'grant' }] } },
        }),
        tip: 'write "window": "minute"',
      },
    ],
    valid: [
      {
        format: 'policylayer',
        text: json({
          version: '1',
          tools: { show_sessions: { limits: [{ counter: 'c', window: 'minute', max: 1, scope: 'grant' }] } },
        }),
      },
    ],
  },
  'intercept-valid': {
    invalid: [
      {
        format: 'intercept',
        text: 'version: "1"\ntools: { show_sessions: { rules: [{ name: r, rate_limit: 30/min }] } }',
        does: 'does not start',
      },
      { format: 'intercept', text: 'version: "1"\nhide: abort_session', does: 'does not start' },
    ],
    valid: [{ format: 'intercept', text: 'version: "1"' }],
  },
  'hide-under-deny': {
    invalid: [
      {
        format: 'policylayer',
        text: json({ version: '1', default: 'deny', hide: ['abort_session'] }),
        does: '1 hidden, 2 refused',
      },
      { format: 'intercept', text: 'version: "1"\ndefault: deny\nhide: [abort_session]', does: '1 hidden, 2 refused' },
    ],
    valid: [
      { format: 'policylayer', text: json({ version: '1', default: 'allow', hide: ['abort_session'] }) },
      {
        format: 'policylayer',
        text: json({ version: '1', default: 'deny', hide: ['abort_session'], tools: { show_sessions: {} } }),
      },
    ],
  },
  'unknown-tools': {
    invalid: [
      {
        format: 'policylayer',
        text: json({ version: '1', default: 'allow', hide: ['Abort_Session'] }),
        path: '/hide/0',
        tip: 'write "abort_session"',
        does: 'calls of abort_session run',
      },
      { format: 'intercept', text: 'version: "1"\nhide: [abort_sesion]', tip: 'write "abort_session"' },
      {
        format: 'claude-code',
        text: json({ permissions: { deny: ['mcp__wlm__abort_sesion'] } }),
        does: 'put to a person',
      },
      { format: 'codex', text: '[mcp_servers.wlm]\ndisabled_tools = ["abortsession"]', tip: 'write "abort_session"' },
      { format: 'gemini-cli', text: '[[rule]]\nmcpName = "wlm"\ntoolName = "abort"\ndecision = "deny"\npriority = 1' },
      { format: 'copilot-cli', text: "copilot --deny-tool='wlm(abort_sesion)'", tip: 'write "abort_session"' },
      {
        format: 'opencode',
        text: json({ permission: { wlm_abort_sesion: 'deny' } }),
        does: 'calls of abort_session run',
      },
      {
        format: 'openai',
        text: json({ type: 'mcp', server_label: 'wlm', allowed_tools: ['show_session'] }),
        tip: 'write "show_sessions"',
      },
      {
        format: 'anthropic',
        text: json({ type: 'mcp_toolset', configs: { show_session: { enabled: false } } }),
        tip: 'write "show_sessions"',
      },
      {
        format: 'litellm',
        text: 'mcp_servers: { wlm: { disallowed_tools: [abort_sesion] } }',
        tip: 'write "abort_session"',
      },
      {
        format: 'cedar',
        text: 'type: cedarv1\ncedar: { policies: [\'permit(principal, action, resource == Tool::"show_session");\'] }',
        tip: 'write "show_sessions"',
      },
      {
        format: 'agentcore',
        text: 'forbid(principal, action == AgentCore::Action::"wlm___abort_sesion", resource);',
        tip: 'write "abort_session"',
      },
      {
        format: 'rego',
        text: 'package x\nanswers contains "deny" if input.tool == "abort_sesion"',
        tip: 'write "abort_session"',
      },
      {
        format: 'agentgateway',
        text: `rules:\n- 'mcp.tool.target == "wlm" && mcp.tool.name in ["show_sessions", "abort_sesion"]'`,
        path: '"abort_sesion"',
      },
      {
        format: 'docker-gateway',
        text: 'wlm: [show_session]',
        path: '/wlm/0',
        does: 'calls of show_sessions are hidden',
      },
      {
        format: 'zed',
        text: json({ agent: { tool_permissions: { tools: { 'mcp:wlm:abort_sesion': { default: 'deny' } } } } }),
        does: 'put to a person',
      },
      {
        format: 'tbxark',
        text: json({ mcpServers: { wlm: { options: { toolFilter: { mode: 'block', list: ['Abort_session'] } } } } }),
        does: 'calls of abort_session run',
      },
      {
        format: 'langchain',
        text: 'POLICY = json.loads(r\'\'\'\n{"default": "deny", "rules": [{"tool": "Show_sessions", "effect": "allow", "reason": ""}]}\n\'\'\')',
        path: '/rules/0/tool',
        tip: 'write "show_sessions"',
        does: 'calls of show_sessions are refused',
      },
      {
        format: 'agt',
        text: 'name: x\nagents: ["*"]\nrules: [{ name: a, action: allow, condition: "tool_name == \'show_session\'" }]',
        path: '/rules/0/condition',
        does: 'calls of show_sessions are refused',
      },
    ],
    valid: [
      { format: 'claude-code', text: json({ permissions: { deny: ['mcp__other__x', 'mcp__wlm__*', 'Bash(rm:*)'] } }) },
      { format: 'policylayer', text: json({ version: '1', default: 'allow', hide: ['*'] }) },
      { format: 'agentgateway', text: `- 'mcp.tool.name == "abort_session" && jwt.sub == "someone"'` },
    ],
  },
  'gemini-tool-name': {
    invalid: [
      {
        format: 'gemini-cli',
        text: '[[rule]]\nmcpName = "wlm"\ndecision = "deny"\npriority = 1\n[[rule]]\nmcpName = "wlm"\ntoolName = "show_sessions"\ndecision = "allow"\npriority = 2',
        path: '/rule/0',
        tip: 'add toolName = "*"',
        does: '3 put to a person',
      },
    ],
    valid: [{ format: 'gemini-cli', text: '[[rule]]\ntoolName = "*"\ndecision = "deny"\npriority = 1' }],
  },
  'gemini-server-name': {
    invalid: [
      {
        format: 'gemini-cli',
        text: '[[rule]]\nmcpName = "my_server"\ntoolName = "*"\ndecision = "deny"\npriority = 1',
        tip: 'mcpName = "my-server"',
      },
    ],
    valid: [
      {
        format: 'gemini-cli',
        text: '[[rule]]\nmcpName = "my-server"\ntoolName = "*"\ndecision = "deny"\npriority = 1',
      },
    ],
  },
  'claude-argument-form': {
    invalid: [
      {
        format: 'claude-code',
        text: json({ permissions: { deny: ['mcp__wlm__abort_session(session_id:0)'] } }),
        path: '/permissions/deny/0',
        does: 'put to a person',
      },
    ],
    valid: [
      { format: 'claude-code', text: json({ permissions: { deny: ['Bash(rm:*)', 'mcp__wlm__abort_session'] } }) },
    ],
  },
  'claude-open-glob': {
    invalid: [
      {
        format: 'claude-code',
        text: json({ permissions: { allow: ['mcp__*'] } }),
        tip: 'write "mcp__wlm__*"',
        does: '3 put to a person',
      },
    ],
    valid: [{ format: 'claude-code', text: json({ permissions: { allow: ['mcp__wlm__show_*'] } }) }],
  },
  'opencode-order': {
    invalid: [
      {
        format: 'opencode',
        text: json({ permission: { wlm_abort_session: 'deny', 'wlm_*': 'allow' } }),
        tip: 'move "wlm_*" before it',
        does: 'calls of abort_session run',
      },
    ],
    valid: [{ format: 'opencode', text: json({ permission: { 'wlm_*': 'allow', wlm_abort_session: 'deny' } }) }],
  },
  'copilot-spelling': {
    invalid: [
      {
        format: 'copilot-cli',
        text: "copilot --deny-tool='wlm-abort_session'",
        tip: "write --deny-tool='wlm(abort_session)'",
        does: 'put to a person',
      },
      {
        format: 'copilot-cli',
        text: "copilot --excluded-tools='wlm(abort_session)'",
        tip: "write --excluded-tools='wlm-abort_session'",
      },
    ],
    valid: [
      { format: 'copilot-cli', text: "copilot --excluded-tools='wlm-abort_session' --allow-tool='shell(git:*)'" },
    ],
  },
  'copilot-still-seen': {
    invalid: [
      {
        format: 'copilot-cli',
        text: "copilot --deny-tool='wlm(abort_session)'",
        tip: "add --excluded-tools='wlm-abort_session' to hide it",
      },
    ],
    valid: [
      { format: 'copilot-cli', text: "copilot --deny-tool='wlm(abort_session)' --excluded-tools=wlm-abort_session" },
    ],
  },
  'tbxark-filter': {
    invalid: [
      {
        format: 'tbxark',
        text: json({ mcpServers: { wlm: { options: { toolFilter: { mode: 'deny', list: ['abort_session'] } } } } }),
        path: '/mcpServers/wlm/options/toolFilter/mode',
        tip: 'write "allow" or "block"',
        does: '3 run',
      },
      {
        format: 'tbxark',
        text: json({ mcpServers: { wlm: { options: { toolFilter: { mode: 'allow', list: [] } } } } }),
        path: '/mcpServers/wlm/options/toolFilter/list',
        does: '3 run',
      },
    ],
    valid: [
      {
        format: 'tbxark',
        text: json({ mcpServers: { wlm: { options: { toolFilter: { mode: 'BLOCK', list: ['abort_session'] } } } } }),
      },
      { format: 'tbxark', text: json({ mcpServers: { wlm: { options: { disabled: true } } } }) },
    ],
  },
};

describe.each(Object.entries(cases))('%s', (id, { invalid, valid }) => {
  it.each(invalid)('finds $format: $text', ({ format, text, path, tip, does }) => {
    const found = findings(format, text).filter((finding) => finding.check === id);
    expect(found.length).toBeGreaterThan(0);
    if (path !== undefined) expect(found[0]!.path).toBe(path);
    if (tip !== undefined) expect(found[0]!.tip).toContain(tip);
    if (does !== undefined) expect(found[0]!.does).toContain(does);
  });

  it.each(valid)('leaves alone $format: $text', ({ format, text }) => {
    expect(findings(format, text).filter((finding) => finding.check === id)).toEqual([]);
  });
});

describe('lint', () => {
  it('has cases for every check', () => {
    expect(Object.keys(cases).toSorted()).toEqual(checks.map((check) => check.id).toSorted());
  });

  it('names a key of the other dialect once, not as an unknown key as well', () => {
    const text = json({ version: '1', tools: { show_sessions: { limits: [] } } });
    expect(findings('intercept', text).map((finding) => finding.check)).toEqual(['other-dialect']);
  });

  it.each([
    ['policylayer', '{'],
    ['codex', 'a = '],
    ['intercept', 'a: [b'],
  ])('%s: says where %s breaks off', (format, text) => {
    expect(findings(format, text)).toMatchObject([{ check: 'unreadable', level: 'error' }]);
  });

  const policy: Policy = {
    version: 1,
    default: 'deny',
    rules: [
      { server: 'wlm', tool: 'abort_session', effect: 'hide', reason: 'because' },
      { server: 'wlm', tool: 'show_sessions', effect: 'allow', reason: 'because' },
      { server: 'wlm', tool: 'activate_ruleset', effect: 'limit', limit: { max: 5, per: 'minute' }, reason: 'because' },
    ],
  };

  it.each(formats)('$id: finds nothing in what we export, and tells the format', (format) => {
    const { text } = format.export(policy, contextOf(tools));
    expect(findings(format.id, text)).toEqual([]);
    expect(guessFormat(text)).toBe(format.id);
  });
});
