import { json, type Table } from './case.ts';

/** What stands at a wrong place or is of a wrong kind. */
export const keyCases: Record<string, Table> = {
  'unknown-keys': {
    invalid: [
      {
        format: 'openai',
        text: json({ type: 'mcp', server_label: 'my-wlm', blocked_tools: ['abort_session'] }),
        path: '/blocked_tools',
        tip: 'there is no list of what is refused: put what may be called under "allowed_tools"',
        does: '3 put to a person',
      },
      {
        format: 'openai',
        text: json({ type: 'mcp', server_label: 'my-wlm', alowed_tools: ['abort_session'] }),
        tip: 'write "allowed_tools"',
      },
      {
        format: 'cursor',
        text: json({ permissions: { allow: ['Mcp(my-wlm:*)'], block: ['Mcp(my-wlm:abort_session)'] } }),
        path: '/permissions/block',
        tip: 'write "deny"',
      },
      {
        format: 'intercept',
        text: 'version: "1"\ndefualt: deny',
        path: '/defualt',
        line: 2,
        tip: 'write "default"',
        does: 'of 3 tools: 3 run. Corrected, of 3 tools: 3 refused. None can be called.',
      },
      {
        format: 'intercept',
        text: 'version: "1"\ntools:\n  show_sessions:\n    rule: []',
        path: '/tools/show_sessions/rule',
        tip: 'write "rules"',
      },
      {
        format: 'agt',
        text: 'apiVersion: governance.toolkit/v1\nname: p\nagent: "*"\ndefault_acton: allow',
        path: '/default_acton',
        line: 4,
        tip: 'write "default_action"',
        does: '3 refused. None can be called. Corrected, of 3 tools: 3 run.',
      },
      {
        format: 'policylayer',
        text: json({ version: '1', default: 'allow', hidden: ['abort_session'] }),
        path: '/hidden',
        tip: 'write "hide"',
        does: '3 run. Corrected, of 3 tools: 1 hidden, 2 run.',
      },
      {
        format: 'policylayer',
        text: json({
          version: '1',
          tools: { show_sessions: { limits: [{ counter: 'c', window: 'minute', maximum: 1 }] } },
        }),
        path: '/tools/show_sessions/limits/0/maximum',
      },
      {
        format: 'policylayer',
        text: json({ version: '1', require_approval: ['abort_session'] }),
        tip: 'remove it',
        does: '3 run',
      },
      {
        format: 'codex',
        text: '[mcp_servers.my-wlm]\ncommand = "uv"\ndisable_tools = ["abort_session"]',
        line: 3,
        tip: 'write "disabled_tools"',
        does: '3 put to a person. Corrected, of 3 tools: 1 hidden, 2 put to a person.',
      },
      {
        format: 'codex',
        text: '[mcp_servers.my-wlm.tools.show_sessions]\napproval_mod = "approve"',
        path: '/mcp_servers/my-wlm/tools/show_sessions/approval_mod',
      },
      { format: 'codex', text: 'disabled_tools = ["abort_session"]', tip: 'put it under [mcp_servers.SERVER]' },
      { format: 'codex', text: '[mcpServers.my-wlm]\nx = 1', line: 1, tip: 'write mcp_servers' },
      {
        format: 'gemini-cli',
        text: '[[rule]]\nmcpName = "my-wlm"\ntoolName = "*"\ndecision = "deny"\npriority = 1\ndeny_mesage = "no"',
        line: 6,
        tip: 'write "deny_message"',
      },
      {
        format: 'gemini-cli',
        text: '[[rules]]\ntoolName = "*"\ndecision = "deny"\npriority = 1',
        tip: 'write "rule"',
        does: '3 put to a person. Corrected, of 3 tools: 3 hidden.',
      },
      {
        format: 'claude-code',
        text: json({ permissions: { dney: ['mcp__my-wlm__abort_session'] } }),
        tip: 'write "deny"',
        does: '3 put to a person. Corrected, of 3 tools: 1 hidden, 2 put to a person.',
      },
      {
        format: 'claude-code',
        text: json({ deny: ['mcp__my-wlm__abort_session'] }),
        path: '/deny',
        tip: 'put it under "permissions"',
      },
      {
        format: 'opencode',
        text: json({ permision: { 'my-wlm_abort_session': 'deny' } }),
        tip: 'write "permission"',
        does: '3 run. Corrected, of 3 tools: 1 hidden, 2 run.',
      },
      {
        format: 'openai',
        text: json({ type: 'mcp', server_label: 'wlm', allow_tools: ['show_sessions'] }),
        message: 'the types of the SDK do not have it',
        tip: 'write "allowed_tools"',
        does: '3 put to a person. Corrected, of 3 tools: 2 hidden, 1 put to a person.',
      },
      {
        format: 'openai',
        text: json({ model: 'm', tools: [{ type: 'mcp', server_label: 'wlm', allow_tools: [] }] }),
        path: '/tools/0/allow_tools',
      },
      {
        format: 'anthropic',
        text: json({ type: 'mcp_toolset', mcp_server_name: 'x', configs: { abort_session: { enable: false } } }),
        does: '3 run. Corrected, of 3 tools: 1 hidden, 2 run.',
      },
      {
        format: 'litellm',
        text: 'mcp_servers:\n  my_wlm:\n    dissallowed_tools: [abort_session]',
        line: 3,
        tip: 'write "disallowed_tools"',
        does: '3 run. Corrected, of 3 tools: 1 hidden, 2 run.',
      },
      { format: 'litellm', text: 'allowed_tools: [show_sessions]', tip: 'put it under mcp_servers.SERVER' },
      {
        format: 'zed',
        text: '// mine\n{"agent": {"tool_permissions": {"tools": {"mcp:my-wlm:abort_session": {"defualt": "deny"}}}},}',
        line: 2,
        tip: 'write "default"',
        does: '3 put to a person. Corrected, of 3 tools: 1 refused, 2 put to a person.',
      },
      {
        format: 'envoy-ai-gateway',
        text: 'spec: { backendRefs: [{ name: my-wlm, toolSelector: { excludes: [abort_session] } }] }',
        path: '/spec/backendRefs/0/toolSelector/excludes',
        does: '3 run',
      },
      {
        format: 'tbxark',
        text: json({
          mcpServers: { 'my-wlm': { options: { toolFilters: { mode: 'block', list: ['abort_session'] } } } },
        }),
        tip: 'write "toolFilter"',
        does: '3 run. Corrected, of 3 tools: 1 hidden, 2 run.',
      },
      {
        format: 'tbxark',
        text: json({ mcpServers: { 'my-wlm': { toolFilter: { mode: 'block', list: ['abort_session'] } } } }),
        tip: 'put it under "options"',
      },
    ],
    valid: [
      { format: 'zed', text: json({ agent: { default_model: {} }, tab_size: 2 }) },
      { format: 'codex', text: 'model = "x"\n[mcp_servers.my-wlm]\ncommand = "uv"\nstartup_timeout_sec = 5' },
      { format: 'claude-code', text: json({ model: 'x', hooks: {}, permissions: { defaultMode: 'default' } }) },
      { format: 'intercept', text: 'version: "1"\ndescription: mine' },
      {
        format: 'gemini-cli',
        text: '[[rule]]\ntoolName = "*"\ndecision = "deny"\npriority = 1\ndenyMessage = "no"\nallowRedirection = true',
      },
    ],
  },
  'missing-keys': {
    invalid: [
      {
        format: 'gemini-cli',
        text: '[[rule]]\nmcpName = "my-wlm"\ntoolName = "show_sessions"\ndecision = "allow"\npriority = 2\n[[rule]]\nmcpName = "my-wlm"\ndecision = "deny"\npriority = 1',
        path: '/rule/1',
        line: 6,
        message: 'Gemini CLI then ignores the whole file',
        tip: 'add toolName = "*"',
        does: '3 put to a person',
      },
      { format: 'gemini-cli', text: '[[rule]]\ndecision = "deny"\npriority = 1', tip: 'add toolName' },
      { format: 'gemini-cli', text: '[[rule]]\ntoolName = "*"\ndecision = "deny"', tip: 'add priority' },
      { format: 'policylayer', text: json({ default: 'allow' }), tip: 'add "version": "1"' },
      {
        format: 'policylayer',
        text: json({ version: '1', tools: { show_sessions: { limits: [{ counter: 'c', max: 3 }] } } }),
        tip: 'add "window": "minute"',
      },
      { format: 'openai', text: json({ type: 'mcp' }), tip: 'add "server_label"' },
      { format: 'anthropic', text: json({ type: 'mcp_toolset' }), tip: 'add "mcp_server_name"' },
    ],
    valid: [{ format: 'gemini-cli', text: '[[rule]]\ntoolName = "*"\ndecision = "deny"\npriority = 1' }],
  },
  'duplicate-keys': {
    invalid: [
      {
        format: 'claude-code',
        text: '{\n "permissions": {"deny": ["mcp__my-wlm__abort_session"]},\n "permissions": {"allow": ["mcp__my-wlm__*"]}\n}',
        path: '/permissions',
        line: 3,
        message: 'under the first, in line 2, is dropped',
        does: '3 run',
      },
      {
        format: 'policylayer',
        text: '{"version":"1","hide":["abort_session"],"hide":[]}',
        path: '/hide',
        does: '3 run',
      },
    ],
    valid: [{ format: 'opencode', text: '{"permission": {"a": "deny", "b": "deny"}, "a": 1}' }],
  },
  'other-dialect': {
    invalid: [
      {
        format: 'intercept',
        text: 'version: "1"\ntools:\n  show_sessions:\n    limits: [{ counter: c, window: 60, max: 30 }]',
        path: '/tools/show_sessions/limits',
        line: 4,
        tip: 'rate_limit: 30/minute',
        does: '3 run',
      },
      {
        format: 'intercept',
        text: 'version: "1"\nrequire_approval: [abort_session]',
        tip: 'action: deny',
        does: '3 run',
      },
      {
        format: 'policylayer',
        text: json({ version: '1', default: 'allow', tools: { abort_session: { rules: [] } } }),
        path: '/tools/abort_session/rules',
      },
      {
        format: 'policylayer',
        text: json({ version: '1', tools: { show_sessions: { rate_limit: '30/minute' } } }),
        tip: '"window": "minute"',
        does: '3 run',
      },
    ],
    valid: [{ format: 'policylayer', text: json({ version: '1', default: 'allow', tools: { rules: {} } }) }],
  },
};
