import type { PastedCase } from './pasted.cases.ts';
import { json } from './case.ts';

const denied = (...rules: string[]) => json({ permissions: { deny: rules } });
const gemini = (...lines: string[]) => ['[[rule]]', ...lines, 'decision = "deny"', 'priority = 500'].join('\n');
const resource = (kind: string, spec: string) => `apiVersion: example.dev/v1\nkind: ${kind}\nspec: ${spec}\n`;

/** Files as readers have them, under names, in modes and around rules of their own. */
export const readersOwn: PastedCase[] = [
  {
    about: 'Claude Code with the server of a plugin',
    text: denied('mcp__plugin_data_teradata-wlm__abort_session'),
    format: 'claude-code',
    name: 'plugin_data_teradata-wlm',
    found: [],
    does: 'in manual, of 42 tools: 1 hidden (abort_session)',
  },
  {
    about: 'Claude Code with a connector whose name is spelled with underscores',
    text: denied('mcp__claude_ai_Teradata_WLM__abort_session'),
    format: 'claude-code',
    name: 'claude_ai_Teradata_WLM',
    found: [],
    does: '1 hidden (abort_session), 41 put to a person',
  },
  {
    about: 'Claude Code with two servers whose names hold the id',
    text: json({
      permissions: {
        deny: ['mcp__teradata-wlm-dev__abort_session', 'mcp__teradata-wlm-prod__abort_session'],
        allow: ['mcp__teradata-wlm-prod__show_sessions'],
      },
    }),
    format: 'claude-code',
    name: 'teradata-wlm-prod',
    found: [],
    does: '1 run (show_sessions). For a server named teradata-wlm-dev: of 42 tools: 1 hidden (abort_session), 41 put to a person.',
  },
  {
    about: 'Claude Code with two letters of the name exchanged',
    text: denied('mcp__teradata-wml__abort_session'),
    format: 'claude-code',
    name: 'teradata-wml',
    found: ['other-server'],
  },
  {
    about: 'Claude Code with one underscore before the tool',
    text: denied('mcp__teradata-wlm_abort_session'),
    format: 'claude-code',
    found: ['missing-server'],
    does: 'calls of abort_session are put to a person',
  },
  {
    about: 'Claude Code in the mode auto, under a name of its own',
    text: json({ permissions: { defaultMode: 'auto', deny: ['mcp__wlm__abort_session'] } }),
    format: 'claude-code',
    name: 'wlm',
    found: ['claude-mode'],
    does: '1 hidden (abort_session), 41 decided by a model',
  },
  {
    about: 'Claude Code in the mode dontAsk with a tool to ask for',
    text: json({
      permissions: {
        defaultMode: 'dontAsk',
        allow: ['mcp__teradata-wlm__show_*'],
        ask: ['mcp__teradata-wlm__create_filter'],
      },
    }),
    format: 'claude-code',
    found: [],
    does: '29 refused, 13 run',
  },
  {
    about: 'Claude Code with the mode beside its permissions',
    text: json({ defaultMode: 'bypassPermissions', permissions: { ask: ['mcp__teradata-wlm__abort_session'] } }),
    format: 'claude-code',
    found: ['unknown-keys'],
    does: 'in manual, of 42 tools: 42 put to a person',
  },
  {
    about: 'Gemini CLI with a tool of a longer name in full',
    text: gemini('toolName = "mcp_teradata-wlm-prod_abort_session"'),
    format: 'gemini-cli',
    name: 'teradata-wlm-prod',
    found: [],
    does: 'in default, of 42 tools: 1 hidden (abort_session)',
  },
  {
    about: 'Gemini CLI with a list of tools in full',
    text: gemini('toolName = ["mcp_my-teradata-wlm_abort_session", "mcp_my-teradata-wlm_abort_sessions_user"]'),
    format: 'gemini-cli',
    name: 'my-teradata-wlm',
    found: [],
    does: '2 hidden (abort_session, abort_sessions_user)',
  },
  {
    about: 'Gemini CLI with every tool of a server in full',
    text: gemini('toolName = "mcp_teradata-wlm-eu_*"'),
    format: 'gemini-cli',
    name: 'teradata-wlm-eu',
    found: ['nothing-callable'],
    does: '42 hidden',
  },
  {
    about: 'opencode with the older switches, which an agent turns on again',
    text: json({ tools: { 'teradata-wlm_*': false }, agent: { dba: { tools: { 'teradata-wlm_*': true } } } }),
    format: 'opencode',
    found: ['opencode-agents'],
    does: 'Under the agent "dba", of 42 tools: 42 run',
  },
  {
    about: 'opencode 2 with an agent that has all',
    text: json({
      permissions: [{ action: 'teradata-wlm_*', resource: '*', effect: 'deny' }],
      agents: { dba: { permissions: [{ action: '*', resource: '*', effect: 'allow' }] } },
    }),
    format: 'opencode-2',
    found: ['opencode-2-agents'],
    does: 'Under the agent "dba", of 42 tools: 42 run',
  },
  {
    about: 'an agent of VS Code with the bare name of a tool',
    text: '---\ndescription: sees sessions\ntools: ["show_sessions"]\n---\n\nLook.\n',
    format: 'vscode',
    found: ['missing-server'],
    does: 'calls of show_sessions are hidden',
  },
  {
    about: 'an agent of VS Code with tools of its own beside one of a longer name',
    text: '---\ndescription: sees sessions\ntools: ["search", "teradata-wlm-prod/show_sessions"]\n---\n\nLook.\n',
    format: 'vscode',
    name: 'teradata-wlm-prod',
    found: [],
    does: '41 hidden, 1 run (show_sessions)',
  },
  {
    about: 'Intercept with a limit for no tool',
    text: 'version: "1"\nrate_limit: 5/minute\ntools:\n  abort_session:\n    rules: [{ name: never, action: deny }]\n',
    format: 'intercept',
    found: ['intercept-beside-rules'],
    does: '1 refused (abort_session), 41 run',
  },
  {
    about: 'Intercept with a limit in words',
    text: 'version: "1"\ntools:\n  show_sessions:\n    rules: [{ name: calm, rate_limit: 5 per hour }]\n',
    format: 'intercept',
    found: ['intercept-valid'],
    tip: 'write rate_limit: 5/hour',
  },
  {
    about: 'Intercept with a limit by its adverb',
    text: 'version: "1"\ntools:\n  show_sessions:\n    rules: [{ name: calm, rate_limit: 40 daily }]\n',
    format: 'intercept',
    found: ['intercept-valid'],
    tip: 'write rate_limit: 40/day',
  },
  {
    about: 'a policy of the gateway with a note at a rule and a comment',
    text: json({
      version: 1,
      comment: 'ours',
      default: 'allow',
      rules: [{ server: 'teradata-wlm', tool: 'abort_session', effect: 'deny', reason: 'r', note: 'n' }],
    }),
    format: 'toolrisk',
    found: ['unreadable', 'unreadable'],
    tip: 'remove it',
  },
  {
    about: 'a policy of the gateway that tests an argument in another spelling',
    text: json({
      version: 1,
      default: 'deny',
      rules: [
        {
          server: 'teradata-wlm',
          tool: 'release_delay_queue',
          effect: 'allow',
          when: [{ path: 'username', op: 'eq', value: 'x' }],
          reason: 'r',
        },
      ],
    }),
    format: 'toolrisk',
    found: ['argument-paths'],
    tip: 'write "userName"',
    does: 'calls of release_delay_queue are',
  },
  {
    about: 'a request to the Messages API with definitions of tools of its own',
    text: json({ model: 'm', max_tokens: 5, messages: [], tools: [{ name: 'abort_session', input_schema: {} }] }),
    format: undefined,
    found: [],
  },
  {
    about: 'a request to the Responses API with the server beside a search',
    text: json({
      model: 'm',
      input: 'x',
      tools: [
        { type: 'web_search' },
        {
          type: 'mcp',
          server_label: 'teradata-wlm',
          allowed_tools: { tool_names: ['show_sessions'] },
          require_approval: { always: { tool_names: ['show_sessions'] } },
        },
      ],
    }),
    format: 'openai',
    found: [],
    does: '41 hidden, 1 put to a person (show_sessions)',
  },
  {
    about: 'two resources of Kubernetes in one file',
    text: `${resource('Service', '{}')}---\n${resource('MCPRoute', '{ backendRefs: [] }')}`,
    format: undefined,
    found: [],
  },
  {
    about: 'the list of approved tools of another client',
    text: json({ mcpServers: { 'teradata-wlm': { command: 'uv', autoApprove: ['abort_session'] } } }),
    format: undefined,
    found: [],
  },
];
