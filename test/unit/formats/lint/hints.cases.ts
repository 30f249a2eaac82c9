import { json, type Table } from './case.ts';

const openai = (more: object) =>
  json({ tools: [{ type: 'mcp', server_label: 'my-wlm', server_url: 'https://e.com', ...more }] });

/** Filters and patterns that hold for other tools than they seem to. */
export const hintCases: Record<string, Table> = {
  'openai-hints': {
    invalid: [
      {
        format: 'openai',
        text: openai({ require_approval: { never: { read_only: true } } }),
        path: '/tools/0/require_approval/never/read_only',
        message: 'runs without approval',
        does: 'are not asked for',
      },
      {
        format: 'openai',
        text: openai({ allowed_tools: { read_only: true } }),
        path: '/tools/0/allowed_tools/read_only',
        message: 'marks with readOnlyHint are offered',
        does: 'not offered',
      },
    ],
    valid: [
      { format: 'openai', text: openai({ require_approval: { never: { tool_names: ['show_sessions'] } } }) },
      { format: 'openai', text: openai({ allowed_tools: ['show_sessions'] }) },
    ],
  },
  'cursor-tokens': {
    invalid: [
      {
        format: 'cursor',
        text: json({ permissions: { deny: ['Mcp(my-wlm, abort_session)'] } }),
        path: '/permissions/deny/0',
        tip: 'write "Mcp(my-wlm:TOOL)"',
        does: '3 put to a person',
      },
    ],
    valid: [{ format: 'cursor', text: json({ permissions: { deny: ['Mcp(my-wlm:abort_session)', 'Shell(rm)'] } }) }],
  },
  'idle-patterns': {
    invalid: [
      {
        format: 'claude-code',
        text: json({ permissions: { deny: ['mcp__my-wlm__abort_.*'] } }),
        path: '/permissions/deny/0',
        message: '"abort_.*" matches no tool of my-wlm',
        does: '3 put to a person',
      },
      {
        format: 'opencode',
        text: json({ permission: { 'my-wlm_abort_.*': 'deny' } }),
        message: 'matches no tool',
        does: '3 run',
      },
      {
        format: 'opencode-2',
        text: json({ permissions: [{ action: 'my-wlm_abort_.*', resource: '*', effect: 'deny' }] }),
        message: 'matches no tool',
        does: '3 run',
      },
      {
        format: 'cursor',
        text: json({ permissions: { deny: ['Mcp(my-wlm:delete_*)'] } }),
        path: '/permissions/deny/0',
        message: '"delete_*" matches no tool',
      },
    ],
    valid: [
      {
        format: 'claude-code',
        text: json({ permissions: { deny: ['mcp__my-wlm__abort_*'], allow: ['mcp__my-wlm'] } }),
      },
      { format: 'opencode', text: json({ permission: { 'my-wlm_*': 'ask', 'my-wlm_abort_*': 'deny' } }) },
      { format: 'cursor', text: json({ permissions: { deny: ['Mcp(my-wlm:*)', 'Mcp(other:delete_*)'] } }) },
    ],
  },
};
