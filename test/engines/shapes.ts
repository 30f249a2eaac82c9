import * as z from 'zod';
import { conditionSchema } from '../../src/model/index.ts';

const names = z.array(z.string());
const approval = z.strictObject({ tool_names: names.min(1) }).optional();
const enabled = z.strictObject({ enabled: z.boolean() });
const mcpName = z.string().regex(/^mcp__[a-z-]+__[a-zA-Z0-9_-]+$/);
const mcpToken = z.string().regex(/^Mcp\([a-z-]+:(\*|[\w. /-]+)\)$/);

const selector = z.array(z.string()).min(1).max(32);

/** The rules of agentgateway: an expression alone allows, and one that is required refuses where it does not hold. */
export const rulesShape = z.strictObject({
  mcp: z.strictObject({
    policies: z.strictObject({
      mcpAuthorization: z.strictObject({
        rules: z.array(z.union([z.string().min(1), z.strictObject({ require: z.string().min(1) })])),
      }),
    }),
  }),
});

/** What an export may hold, key by key: each is one that its consumer is known to read. */
export const shapes: Record<string, z.ZodType> = {
  policylayer: z.strictObject({
    version: z.literal('1'),
    default: z.enum(['allow', 'deny']),
    hide: names.min(1).optional(),
    tools: z
      .record(
        z.string(),
        z.strictObject({
          limits: z
            .array(
              z.strictObject({
                counter: z.string(),
                window: z.literal('minute'),
                max: z.int().min(1),
                scope: z.literal('grant'),
              }),
            )
            .min(1)
            .optional(),
        }),
      )
      .optional(),
  }),
  'claude-code': z.strictObject({
    permissions: z.strictObject({
      allow: z.array(mcpName).optional(),
      ask: z.array(mcpName).optional(),
      deny: z.array(mcpName).optional(),
    }),
  }),
  codex: z.strictObject({
    mcp_servers: z.record(
      z.string(),
      z.strictObject({
        enabled_tools: names.optional(),
        disabled_tools: names.min(1).optional(),
        default_tools_approval_mode: z.literal('prompt').optional(),
        tools: z.record(z.string(), z.strictObject({ approval_mode: z.enum(['approve', 'prompt']) })).optional(),
      }),
    ),
  }),
  'gemini-cli': z.strictObject({
    rule: z
      .array(
        z.strictObject({
          mcpName: z.string().regex(/^[^_]+$/),
          toolName: z.string().min(1),
          decision: z.enum(['allow', 'deny', 'ask_user']),
          priority: z.int().min(0).max(999),
        }),
      )
      .optional(),
  }),
  'copilot-cli': z.array(
    z.strictObject({
      name: z.enum(['excluded-tools', 'deny-tool', 'allow-tool']),
      value: z.string().min(1),
    }),
  ),
  opencode: z.strictObject({
    $schema: z.literal('https://opencode.ai/config.json'),
    permission: z.record(z.string(), z.enum(['allow', 'ask', 'deny'])),
  }),
  openai: z.strictObject({
    type: z.literal('mcp'),
    server_label: z.string(),
    allowed_tools: names.optional(),
    require_approval: z.strictObject({ always: approval, never: approval }).optional(),
  }),
  anthropic: z.strictObject({
    type: z.literal('mcp_toolset'),
    mcp_server_name: z.string(),
    default_config: enabled,
    configs: z.record(z.string(), enabled).optional(),
  }),
  litellm: z.strictObject({
    mcp_servers: z.record(
      z.string().regex(/^[^-]+$/),
      z.strictObject({ allowed_tools: names.optional(), disallowed_tools: names.min(1).optional() }),
    ),
  }),
  zed: z.strictObject({
    agent: z.strictObject({
      tool_permissions: z.strictObject({
        tools: z.record(
          z.string().regex(/^mcp:[a-z-]+:/),
          z.strictObject({ default: z.enum(['allow', 'confirm', 'deny']) }),
        ),
      }),
    }),
  }),
  'docker-gateway': z.record(z.string(), names),
  'envoy-ai-gateway': z.strictObject({
    spec: z.strictObject({
      backendRefs: z.tuple([
        z.strictObject({
          name: z.string(),
          toolSelector: z
            .union([
              z.strictObject({ include: selector }),
              z.strictObject({ includeRegex: selector }),
              z.strictObject({ exclude: selector }),
              z.strictObject({ excludeRegex: selector }),
            ])
            .optional(),
        }),
      ]),
    }),
  }),
  tbxark: z.strictObject({
    mcpServers: z.record(
      z.string(),
      z.strictObject({
        options: z.strictObject({
          disabled: z.literal(true).optional(),
          toolFilter: z.strictObject({ mode: z.enum(['allow', 'block']), list: names.min(1) }).optional(),
        }),
      }),
    ),
  }),
  langchain: z.strictObject({
    default: z.strictObject({ effect: z.enum(['allow', 'deny']), reason: z.string() }),
    rules: z.array(
      z.strictObject({
        tool: z.string(),
        effect: z.enum(['hide', 'deny', 'ask', 'allow']),
        when: z.array(conditionSchema).min(1).optional(),
        reason: z.string(),
      }),
    ),
  }),
  agt: z.strictObject({
    apiVersion: z.literal('governance.toolkit/v1'),
    name: z.string(),
    agents: z.tuple([z.literal('*')]),
    default_action: z.enum(['allow', 'deny']),
    rules: z.array(
      z.strictObject({
        name: z.string(),
        condition: z.string().regex(/^tool_name == '[^'"]+'$/),
        action: z.enum(['allow', 'deny', 'require_approval']),
        description: z.string().optional(),
      }),
    ),
  }),
  continue: z.strictObject({
    exclude: names.min(1).optional(),
    ask: names.min(1).optional(),
    allow: names.min(1).optional(),
  }),
  vscode: z.strictObject({
    description: z.string(),
    tools: z.array(z.string().regex(/^[a-z-]+\/[\w -]+$/)),
  }),
  cursor: z.strictObject({ permissions: z.strictObject({ allow: z.array(mcpToken), deny: z.array(mcpToken) }) }),
  goose: z.strictObject({
    extensions: z.record(
      z.string(),
      z.union([z.strictObject({ available_tools: names.min(1) }), z.strictObject({ enabled: z.literal(false) })]),
    ),
  }),
};
