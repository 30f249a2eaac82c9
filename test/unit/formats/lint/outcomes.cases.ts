import { json, type Table } from './case.ts';

/** Policies that do something else than they look like. */
export const outcomeCases: Record<string, Table> = {
  'hide-under-deny': {
    invalid: [
      {
        format: 'policylayer',
        text: json({ version: '1', default: 'deny', hide: ['abort_session'] }),
        path: '/default',
        does: '1 hidden, 2 refused. None can be called. Corrected, of 3 tools: 1 hidden, 2 run.',
      },
      {
        format: 'intercept',
        text: 'version: "1"\ndefault: deny\nhide: [abort_session]',
        line: 2,
        does: '1 hidden, 2 refused',
      },
    ],
    valid: [
      { format: 'policylayer', text: json({ version: '1', default: 'allow', hide: ['abort_session'] }) },
      {
        format: 'policylayer',
        text: json({ version: '1', default: 'deny', hide: ['abort_session'], tools: { show_sessions: {} } }),
      },
      {
        format: 'intercept',
        text: 'version: "1"\ndefault: deny\nhide: [abort_session]\ntools: { show_sessions: { rules: [{ name: r, conditions: [{ path: args.x, op: eq, value: 1 }] }] } }',
      },
    ],
  },
  'nothing-callable': {
    invalid: [
      { format: 'policylayer', text: json({ version: '1', default: 'deny' }), does: '3 refused. None can be called.' },
      {
        format: 'codex',
        text: '[mcp_servers.my-wlm]\nenabled_tools = []',
        message: '"enabled_tools" is the whole list',
      },
      { format: 'openai', text: json({ type: 'mcp', server_label: 'x', allowed_tools: [] }) },
      {
        format: 'anthropic',
        text: json({ type: 'mcp_toolset', mcp_server_name: 'x', default_config: { enabled: false } }),
      },
      { format: 'gemini-cli', text: '[[rule]]\nmcpName = "my-wlm"\ntoolName = "*"\ndecision = "deny"\npriority = 1' },
      { format: 'opencode', text: json({ permission: { 'my-wlm_*': 'deny' } }) },
      { format: 'docker-gateway', text: 'my-wlm: []', does: '3 hidden. None can be called.' },
      { format: 'claude-code', text: json({ permissions: { deny: ['mcp__*'] } }), does: '3 hidden' },
      { format: 'copilot-cli', text: "copilot --available-tools='github-x' --allow-tool='my-wlm'", does: '3 hidden' },
    ],
    valid: [
      { format: 'tbxark', text: json({ mcpServers: { 'my-wlm': { options: { disabled: true } } } }) },
      { format: 'codex', text: '[mcp_servers.my-wlm]\nenabled_tools = ["show_sessions"]' },
      {
        format: 'policylayer',
        text: json({ version: '1', default: 'deny', hide: ['abort_session', 'show_sessions', 'activate_ruleset'] }),
      },
    ],
  },
  'allows-only': {
    invalid: [
      {
        format: 'policylayer',
        text: json({ version: '1', tools: { show_sessions: {}, activate_ruleset: {} } }),
        message: 'allows 2 tools and refuses none',
        does: '3 run',
      },
      {
        format: 'opencode',
        text: json({ permission: { 'my-wlm_show_sessions': 'allow', 'my-wlm_activate_ruleset': 'allow' } }),
      },
      {
        format: 'anthropic',
        text: json({
          type: 'mcp_toolset',
          mcp_server_name: 'x',
          configs: { show_sessions: { enabled: true }, activate_ruleset: { enabled: true } },
        }),
      },
    ],
    valid: [
      {
        format: 'policylayer',
        text: json({ version: '1', default: 'deny', tools: { show_sessions: {}, activate_ruleset: {} } }),
      },
      { format: 'opencode', text: json({ permission: { 'my-wlm_show_sessions': 'allow' } }) },
    ],
  },
  contradictions: {
    invalid: [
      {
        format: 'policylayer',
        text: json({ version: '1', default: 'allow', hide: ['abort_session'], tools: { abort_session: {} } }),
        message: 'hidden and allowed',
        tip: '/hide/0',
        does: 'calls of abort_session are hidden',
      },
      { format: 'intercept', text: 'version: "1"\nhide: [abort_session]\ntools: { abort_session: {} }', line: 3 },
      {
        format: 'claude-code',
        text: json({ permissions: { allow: ['mcp__my-wlm__abort_session'], deny: ['mcp__my-wlm__abort_session'] } }),
        does: 'calls of abort_session are hidden',
      },
      {
        format: 'codex',
        text: '[mcp_servers.my-wlm]\nenabled_tools = ["abort_session", "show_sessions"]\ndisabled_tools = ["abort_session"]',
        line: 3,
        does: 'hidden',
      },
      {
        format: 'copilot-cli',
        text: "copilot --allow-tool='my-wlm(abort_session)' --deny-tool='my-wlm(abort_session)'",
        does: 'refused',
      },
      {
        format: 'litellm',
        text: 'mcp_servers: { my_wlm: { allowed_tools: [abort_session], disallowed_tools: [abort_session] } }',
        does: 'calls of abort_session run',
      },
      {
        format: 'openai',
        text: json({
          type: 'mcp',
          server_label: 'x',
          require_approval: { always: { tool_names: ['abort_session'] }, never: { tool_names: ['abort_session'] } },
        }),
        message: 'asked for and allowed',
        does: 'run',
      },
      {
        format: 'envoy-ai-gateway',
        text: 'spec: { backendRefs: [{ name: my-wlm, toolSelector: { include: [abort_session], exclude: [abort_session] } }] }',
      },
    ],
    valid: [
      {
        format: 'copilot-cli',
        text: "copilot --excluded-tools='my-wlm-abort_session' --deny-tool='my-wlm(abort_session)'",
      },
      { format: 'policylayer', text: json({ version: '1', hide: ['abort_session'], tools: { show_sessions: {} } }) },
    ],
  },
};
