import { json } from './case.ts';

/** What a person pasted; the format told by it, the name that it gives the server, and what is found and happens. */
export interface PastedCase {
  about: string;
  text: string;
  format: string | undefined;
  name?: string;
  /** The checks that find something, in the order of lines. */
  found: string[];
  /** What the first finding says to do. */
  tip?: string;
  does?: string;
}

const codex = (name: string, ...lines: string[]) => [`[mcp_servers.${name}]`, 'command = "uv"', ...lines].join('\n');
const claude = (permissions: unknown, more = {}) => json({ permissions, ...more });

/** Files that people were found to paste, and some of their kinds. */
export const pasted: PastedCase[] = [
  {
    about: 'YAML with a leading line of hyphens',
    text: '---\nversion: "1"\ndescription: "limits"\ndefault: "allow"\ntools:\n  abort_session:\n    rules:\n      - name: "never"\n        action: "deny"\n',
    format: 'intercept',
    found: [],
    does: '1 refused (abort_session), 41 run',
  },
  {
    about: 'permissions in TOML, which are those of the sandbox',
    text: `default_permissions = "project-edit"\n[permissions.project-edit]\nextends = ":workspace"\n[permissions.project-edit.network]\nenabled = true\n${codex('teradata-wlm', 'disabled_tools = ["abort_session"]')}`,
    format: 'codex',
    found: [],
    does: '1 hidden (abort_session), 41 put to a person',
  },
  {
    about: 'the body of a request to OpenAI',
    text: json({
      model: 'gpt-5',
      input: 'Roll a die',
      tools: [
        {
          type: 'mcp',
          server_label: 'teradata-wlm',
          server_url: 'https://example.com/sse',
          require_approval: 'never',
          allowed_tools: ['show_sessions'],
        },
      ],
    }),
    format: 'openai',
    found: [],
    does: '41 hidden, 1 run (show_sessions)',
  },
  {
    about: 'the body of a request to Anthropic',
    text: json({
      model: 'claude',
      max_tokens: 9,
      messages: [],
      tools: [{ type: 'mcp_toolset', mcp_server_name: 'teradata-wlm', default_config: { enabled: false } }],
    }),
    format: 'anthropic',
    found: ['nothing-callable'],
    does: 'None can be called',
  },
  {
    about: 'the body of a request to Anthropic with its older connector, which LiteLLM does not read',
    text: json({ model: 'claude', messages: [], mcp_servers: [{ type: 'url', url: 'https://e.com', name: 'x' }] }),
    format: undefined,
    found: [],
  },
  {
    about: 'Copilot CLI with everything allowed by the environment',
    text: "COPILOT_ALLOW_ALL=true copilot --excluded-tools='teradata-wlm-abort_session'\n",
    format: 'copilot-cli',
    found: [],
    does: '1 hidden (abort_session), 41 run',
  },
  {
    about: 'Claude Code with a mode beside the permissions, where nothing reads it',
    text: claude({ deny: ['mcp__teradata-wlm__abort_session'] }, { defaultMode: 'bypassPermissions' }),
    format: 'claude-code',
    found: ['unknown-keys'],
    does: '1 hidden (abort_session), 41 put to a person',
  },
  {
    about: 'mcp-proxy with a filter for the proxy, which no server inherits',
    text: json({
      mcpProxy: { addr: ':1', options: { toolFilter: { mode: 'block', list: ['abort_session'] } } },
      mcpServers: { 'teradata-wlm': { command: 'uv' } },
    }),
    format: 'tbxark',
    found: ['tbxark-proxy-filter'],
    does: '42 run',
  },
  {
    about: 'the settings of Gemini CLI, which hold no policy that is read here',
    text: json({
      mcpServers: { 'teradata-wlm': { command: 'uv', excludeTools: ['abort_session'], trust: true } },
      tools: { exclude: ['run_shell_command'] },
    }),
    format: undefined,
    found: [],
  },
  {
    about: 'a list of tools',
    text: json({ tools: [{ name: 'delete_list', inputSchema: {} }] }),
    format: undefined,
    found: [],
  },
  { about: 'a package.json', text: json({ name: 'x', version: '1.0.0', scripts: {} }), format: undefined, found: [] },
  {
    about: 'opencode 2',
    text: json({
      $schema: 'https://opencode.ai/config.json',
      permissions: [
        { action: '*', resource: '*', effect: 'allow' },
        { action: 'teradata-wlm_abort_session', resource: '*', effect: 'deny' },
      ],
    }),
    format: 'opencode-2',
    found: [],
    does: '1 hidden (abort_session), 41 run',
  },
  {
    about: 'opencode 2 with a rule for a resource that no call of an MCP tool has',
    text: json({ permissions: [{ action: 'teradata-wlm_abort_session', resource: 'prod', effect: 'deny' }] }),
    format: 'opencode-2',
    found: [],
    does: '42 run',
  },
  {
    about: 'opencode with rules of the agent that runs by default',
    text: json({
      permission: { 'teradata-wlm_abort_session': 'deny' },
      agent: { build: { permission: { 'teradata-wlm_*': 'allow' } } },
    }),
    format: 'opencode',
    found: ['opencode-order'],
    does: 'calls of abort_session run',
  },
  {
    about: 'Claude Code without questions',
    text: claude({ defaultMode: 'bypassPermissions', deny: ['mcp__teradata-wlm__abort_session'] }),
    format: 'claude-code',
    found: ['claude-mode'],
    does: '1 hidden (abort_session), 41 run',
  },
  {
    about: 'Claude Code that refuses what is not allowed',
    text: claude({ defaultMode: 'dontAsk', allow: ['mcp__teradata-wlm__show_sessions'] }),
    format: 'claude-code',
    found: [],
    does: '41 refused, 1 run (show_sessions)',
  },
  {
    about: 'Claude Code that asks, by the other name of that mode',
    text: claude({ defaultMode: 'manual', deny: ['mcp__teradata-wlm__abort_session'] }),
    format: 'claude-code',
    found: [],
    does: '1 hidden (abort_session), 41 put to a person',
  },
  {
    about: 'Claude Code with a list that it does not know',
    text: claude({ deniedTools: ['mcp__teradata-wlm__abort_session'] }),
    format: 'claude-code',
    found: ['idle-lists'],
    does: '42 put to a person',
  },
  ...[
    'teradata-wlm-prod',
    'my-teradata-wlm',
    'plugin_db_teradata-wlm',
    'claude_ai_teradata_wlm_2',
    'wlm',
    'teradata',
  ].map((name): PastedCase => ({
    about: `Claude Code with a server called ${name}`,
    text: claude({ deny: [`mcp__${name}__abort_session`], allow: [`mcp__${name}__show_sessions`] }),
    format: 'claude-code',
    name,
    found: [],
    does: '1 hidden (abort_session), 40 put to a person, 1 run (show_sessions)',
  })),
  {
    about: 'Claude Code that denies the whole of a server with a part of the name',
    text: claude({ deny: ['mcp__teradata'] }),
    format: 'claude-code',
    name: 'teradata',
    found: ['nothing-callable'],
    does: '42 hidden',
  },
  { about: 'extensions of an editor', text: json({ extensions: ['a.b'] }), format: undefined, found: [] },
  {
    about: 'Codex with a server called otherwise, and a misspelt tool',
    text: codex('teradata-wlm-prod', 'disabled_tools = ["abort_session", "abort_sesion_user"]'),
    format: 'codex',
    name: 'teradata-wlm-prod',
    found: ['unknown-tools'],
    does: 'calls of abort_sessions_user are put to a person',
  },
  {
    about: 'Codex with spaces in the name',
    text: codex('"Teradata WLM - Production"', 'disabled_tools = ["abort_session"]'),
    format: 'codex',
    name: 'Teradata WLM - Production',
    found: ['codex-server-name'],
    does: 'does not start the server',
  },
  {
    about: 'LiteLLM with a server called otherwise',
    text: 'mcp_servers:\n  teradata_wlm_eu:\n    disallowed_tools: [abort_session]\n',
    format: 'litellm',
    name: 'teradata_wlm_eu',
    found: [],
    does: '1 hidden (abort_session), 41 run',
  },
  {
    about: 'Gemini CLI with a server called otherwise',
    text: '[[rule]]\nmcpName = "teradata-wlm-eu"\ntoolName = "abort_session"\ndecision = "deny"\npriority = 9\n',
    format: 'gemini-cli',
    name: 'teradata-wlm-eu',
    found: [],
    does: '1 hidden (abort_session), 41 put to a person',
  },
  {
    about: 'opencode with a server called otherwise',
    text: json({ permission: { 'x-teradata-wlm_abort_session': 'deny' } }),
    format: 'opencode',
    name: 'x-teradata-wlm',
    found: [],
    does: '1 hidden (abort_session), 41 run',
  },
  {
    about: 'Cursor with a server called otherwise',
    text: claude({ allow: [], deny: ['Mcp(wlm:abort_session)'] }),
    format: 'cursor',
    name: 'wlm',
    found: [],
    does: '1 refused (abort_session), 41 put to a person',
  },
  {
    about: 'a file for another server, said once',
    text: codex('github', `disabled_tools = [${Array.from({ length: 83 }, (_, at) => `"do_${at}"`).join(', ')}]`),
    format: 'codex',
    found: ['other-server'],
  },
  {
    about: 'names of another server where no server is named, said once',
    text: json({ version: '1', default: 'allow', hide: ['create_issue', 'merge_pull_request', 'fork_repository'] }),
    format: 'policylayer',
    found: ['unknown-tools'],
    does: '42 run',
  },
  {
    about: 'Gemini CLI with one tool of every server',
    text: '[[rule]]\nmcpName = "*"\ntoolName = "abort_session"\ndecision = "deny"\npriority = 500\n',
    format: 'gemini-cli',
    found: ['gemini-any-server'],
    does: 'calls of abort_session are put to a person',
  },
  {
    about: 'agentgateway with a guard on arguments',
    text: 'mcpAuthorization:\n  rules:\n  - allow: \'!has(mcp.tool.arguments) || mcp.tool.arguments.user == "dba"\'\n',
    format: 'agentgateway',
    found: ['cel-arguments'],
    does: '42 run',
  },
  {
    about: 'Intercept with a misspelt argument',
    text: 'version: "1"\ndefault: allow\ntools:\n  abort_session:\n    rules:\n      - name: real\n        conditions:\n          - path: args.sesion_id\n            op: gte\n            value: 1\n',
    format: 'intercept',
    found: ['argument-paths'],
  },
  {
    about: 'Intercept with a limit in the wrong place',
    text: 'version: "1"\ndefault: allow\ntools:\n  abort_session:\n    rate_limit: 3/minute\n',
    format: 'intercept',
    found: ['intercept-beside-rules'],
    does: 'Corrected, of 42 tools: 1 run up to a limit (abort_session), 41 run.',
  },
  {
    about: 'a Kubernetes resource of agentgateway',
    text: 'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayPolicy\nspec:\n  backend:\n    mcp:\n      mcpAuthorization:\n        rules: []\n',
    format: 'agentgateway',
    found: ['kubernetes'],
    does: 'Nothing of it was decided',
  },
  {
    about: 'a resource of ToolHive that holds its statements itself',
    text: [
      'apiVersion: toolhive.stacklok.dev/v1alpha1',
      'kind: MCPServer',
      'metadata: { name: teradata-wlm }',
      'spec:',
      '  authzConfig:',
      '    type: inline',
      '    inline:',
      '      policies:',
      `        - 'permit(principal, action == Action::"call_tool", resource == Tool::"show_sessions");'`,
    ].join('\n'),
    format: 'cedar',
    found: [],
    does: '41 refused, 1 run (show_sessions)',
  },
  {
    about: 'a resource of ToolHive whose statements stand elsewhere',
    text: 'apiVersion: toolhive.stacklok.dev/v1alpha1\nkind: MCPServer\nspec:\n  authzConfig:\n    type: configMap\n    configMap: { name: rules }\n',
    format: 'cedar',
    found: ['unreadable'],
  },
  {
    about: 'a resource of ToolHive with statements under another type, which do not count',
    text: 'apiVersion: toolhive.stacklok.dev/v1beta1\nkind: MCPServer\nspec:\n  authzConfig:\n    inline: { policies: [permit(principal, action, resource);] }\n',
    format: 'cedar',
    found: ['unreadable'],
  },
  {
    about: 'a shared configuration of ToolHive, which is a resource of its own',
    text: `apiVersion: toolhive.stacklok.dev/v1beta1\nkind: MCPAuthzConfig\nspec:\n  type: cedarv1\n  config:\n    policies: ['permit(principal, action == Action::"call_tool", resource == Tool::"show_sessions");']\n`,
    format: 'cedar',
    found: [],
    does: '41 refused, 1 run (show_sessions)',
  },
  {
    about: 'opencode 2 with an agent whose own rule allows again what is denied for all',
    text: json({
      permissions: [{ action: 'teradata-wlm_abort_session', resource: '*', effect: 'deny' }],
      agents: { build: { permissions: [{ action: '*', resource: '*', effect: 'allow' }] } },
    }),
    format: 'opencode-2',
    found: ['opencode-2-agents'],
    does: 'Under the agent "build", of 42 tools: 42 run. By the rules for every agent: 1 hidden',
  },
  {
    about: 'opencode 2 with an agent whose own rules change nothing',
    text: json({
      permissions: [{ action: 'teradata-wlm_abort_session', resource: '*', effect: 'deny' }],
      agents: { plan: { permissions: [{ action: 'edit', resource: '*', effect: 'deny' }] } },
    }),
    format: 'opencode-2',
    found: [],
    does: '1 hidden (abort_session), 41 run',
  },
  {
    about: 'a route of Envoy AI Gateway, which is a resource and read as such',
    text: 'apiVersion: aigateway.envoyproxy.io/v1alpha1\nkind: MCPRoute\nspec:\n  backendRefs:\n    - name: teradata-wlm\n      toolSelector:\n        include: [show_sessions]\n',
    format: 'envoy-ai-gateway',
    found: [],
    does: '41 hidden, 1 run (show_sessions)',
  },
  {
    about: 'a TOML file that breaks off',
    text: '[mcp_servers.teradata-wlm]\ndisabled_tools = ["abort_session"\n',
    format: undefined,
    found: [],
  },
  {
    about: 'mcp-proxy with a filter for the whole proxy',
    text: json({
      mcpProxy: { options: { toolFilter: { mode: 'block', list: ['abort_session'] } } },
      mcpServers: { 'teradata-wlm': { options: { logEnabled: true } } },
    }),
    format: 'tbxark',
    found: ['tbxark-proxy-filter'],
    does: '42 run',
  },
  {
    about: 'the neutral policy',
    text: json({
      version: 1,
      default: 'allow',
      rules: [{ server: 'teradata-wlm', tool: 'abort_session', effect: 'hide', reason: 'no' }],
    }),
    format: 'toolrisk',
    found: [],
    does: '1 hidden (abort_session), 41 run',
  },
];
