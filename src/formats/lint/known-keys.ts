/** The keys that a consumer reads at one place of its file, and what it reads below them; `*` stands for any name. */
export interface Keys {
  [key: string]: Keys | true;
}

const approvalMode: Keys = { approval_mode: true };
const enabled: Keys = { enabled: true, defer_loading: true };
const limit: Keys = { counter: true, window: true, max: true, scope: true };
const approval: Keys = { tool_names: true, read_only: true };

/**
 * The keys of each format. `open` formats have many more keys, so only one that looks like a misspelling of
 * these is reported there.
 */
export const knownKeys: Record<string, { open: boolean; keys: Keys }> = {
  policylayer: {
    open: false,
    keys: {
      version: true,
      default: true,
      hide: true,
      all_tools: { limits: limit },
      tools: { '*': { require: true, deny_if: true, limits: limit } },
    },
  },
  'claude-code': {
    open: true,
    keys: { permissions: { allow: true, ask: true, deny: true, defaultMode: true, additionalDirectories: true } },
  },
  codex: {
    open: true,
    keys: {
      mcp_servers: {
        '*': {
          enabled_tools: true,
          disabled_tools: true,
          default_tools_approval_mode: true,
          tools: { '*': approvalMode },
        },
      },
    },
  },
  'gemini-cli': {
    open: false,
    keys: {
      rule: {
        toolName: true,
        mcpName: true,
        decision: true,
        priority: true,
        argsPattern: true,
        subagent: true,
        commandPrefix: true,
        commandRegex: true,
        modes: true,
        interactive: true,
        toolAnnotations: true,
        allow_redirection: true,
        deny_message: true,
      },
      safety_checker: true,
    },
  },
  opencode: { open: true, keys: { permission: true } },
  openai: {
    open: false,
    keys: {
      type: true,
      server_label: true,
      server_url: true,
      server_description: true,
      connector_id: true,
      authorization: true,
      headers: true,
      allowed_tools: true,
      defer_loading: true,
      require_approval: { always: approval, never: approval },
    },
  },
  anthropic: {
    open: false,
    keys: {
      type: true,
      mcp_server_name: true,
      default_config: enabled,
      configs: { '*': enabled },
      cache_control: true,
    },
  },
  litellm: { open: true, keys: { mcp_servers: { '*': { allowed_tools: true, disallowed_tools: true } } } },
  zed: {
    open: true,
    keys: {
      agent: {
        tool_permissions: {
          default: true,
          tools: { '*': { default: true, always_allow: true, always_confirm: true, always_deny: true } },
        },
      },
    },
  },
  'envoy-ai-gateway': {
    open: true,
    keys: {
      spec: {
        backendRefs: {
          toolSelector: { include: true, includeRegex: true, exclude: true, excludeRegex: true },
        },
      },
    },
  },
  tbxark: {
    open: true,
    keys: { mcpServers: { '*': { options: { disabled: true, toolFilter: { mode: true, list: true } } } } },
  },
  agt: {
    open: true,
    keys: {
      apiVersion: true,
      version: true,
      name: true,
      description: true,
      extends: true,
      agent: true,
      agents: true,
      scope: true,
      default_action: true,
      rules: {
        name: true,
        description: true,
        stage: true,
        condition: true,
        action: true,
        limit: true,
        approvers: true,
        priority: true,
        enabled: true,
      },
    },
  },
};
