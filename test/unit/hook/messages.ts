/** A message of each client before a call, of the form in which it was seen to come. */
export const messageOf: Readonly<Record<string, (server: string, tool: string, args: unknown) => object>> = {
  'claude-code': (server, tool, args) => ({
    session_id: '5f0c',
    transcript_path: '/home/me/.claude/projects/x/5f0c.jsonl',
    cwd: '/home/me/x',
    permission_mode: 'default',
    hook_event_name: 'PreToolUse',
    tool_name: `mcp__${server.replace(/[^\w-]/g, '_')}__${tool.replace(/[^\w-]/g, '_')}`,
    tool_input: args,
    tool_use_id: 'toolu_1',
    mcp_server: { name: server, source: 'user' },
  }),
  codex: (server, tool, args) => ({
    session_id: '5f0c',
    turn_id: '1',
    transcript_path: null,
    cwd: '/home/me/x',
    hook_event_name: 'PreToolUse',
    model: 'some',
    permission_mode: 'default',
    tool_name: `mcp__${server.replace(/[^\w]/g, '_')}__${tool.replace(/[^\w]/g, '_')}`,
    tool_input: args,
    tool_use_id: 'call_1',
  }),
  'gemini-cli': (server, tool, args) => ({
    session_id: '5f0c',
    transcript_path: '/home/me/.gemini/tmp/x/chats/session.json',
    cwd: '/home/me/x',
    hook_event_name: 'BeforeTool',
    timestamp: '2026-11-29T12:00:00.000Z',
    tool_name: `mcp_${server}_${tool}`.replace(/[^\w.:-]/g, '_'),
    tool_input: args,
    mcp_context: { server_name: server, tool_name: tool, command: 'node' },
  }),
  'copilot-cli': (server, tool, args) => ({
    sessionId: '5f0c',
    timestamp: 1,
    cwd: '/home/me/x',
    toolName: `${server.replace(/[^\w-]/g, '-')}-${tool.replace(/[^\w-]/g, '-')}`,
    toolArgs: args,
  }),
  opencode: (server, tool, args) => ({
    hook_event_name: 'tool.execute.before',
    tool: `${server.replace(/[^\w-]/g, '_')}_${tool.replace(/[^\w-]/g, '_')}`,
    args,
  }),
};

/** A message of each client before a call of a tool of its own. */
export const ownTool: Readonly<Record<string, object>> = {
  'claude-code': { hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: 'ls' } },
  codex: { hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: 'ls' } },
  'gemini-cli': { hook_event_name: 'BeforeTool', tool_name: 'run_shell_command', tool_input: { command: 'ls' } },
  'copilot-cli': { toolName: 'bash', toolArgs: { command: 'ls' } },
  opencode: { hook_event_name: 'tool.execute.before', tool: 'bash', args: { command: 'ls' } },
};
