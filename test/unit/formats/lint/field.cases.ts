import { json, type Table } from './case.ts';

const toml = (...lines: string[]) => lines.join('\n');
const geminiRule = (...more: string[]) =>
  toml('[[rule]]', 'mcpName = "my-wlm"', 'toolName = "abort_session"', 'decision = "deny"', 'priority = 500', ...more);
const module = (when: unknown) =>
  `POLICY = json.loads(r'''\n${json({
    default: { effect: 'deny', reason: 'no' },
    rules: [{ tool: 'abort_session', effect: 'allow', when, reason: 'yes' }],
  })}\n''')\n`;

/** Kinds of mistakes that people's own files were found to hold. */
export const fieldCases: Record<string, Table> = {
  'idle-lists': {
    invalid: [
      {
        format: 'claude-code',
        text: json({ permissions: { deniedTools: ['mcp__my-wlm__abort_session'] } }),
        path: '/permissions/deniedTools',
        tip: '"deny" of "permissions"',
        does: '3 put to a person',
      },
      { format: 'claude-code', text: json({ allowedTools: ['mcp__my-wlm__show_sessions'] }), tip: '"allow" of' },
      {
        format: 'claude-code',
        text: json({ disallowedTools: ['mcp__my-wlm__abort_session', 'mcp__my-wlm__show_sessions'] }),
        message: '2 tools under it are neither',
        tip: '"deny" of',
      },
      {
        format: 'litellm',
        text: 'mcp_servers:\n  my_wlm:\n    tools: [show_sessions]',
        line: 3,
        tip: 'allowed_tools',
        does: '3 run',
      },
      {
        format: 'codex',
        text: toml('[mcp_servers.my-wlm]', 'excludeTools = ["abort_session"]'),
        line: 2,
        tip: 'disabled_tools',
      },
      { format: 'goose', text: 'extensions: { my-wlm: { tools: [show_sessions] } }', tip: 'available_tools' },
      { format: 'claude-code', text: json({ permissions: { disallow: ['mcp__my-wlm__*'] } }), tip: '"deny" of' },
      {
        format: 'goose',
        text: 'extensions: { my-wlm: { excluded_tools: [abort_session] } }',
        tip: 'put what may be called under available_tools',
        does: '3 run',
      },
    ],
    valid: [
      { format: 'claude-code', text: json({ enabledMcpjsonServers: ['my-wlm'] }) },
      { format: 'codex', text: toml('[mcp_servers.my-wlm]', 'args = ["run", "server"]') },
      { format: 'claude-code', text: json({ permissions: { deny: ['mcp__my-wlm__abort_session'] } }) },
    ],
  },
  'argument-paths': {
    invalid: [
      {
        format: 'intercept',
        text: 'version: "1"\ntools:\n  abort_session:\n    rules:\n      - name: n\n        conditions: [{ path: args.sesion_id, op: gte, value: 1 }]',
        line: 6,
        message: 'no argument "sesion_id" (it takes session_id)',
        tip: 'write "session_id"',
      },
      {
        format: 'langchain',
        text: module([{ path: 'sessionid', op: 'gte', value: 1 }]),
        tip: 'write "session_id"',
      },
      {
        format: 'toolrisk',
        text: json({
          version: 1,
          default: 'allow',
          rules: [
            {
              server: 'my-wlm',
              tool: 'show_sessions',
              effect: 'ask',
              when: [{ path: 'user', op: 'eq', value: 'x' }],
              reason: 'r',
            },
          ],
        }),
        path: '/rules/0/when/0/path',
        message: 'it takes none',
      },
    ],
    valid: [
      {
        format: 'intercept',
        text: 'version: "1"\ntools: { abort_session: { rules: [{ name: n, conditions: [{ path: args.session_id, op: gte, value: 1 }] }] } }',
      },
      {
        format: 'intercept',
        text: 'version: "1"\ntools: { activate_ruleset: { rules: [{ name: n, conditions: [{ path: args.any, op: gte, value: 1 }] }] } }',
      },
      { format: 'langchain', text: module([{ path: 'session_id', op: 'gte', value: 1 }]) },
    ],
  },
  'claude-mode': {
    invalid: [
      {
        format: 'claude-code',
        text: json({ permissions: { defaultMode: 'bypassPermissions', deny: ['mcp__my-wlm__abort_session'] } }),
        path: '/permissions/defaultMode',
        does: '1 hidden, 2 run',
      },
      {
        format: 'claude-code',
        text: json({ permissions: { defaultMode: 'auto', ask: ['mcp__my-wlm__abort_session'] } }),
        message: 'in the settings of a project it is passed over',
      },
      {
        format: 'claude-code',
        text: json({ permissions: { defaultMode: 'plan', allow: ['mcp__my-wlm__show_sessions'] } }),
        path: '/permissions/defaultMode',
        does: '3 put to a person',
      },
    ],
    valid: [
      { format: 'claude-code', text: json({ permissions: { defaultMode: 'manual' } }) },
      { format: 'claude-code', text: json({ permissions: { defaultMode: 'dontAsk' } }) },
      { format: 'claude-code', text: json({ permissions: { defaultMode: 'toString' } }) },
    ],
  },
  'codex-server-name': {
    invalid: [
      {
        format: 'codex',
        text: toml('[mcp_servers."My WLM - Production"]', 'disabled_tools = ["abort_session"]'),
        line: 1,
        tip: 'write [mcp_servers.My-WLM-Production]',
        does: 'does not start the server',
      },
      { format: 'codex', text: toml('[mcp_servers."my wlm"]', 'command = "x"') },
    ],
    valid: [{ format: 'codex', text: toml('[mcp_servers.my_wlm-2]', 'command = "x"') }],
  },
  'codex-approval': {
    invalid: [
      {
        format: 'codex',
        text: toml('approval_policy = "never"', '[mcp_servers.my-wlm]', 'disabled_tools = ["abort_session"]'),
        line: 1,
        message: '2 tools',
        does: '1 hidden, 2 refused',
      },
      {
        format: 'codex',
        text: toml(
          'approval_policy = "never"',
          'sandbox_mode = "danger-full-access"',
          '[mcp_servers.my-wlm]',
          'disabled_tools = ["abort_session"]',
        ),
        line: 1,
        message: 'no sandbox either',
        does: '1 hidden, 2 run',
      },
      {
        format: 'codex',
        text: toml('approval_policy = "untrusted"', '[mcp_servers.my-wlm]', 'command = "x"'),
        does: 'does not start',
      },
    ],
    valid: [
      {
        format: 'codex',
        text: toml('approval_policy = "never"', '[mcp_servers.my-wlm]', 'default_tools_approval_mode = "approve"'),
      },
      { format: 'codex', text: toml('approval_policy = "on-request"', '[mcp_servers.my-wlm]', 'command = "x"') },
    ],
  },
  'gemini-modes': {
    invalid: [
      {
        format: 'gemini-cli',
        text: geminiRule('modes = ["plan"]'),
        line: 6,
        message: 'holds in the mode plan alone',
        does: '3 put to a person',
      },
    ],
    valid: [
      {
        format: 'gemini-cli',
        text: geminiRule('modes = ["default", "autoEdit", "yolo", "plan"]'),
      },
    ],
  },
  'gemini-narrow': {
    invalid: [
      {
        format: 'gemini-cli',
        text: geminiRule('subagent = "researcher"'),
        line: 6,
        message: 'holds for the subagent researcher alone',
        does: '3 put to a person',
      },
      {
        format: 'gemini-cli',
        text: geminiRule('interactive = false'),
        line: 6,
        message: 'without a person alone',
        does: '3 put to a person',
      },
      {
        format: 'gemini-cli',
        text: geminiRule('interactive = true'),
        message: 'with a person alone',
        does: '1 hidden',
      },
    ],
    valid: [{ format: 'gemini-cli', text: geminiRule() }],
  },
  'codex-profiles': {
    invalid: [
      {
        format: 'codex',
        text: toml('profile = "work"', '[mcp_servers.my-wlm]', 'disabled_tools = ["abort_session"]'),
        path: '/profile',
        line: 1,
        tip: '--profile work',
        does: 'does not start',
      },
      {
        format: 'codex',
        text: toml(
          '[mcp_servers.my-wlm]',
          'disabled_tools = ["abort_session"]',
          '[profiles.work]',
          'approval_policy = "never"',
        ),
        line: 3,
        message: 'ends at --profile work',
        tip: 'work.config.toml',
        does: '1 hidden',
      },
    ],
    valid: [{ format: 'codex', text: toml('approval_policy = "on-request"', '[mcp_servers.my-wlm]') }],
  },
  'gemini-any-server': {
    invalid: [
      {
        format: 'gemini-cli',
        text: toml('[[rule]]', 'mcpName = "*"', 'toolName = "abort_session"', 'decision = "deny"', 'priority = 500'),
        line: 2,
        tip: 'write mcpName = "my-wlm"',
        does: 'are put to a person. Corrected, of 3 tools: 1 hidden, 2 put to a person.',
      },
      {
        format: 'gemini-cli',
        text: toml(
          '[[rule]]',
          'mcpName = "*"',
          'toolName = ["a", "mcp_my-wlm_b"]',
          'decision = "deny"',
          'priority = 5',
        ),
        message: 'no tool is called a there',
      },
    ],
    valid: [
      {
        format: 'gemini-cli',
        text: toml('[[rule]]', 'mcpName = "*"', 'toolName = "*"', 'decision = "deny"', 'priority = 5'),
      },
      {
        format: 'gemini-cli',
        text: toml(
          '[[rule]]',
          'mcpName = "*"',
          'toolName = "mcp_my-wlm_abort_session"',
          'decision = "deny"',
          'priority = 5',
        ),
      },
    ],
  },
  'gemini-wildcards': {
    invalid: [
      {
        format: 'gemini-cli',
        text: toml('[[rule]]', 'mcpName = "my-wlm"', 'toolName = "abort_*"', 'decision = "deny"', 'priority = 5'),
        line: 3,
        message: 'never decides for abort_*',
        does: '3 put to a person',
      },
      {
        format: 'gemini-cli',
        text: toml('[[rule]]', 'toolName = "mcp_my-wlm_abort_*"', 'decision = "deny"', 'priority = 5'),
        message: 'mcp_my-wlm_*',
      },
    ],
    valid: [
      {
        format: 'gemini-cli',
        text: toml('[[rule]]', 'toolName = "mcp_my-wlm_*"', 'decision = "deny"', 'priority = 5'),
      },
      {
        format: 'gemini-cli',
        text: toml('[[rule]]', 'mcpName = "my-wlm"', 'toolName = "*"', 'decision = "deny"', 'priority = 5'),
      },
      {
        format: 'gemini-cli',
        text: toml('[[rule]]', 'toolName = "run_shell*"', 'decision = "deny"', 'priority = 5'),
      },
    ],
  },
  'tbxark-proxy-filter': {
    invalid: [
      {
        format: 'tbxark',
        text: json({
          mcpProxy: { options: { toolFilter: { mode: 'block', list: ['abort_session'] } } },
          mcpServers: { 'my-wlm': { command: 'uv' } },
        }),
        path: '/mcpProxy/options/toolFilter',
        tip: 'mcpServers.my-wlm.options',
        does: '3 run',
      },
    ],
    valid: [
      {
        format: 'tbxark',
        text: json({
          mcpProxy: { options: { logEnabled: true } },
          mcpServers: { 'my-wlm': { options: { toolFilter: { mode: 'block', list: ['abort_session'] } } } },
        }),
      },
    ],
  },
  'intercept-beside-rules': {
    invalid: [
      {
        format: 'intercept',
        text: 'version: "1"\ntools:\n  abort_session:\n    rate_limit: 30/minute',
        line: 4,
        tip: 'move it into a rule: rules: [{"name":"limit","rate_limit":"30/minute"}]',
        does: 'Corrected, of 3 tools: 1 run up to a limit, 2 run',
      },
      {
        format: 'intercept',
        text: 'version: "1"\ntools: { abort_session: { rules: [{ name: n, action: deny }], on_deny: no } }',
        message: '"on_deny" stands beside the rules',
      },
    ],
    valid: [
      {
        format: 'intercept',
        text: 'version: "1"\ntools: { abort_session: { rules: [{ name: n, rate_limit: 30/minute }] } }',
      },
    ],
  },
  'opencode-agents': {
    invalid: [
      {
        format: 'opencode',
        text: json({
          permission: { 'my-wlm_abort_session': 'deny' },
          agent: { review: { permission: { 'my-wlm_*': 'allow' } } },
        }),
        path: '/agent/review/permission/my-wlm_*',
        does: 'Under the agent "review", of 3 tools: 3 run.',
      },
      {
        format: 'opencode',
        text: json({ mode: { plan: { tools: { 'my-wlm_abort_session': false } } } }),
        does: 'Under the agent "plan", of 3 tools: 1 hidden, 2 run.',
      },
    ],
    valid: [
      {
        format: 'opencode',
        text: json({ permission: { 'my-wlm_*': 'ask' }, agent: { review: { permission: { edit: 'deny' } } } }),
      },
    ],
  },
};
