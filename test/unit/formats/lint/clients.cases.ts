import { json, type Table } from './case.ts';

const gemini = (...rules: string[]) =>
  rules.map((rule) => `[[rule]]\nmcpName = "my-wlm"\n${rule.replaceAll('; ', '\n')}\n`).join('');

/** What single clients read otherwise than one would think. */
export const clientCases: Record<string, Table> = {
  'opencode-2-agents': {
    invalid: [
      {
        format: 'opencode-2',
        text: json({
          permissions: [{ action: 'my-wlm_abort_session', resource: '*', effect: 'deny' }],
          agents: { plan: { permissions: [{ action: 'my-wlm_*', resource: '*', effect: 'allow' }] } },
        }),
        path: '/agents/plan/permissions/0',
        message: 'the agent "plan"',
        does: '3 run. By the rules for every agent: 1 hidden',
      },
    ],
    valid: [
      {
        format: 'opencode-2',
        text: json({
          permissions: [{ action: 'my-wlm_abort_session', resource: '*', effect: 'deny' }],
          agents: { plan: { permissions: [{ action: 'edit', resource: '*', effect: 'deny' }] } },
        }),
      },
    ],
  },
  empty: {
    invalid: [
      { format: 'intercept', text: ' \n', does: 'does not start' },
      { format: 'codex', text: '', does: '3 put to a person' },
      { format: 'copilot-cli', text: '', does: '3 put to a person' },
    ],
    valid: [{ format: 'codex', text: '# nothing yet' }],
  },
  'claude-rules': {
    invalid: [
      {
        format: 'claude-code',
        text: json({ permissions: { deny: ['mcp__my-wlm__abort_session(session_id:0)'] } }),
        path: '/permissions/deny/0',
        tip: 'write "mcp__my-wlm__abort_session", or test arguments in a PreToolUse hook',
        does: 'calls of abort_session are put to a person',
      },
      {
        format: 'claude-code',
        text: json({ permissions: { ask: ['mcp__my-wlm__abort_session(x)'], allow: ['mcp__my-wlm__abort_session'] } }),
        path: '/permissions/ask/0',
        does: 'calls of abort_session run',
      },
      {
        format: 'claude-code',
        text: json({ permissions: { allow: ['mcp__*'] } }),
        tip: 'mcp__my-wlm__*',
        does: '3 put to a person',
      },
      { format: 'claude-code', text: json({ permissions: { allow: ['mcp__my*'] } }), tip: 'mcp__my-wlm__*' },
    ],
    valid: [
      {
        format: 'claude-code',
        text: json({ permissions: { deny: ['Bash(rm:*)', 'mcp__my-wlm__abort_session', 'mcp__*'] } }),
      },
      {
        format: 'claude-code',
        text: json({ permissions: { allow: ['mcp__my-wlm__show_*', 'mcp__my-wlm__*_sessions'] } }),
      },
    ],
  },
  'gemini-server-name': {
    invalid: [
      {
        format: 'gemini-cli',
        text: '[[rule]]\nmcpName = "my server"\ntoolName = "*"\ndecision = "deny"\npriority = 1',
        line: 2,
        tip: 'toolName = "mcp_my_server_TOOL"',
      },
    ],
    valid: [{ format: 'gemini-cli', text: gemini('toolName = "*"; decision = "deny"; priority = 1') }],
  },
  'gemini-priority': {
    invalid: [
      {
        format: 'gemini-cli',
        text: gemini(
          'toolName = "*"; decision = "deny"; priority = 9',
          'toolName = "show_sessions"; decision = "allow"; priority = 5',
        ),
        path: '/rule/1',
        line: 6,
        message: 'rule 1 matches the same calls with a higher priority',
        tip: 'write a priority above 9',
        does: 'calls of show_sessions are hidden',
      },
      {
        format: 'gemini-cli',
        text: gemini(
          'toolName = "*"; decision = "deny"; priority = 9',
          'toolName = "show_sessions"; decision = "allow"; priority = 9',
        ),
        message: 'the same priority',
      },
    ],
    valid: [
      {
        format: 'gemini-cli',
        text: gemini(
          'toolName = "*"; decision = "deny"; priority = 1',
          'toolName = "show_sessions"; decision = "allow"; priority = 5',
        ),
      },
      {
        format: 'gemini-cli',
        text: gemini(
          'toolName = "show_sessions"; decision = "deny"; priority = 9; argsPattern = "x"',
          'toolName = "show_sessions"; decision = "allow"; priority = 5',
        ),
      },
    ],
  },
  'gemini-patterns': {
    invalid: [
      {
        format: 'gemini-cli',
        text: gemini('toolName = "abort_session"; decision = "deny"; priority = 9; argsPattern = "session_id"'),
        message: 'the model still sees abort_session',
        does: '1 decided by the arguments',
      },
      {
        format: 'gemini-cli',
        text: gemini('toolName = "abort_session"; decision = "allow"; priority = 9; argsPattern = "(a"'),
        message: 'is no regular expression',
      },
    ],
    valid: [
      {
        format: 'gemini-cli',
        text: gemini('toolName = "show_sessions"; decision = "allow"; priority = 9; argsPattern = "x"'),
      },
    ],
  },
  'opencode-order': {
    invalid: [
      {
        format: 'opencode',
        text: json({ permission: { 'my-wlm_abort_session': 'deny', 'my-wlm_*': 'allow' } }),
        tip: 'move "my-wlm_*" before it',
        does: 'calls of abort_session run',
      },
      {
        format: 'opencode',
        text: json({ permission: { 'my-wlm_abort_session': 'deny', '*': 'ask' } }),
        does: 'put to a person',
      },
      {
        format: 'opencode',
        text: json({ tools: { 'my-wlm_abort_session': false }, permission: { 'my-wlm_*': 'allow' } }),
        path: '/tools/my-wlm_abort_session',
      },
    ],
    valid: [
      { format: 'opencode', text: json({ permission: { 'my-wlm_*': 'allow', 'my-wlm_abort_session': 'deny' } }) },
    ],
  },
  'opencode-arguments': {
    invalid: [
      {
        format: 'opencode',
        text: json({ permission: { 'my-wlm_abort_session': { 'session_id:0': 'deny' } } }),
        message: '"session_id:0" holds for no call',
        does: '3 run',
      },
    ],
    valid: [
      {
        format: 'opencode',
        text: json({ permission: { 'my-wlm_abort_session': { '*': 'deny' }, bash: { 'git *': 'allow' } } }),
      },
    ],
  },
  'opencode-version': {
    invalid: [
      {
        format: 'opencode',
        text: json({ permissions: { 'my-wlm_abort_session': 'deny' } }),
        tip: 'write "permission"',
        does: 'opencode does not start with this file, so nothing can be called. Corrected, of 3 tools: 1 hidden, 2 run.',
      },
    ],
    valid: [{ format: 'opencode', text: json({ permission: 'ask' }) }],
  },
  'copilot-names': {
    invalid: [
      {
        format: 'copilot-cli',
        text: "copilot --excluded-tools='My-WLM-abort_session' --deny-tool='My WLM(abort_session)'",
        path: "--deny-tool='My WLM(abort_session)'",
        tip: "--excluded-tools='My-WLM-TOOL'",
        does: 'does not start',
      },
      { format: 'copilot-cli', text: "copilot --allow-tool='my:wlm(show_sessions)'", does: 'does not start' },
    ],
    valid: [
      { format: 'copilot-cli', text: "copilot --deny-tool='my.wlm@team/a(abort_session)' --deny-tool='shell(rm:*)'" },
    ],
  },
  'copilot-spelling': {
    invalid: [
      {
        format: 'copilot-cli',
        text: "copilot --excluded-tools='My WLM-abort_session'",
        tip: "--excluded-tools='My-WLM-abort_session'",
        does: 'put to a person',
      },
      {
        format: 'copilot-cli',
        text: "copilot --deny-tool='my-wlm-abort_session'",
        tip: "write --deny-tool='my-wlm(abort_session)'",
        does: 'put to a person',
      },
      {
        format: 'copilot-cli',
        text: "copilot --excluded-tools='my-wlm(abort_session)'",
        tip: "--excluded-tools='my-wlm-abort_session'",
      },
      {
        format: 'copilot-cli',
        text: 'copilot \\\n  --deny-tool abort_session',
        line: 2,
        tip: "'my-wlm(abort_session)'",
      },
      {
        format: 'copilot-cli',
        text: "copilot --deny-tool='mcp__my-wlm__abort_session'",
        tip: "'my-wlm(abort_session)'",
      },
      {
        format: 'copilot-cli',
        text: "copilot --allow-tool='my-wlm(*)'",
        tip: "write --allow-tool='my-wlm'",
        does: '3 put to a person',
      },
    ],
    valid: [
      { format: 'copilot-cli', text: "copilot --excluded-tools='my-wlm-abort_session' --allow-tool='shell(git:*)'" },
      { format: 'copilot-cli', text: "copilot --deny-tool='my-wlm' --available-tools='my-wlm-show_sessions'" },
    ],
  },
  'copilot-still-seen': {
    invalid: [
      {
        format: 'copilot-cli',
        text: "copilot --deny-tool='my-wlm(abort_session)'",
        tip: "add --excluded-tools='my-wlm-abort_session' to hide it",
        does: 'refused',
      },
    ],
    valid: [
      {
        format: 'copilot-cli',
        text: "copilot --deny-tool='my-wlm(abort_session)' --excluded-tools=my-wlm-abort_session",
      },
      { format: 'copilot-cli', text: "# abort_session is denied instead\ncopilot --deny-tool='my-wlm(abort_session)'" },
    ],
  },
  'copilot-options': {
    invalid: [
      { format: 'copilot-cli', text: "copilot --exclude-tools='my-wlm-abort_session'", tip: 'write --excluded-tools' },
      { format: 'copilot-cli', text: "copilot --deny-tools='my-wlm(abort_session)'", tip: 'write --deny-tool' },
    ],
    valid: [{ format: 'copilot-cli', text: 'copilot --allow-all-tools --add-github-mcp-tool x --allow-all' }],
  },
  'copilot-config': {
    invalid: [
      {
        format: 'copilot-cli',
        text: json({ mcpServers: { 'my-wlm': { command: 'uv', tools: ['my-wlm-show_sessions'] } } }),
        path: '/mcpServers/my-wlm/tools/0',
        tip: 'write "show_sessions"',
        does: '3 hidden',
      },
    ],
    valid: [{ format: 'copilot-cli', text: json({ mcpServers: { 'my-wlm': { tools: ['*'] } } }) }],
  },
  'continue-argument-form': {
    invalid: [
      {
        format: 'continue',
        text: 'exclude: ["abort_session(session_id:0)"]\nallow: [show_sessions]',
        path: '/exclude/0',
        tip: 'write "abort_session"',
        does: 'calls of abort_session are put to a person',
      },
    ],
    valid: [{ format: 'continue', text: 'exclude: ["Bash(rm*)", abort_session]' }],
  },
  'goose-extension': {
    invalid: [
      {
        format: 'goose',
        text: 'extensions: { my-wlm: { enabled: true, available_tools: [] } }',
        path: '/extensions/my-wlm/available_tools',
        tip: 'write "enabled: false"',
        does: '3 run',
      },
      { format: 'goose', text: 'user: { never_allow: [my-wlm__abort_session] }', path: '/user', does: '3 run' },
    ],
    valid: [
      { format: 'goose', text: 'extensions: { my-wlm: { enabled: false, available_tools: [] } }' },
      { format: 'goose', text: 'extensions: { my-wlm: { available_tools: [show_sessions] } }' },
    ],
  },
};
