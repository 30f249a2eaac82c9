import { json, type Table } from './case.ts';

/** Names of tools and servers. */
export const nameCases: Record<string, Table> = {
  unconfigured: {
    invalid: [
      {
        format: 'claude-code',
        text: json({ permissions: { deny: ['mcp__my-wlm__abort_session'] } }),
        configured: ['load manager'],
        path: '/permissions/deny/0',
        message: 'holds for no server of yours',
        tip: 'write "load_manager"',
        does: 'it holds for no call',
      },
      {
        format: 'codex',
        text: '[mcp_servers.my-wlm]\ndisabled_tools = ["abort_session"]',
        configured: ['wlm', 'notes'],
        line: 1,
        message: 'nothing in your configuration is named "my-wlm"',
      },
      {
        format: 'gemini-cli',
        text: '[[rule]]\nmcpName = "mywlm"\ntoolName = "*"\ndecision = "deny"\npriority = 1',
        configured: ['my-wlm'],
        tip: 'write "my-wlm"',
      },
      {
        format: 'opencode',
        text: json({ permission: { 'my-wlm_abort_session': 'deny' } }),
        configured: [],
        tip: 'write the name that the server has',
      },
    ],
    valid: [
      {
        format: 'claude-code',
        text: json({ permissions: { deny: ['mcp__load_manager__abort_session'] } }),
        configured: ['load manager'],
      },
      {
        format: 'opencode',
        text: json({ permission: { 'my-wlm_abort_session': 'deny' } }),
        configured: ['my-wlm', 'notes'],
      },
      { format: 'codex', text: '[mcp_servers.other]\ndisabled_tools = ["abort_session"]' },
    ],
  },
  'unknown-tools': {
    invalid: [
      {
        format: 'policylayer',
        text: json({ version: '1', default: 'allow', hide: ['Abort_Session'] }),
        path: '/hide/0',
        message: 'a name in other case is another name',
        tip: 'write "abort_session"',
        does: 'calls of abort_session run',
      },
      { format: 'intercept', text: 'version: "1"\nhide: [abort_sesion]', line: 2, tip: 'write "abort_session"' },
      { format: 'intercept', text: 'version: "1"\nhide: [delete_everything]', tip: 'remove it', does: '3 run' },
      {
        format: 'claude-code',
        text: json({ permissions: { deny: ['mcp__my-wlm__abort_sesion'] } }),
        does: 'put to a person',
      },
      {
        format: 'codex',
        text: '[mcp_servers.my-wlm]\nenabled_tools = ["mcp__my_wlm__show_sessions"]',
        tip: 'write "show_sessions"',
        does: 'calls of show_sessions are hidden',
      },
      {
        format: 'gemini-cli',
        text: '[[rule]]\nmcpName = "my-wlm"\ntoolName = ["show_sessions", "abort"]\ndecision = "deny"\npriority = 1',
      },
      { format: 'copilot-cli', text: "copilot --deny-tool='my-wlm(abort_sesion)'", tip: 'write "abort_session"' },
      { format: 'copilot-cli', text: 'copilot --excluded-tools=my-wlm-Abort_session', line: 1 },
      {
        format: 'opencode',
        text: json({ permission: { 'my-wlm_abort_sesion': 'deny' } }),
        does: 'calls of abort_session run',
      },
      {
        format: 'openai',
        text: json({ type: 'mcp', server_label: 'x', allowed_tools: ['show_session'] }),
        tip: 'write "show_sessions"',
      },
      {
        format: 'anthropic',
        text: json({ type: 'mcp_toolset', mcp_server_name: 'x', configs: { show_session: { enabled: false } } }),
        tip: 'write "show_sessions"',
      },
      {
        format: 'litellm',
        text: 'mcp_servers: { my_wlm: { disallowed_tools: [ABORT_SESSION] } }',
        tip: 'write "abort_session"',
        does: 'calls of abort_session run',
      },
      {
        format: 'docker-gateway',
        text: 'my-wlm: [show_session]',
        path: '/my-wlm/0',
        does: 'calls of show_sessions are hidden',
      },
      {
        format: 'zed',
        text: json({ agent: { tool_permissions: { tools: { 'mcp:my-wlm:abort_sesion': { default: 'deny' } } } } }),
        does: 'put to a person',
      },
      {
        format: 'tbxark',
        text: json({
          mcpServers: { 'my-wlm': { options: { toolFilter: { mode: 'block', list: ['Abort_session'] } } } },
        }),
        does: 'calls of abort_session run',
      },
      {
        format: 'cedar',
        text: 'type: cedarv1\ncedar: { policies: [\'permit(principal, action, resource == Tool::"show_session");\'] }',
        line: 2,
        tip: 'write "show_sessions"',
      },
      {
        format: 'agentcore',
        text: 'forbid(principal, action == AgentCore::Action::"my-wlm___abort_sesion", resource);',
        tip: 'write "abort_session"',
      },
      { format: 'rego', text: 'package x\nanswers contains "deny" if input.tool == "abort_sesion"', line: 2 },
      {
        format: 'agentgateway',
        text: `rules:\n- 'mcp.tool.target == "my-wlm" && mcp.tool.name in ["show_sessions", "abort_sesion"]'`,
        path: '"abort_sesion"',
      },
    ],
    valid: [
      {
        format: 'claude-code',
        text: json({ permissions: { deny: ['mcp__other__x', 'mcp__my-wlm__*', 'Bash(rm:*)'] } }),
      },
      { format: 'policylayer', text: json({ version: '1', default: 'allow', hide: ['*'] }) },
      { format: 'litellm', text: 'mcp_servers: { my_wlm: { disallowed_tools: [my_wlm-abort_session] } }' },
      { format: 'agentgateway', text: `- 'mcp.tool.name == "abort_session" && jwt.sub == "someone"'` },
    ],
  },
  'other-server': {
    invalid: [
      {
        format: 'claude-code',
        text: json({ permissions: { deny: ['mcp__my_wlm__abort_session'] } }),
        path: '/permissions/deny/0',
        tip: 'write "my-wlm"',
        does: '3 put to a person. For a server named my_wlm: of 3 tools: 1 hidden, 2 put to a person.',
      },
      { format: 'codex', text: '[mcp_servers.my_wlm]\ndisabled_tools = ["abort_session"]', line: 1 },
      { format: 'gemini-cli', text: '[[rule]]\nmcpName = "My-WLM"\ntoolName = "*"\ndecision = "deny"\npriority = 1' },
      { format: 'copilot-cli', text: "copilot --deny-tool='my_wlm(abort_session)'", tip: 'write "my-wlm"' },
      { format: 'opencode', text: json({ permission: { my_wlm_abort_session: 'deny' } }), does: '3 run' },
      { format: 'opencode', text: json({ permission: { 'my_wlm_*': 'deny' } }) },
      {
        format: 'litellm',
        text: 'mcp_servers: { mywlm: { disallowed_tools: [abort_session] } }',
        tip: 'write "my_wlm"',
      },
      {
        format: 'zed',
        text: json({ agent: { tool_permissions: { tools: { 'mcp:my_wlm:abort_session': { default: 'deny' } } } } }),
      },
      {
        format: 'docker-gateway',
        text: 'my_wlm: [show_sessions]',
        does: '3 run. For a server named my_wlm: of 3 tools: 2 hidden, 1 run.',
      },
      { format: 'tbxark', text: json({ mcpServers: { My_Wlm: { options: { disabled: true } } } }) },
      { format: 'envoy-ai-gateway', text: 'spec: { backendRefs: [{ name: my_wlm, toolSelector: { include: [a] } }] }' },
      {
        format: 'claude-code',
        text: json({ permissions: { deny: ['mcp__github__x'] } }),
        message: 'nothing here is for a server named "my-wlm", only for "github"',
      },
    ],
    valid: [
      { format: 'claude-code', text: json({ permissions: { deny: ['mcp__tdwm__abort_session'] } }) },
      { format: 'codex', text: '[mcp_servers.my-wlm]\ncommand = "uv"\n[mcp_servers.github]\ncommand = "x"' },
      { format: 'claude-code', text: json({ permissions: { deny: ['Bash(rm:*)'] } }) },
      { format: 'copilot-cli', text: "copilot --allow-tool='shell(git:*)'" },
    ],
  },
  'missing-server': {
    invalid: [
      {
        format: 'claude-code',
        text: json({ permissions: { deny: ['abort_session'] } }),
        tip: 'write "mcp__my-wlm__abort_session"',
        does: 'calls of abort_session are put to a person',
      },
      { format: 'claude-code', text: json({ permissions: { deny: ['my-wlm__abort_session'] } }) },
      {
        format: 'opencode',
        text: json({ permission: { abort_session: 'deny' } }),
        tip: 'write "my-wlm_abort_session"',
        does: 'run',
      },
      {
        format: 'opencode',
        text: json({ permission: { 'mcp__my-wlm__abort_session': 'deny' } }),
        tip: '"my-wlm_abort_session"',
      },
      {
        format: 'zed',
        text: json({ agent: { tool_permissions: { tools: { abort_session: { default: 'deny' } } } } }),
        tip: 'write "mcp:my-wlm:abort_session"',
      },
      {
        format: 'gemini-cli',
        text: '[[rule]]\ntoolName = "my-wlm__abort_session"\ndecision = "deny"\npriority = 1',
        line: 2,
        tip: 'write "mcp_my-wlm_abort_session"',
        does: 'put to a person',
      },
    ],
    valid: [
      {
        format: 'gemini-cli',
        text: '[[rule]]\ntoolName = "mcp_my-wlm_abort_session"\ndecision = "deny"\npriority = 1',
      },
      {
        format: 'opencode',
        text: json({ permission: { bash: 'ask', 'my-wlm_*': 'ask', '*_show_sessions': 'allow' } }),
      },
      { format: 'claude-code', text: json({ permissions: { deny: ['Read(./.env)', 'mcp__my-wlm'] } }) },
    ],
  },
};
