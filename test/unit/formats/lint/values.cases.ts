import { json, type Table } from './case.ts';

/** Values of a kind that the consumer does not read there. */
export const valueCases: Record<string, Table> = {
  'wrong-values': {
    invalid: [
      {
        format: 'policylayer',
        text: json({ version: '1', tools: { show_sessions: { limits: [{ counter: 'c', window: 60, max: 1 }] } } }),
        path: '/tools/show_sessions/limits/0/window',
        tip: 'write "minute", "hour" or "day"',
      },
      { format: 'policylayer', text: json({ version: 1, default: 'allow' }), path: '/version', tip: 'write "1"' },
      {
        format: 'policylayer',
        text: json({ version: '1', hide: 'abort_session' }),
        tip: 'write ["abort_session"]',
        does: 'was not tried. Without the value: of 3 tools: 3 run. Corrected, of 3 tools: 1 hidden, 2 run.',
      },
      { format: 'policylayer', text: json({ version: '1', default: 'denied' }), tip: 'write "deny"' },
      {
        format: 'claude-code',
        text: json({ permissions: { deny: 'mcp__my-wlm__abort_session' } }),
        message: 'ignores the whole file',
        tip: 'write ["mcp__my-wlm__abort_session"]',
        does: '3 put to a person. Corrected, of 3 tools: 1 hidden, 2 put to a person.',
      },
      {
        format: 'claude-code',
        text: json({ permissions: { defaultMode: 'ask', deny: ['mcp__my-wlm__abort_session'] } }),
        does: '3 put to a person',
      },
      {
        format: 'codex',
        text: '[mcp_servers.my-wlm]\ndefault_tools_approval_mode = "ask"',
        tip: 'write "prompt"',
        does: 'Codex does not start with this file, so nothing can be called. Corrected, of 3 tools: 3 put to a person.',
      },
      {
        format: 'codex',
        text: '[mcp_servers.my-wlm]\ndisabled_tools = "abort_session"',
        tip: 'write ["abort_session"]',
      },
      { format: 'codex', text: '[mcp_servers.my-wlm.tools]\nshow_sessions = "approve"', message: 'takes' },
      {
        format: 'gemini-cli',
        text: '[[rule]]\ntoolName = "*"\ndecision = "ask"\npriority = 1',
        line: 3,
        message: 'Gemini CLI, which then ignores the whole file',
        tip: 'write "ask_user"',
      },
      {
        format: 'gemini-cli',
        text: '[[rule]]\ntoolName = "*"\ndecision = "deny"\npriority = 1000',
        tip: 'write 999',
        does: '3 put to a person. Corrected, of 3 tools: 3 hidden. None can be called.',
      },
      { format: 'gemini-cli', text: '[[rule]]\ntoolName = "*"\ndecision = "deny"\npriority = "5"', tip: 'write 5' },
      {
        format: 'opencode',
        text: json({ permission: { 'my-wlm_abort_session': 'block' } }),
        tip: 'write "deny"',
        does: 'opencode does not start with this file',
      },
      {
        format: 'openai',
        text: json({ type: 'mcp', server_label: 'x', require_approval: true }),
        tip: '"always" or "never"',
      },
      {
        format: 'openai',
        text: json({ type: 'mcp', server_label: 'x', require_approval: { always: ['abort_session'] } }),
        path: '/require_approval/always',
      },
      {
        format: 'anthropic',
        text: json({ type: 'mcp_toolset', mcp_server_name: 'x', configs: { show_sessions: { enabled: 'true' } } }),
        tip: 'write true',
        does: 'Without the value: of 3 tools: 3 run',
      },
      {
        format: 'anthropic',
        text: json({ type: 'mcp_toolset', mcp_server_name: 'x', configs: { abort_session: false } }),
      },
      {
        format: 'litellm',
        text: 'mcp_servers:\n  my_wlm:\n    allowed_tools: show_sessions',
        tip: 'write ["show_sessions"]',
      },
      { format: 'docker-gateway', text: 'my-wlm: { tools: [show_sessions] }', path: '/my-wlm' },
      {
        format: 'zed',
        text: json({ agent: { tool_permissions: { tools: { 'mcp:my-wlm:abort_session': { default: 'ask' } } } } }),
        tip: 'write "confirm"',
      },
      { format: 'envoy-ai-gateway', text: 'spec: { backendRefs: [{ name: my-wlm, toolSelector: { exclude: a } }] }' },
      { format: 'intercept', text: 'version: "1"\ntools: { show_sessions: [deny] }', path: '/tools/show_sessions' },
    ],
    valid: [
      { format: 'claude-code', text: json({ permissions: { allow: ['mcp__my-wlm__show_sessions', 7] } }) },
      { format: 'codex', text: '[mcp_servers.my-wlm]\ndefault_tools_approval_mode = "writes"' },
      { format: 'opencode', text: json({ permission: 'ask' }) },
      {
        format: 'openai',
        text: json({ type: 'mcp', server_label: 'x', allowed_tools: { tool_names: ['show_sessions'] } }),
      },
      { format: 'gemini-cli', text: '[[rule]]\ntoolName = ["a", "b"]\ndecision = "deny"\npriority = 0' },
    ],
  },
};
