import { json, type Table } from './case.ts';

/** What single gateways and APIs read otherwise than one would think. */
export const gatewayCases: Record<string, Table> = {
  'litellm-servers': {
    invalid: [
      {
        format: 'litellm',
        text: 'mcp_servers:\n  my-wlm:\n    disallowed_tools: [abort_session]',
        line: 2,
        tip: 'write "my_wlm"',
        does: 'loads no server',
      },
      { format: 'litellm', text: 'mcp_servers:\n  my_wlm:\n    allowed_tools: []', line: 3, does: '3 run' },
    ],
    valid: [
      { format: 'litellm', text: 'mcp_servers: { my_wlm: { allowed_tools: [], disallowed_tools: [abort_session] } }' },
    ],
  },
  'openai-approval': {
    invalid: [
      {
        format: 'openai',
        text: json({
          type: 'mcp',
          server_label: 'x',
          allowed_tools: ['show_sessions'],
          require_approval: { never: { tool_names: ['abort_session'] } },
        }),
        path: '/require_approval/never/tool_names/0',
        does: 'calls of abort_session are hidden',
      },
      { format: 'openai', text: json({ type: 'mcp', server_label: 'x', require_approval: 'never' }), does: '3 run' },
    ],
    valid: [
      {
        format: 'openai',
        text: json({ type: 'mcp', server_label: 'x', allowed_tools: ['show_sessions'], require_approval: 'never' }),
      },
    ],
  },
  'tbxark-filter': {
    invalid: [
      {
        format: 'tbxark',
        text: json({
          mcpServers: { 'my-wlm': { options: { toolFilter: { mode: 'deny', list: ['abort_session'] } } } },
        }),
        path: '/mcpServers/my-wlm/options/toolFilter/mode',
        tip: 'write "allow" or "block"',
        does: '3 run',
      },
      {
        format: 'tbxark',
        text: json({ mcpServers: { 'my-wlm': { options: { toolFilter: { mode: 'allow', list: [] } } } } }),
        path: '/mcpServers/my-wlm/options/toolFilter/list',
        does: '3 run',
      },
    ],
    valid: [
      {
        format: 'tbxark',
        text: json({
          mcpServers: { 'my-wlm': { options: { toolFilter: { mode: 'BLOCK', list: ['abort_session'] } } } },
        }),
      },
    ],
  },
  'envoy-patterns': {
    invalid: [
      {
        format: 'envoy-ai-gateway',
        text: 'spec:\n  backendRefs:\n    - name: my-wlm\n      toolSelector:\n        includeRegex: ["(show"]',
        line: 5,
        does: '3 hidden',
      },
    ],
    valid: [
      {
        format: 'envoy-ai-gateway',
        text: 'spec: { backendRefs: [{ name: my-wlm, toolSelector: { includeRegex: ["^show_"] } }] }',
      },
    ],
  },
};
