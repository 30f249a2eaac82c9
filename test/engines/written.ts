import * as z from 'zod';

const some = z.array(z.string()).min(1);
const approval = z.object({ tool_names: some }).optional();
const mcpName = z.string().regex(/^mcp__[a-z-]+__[a-zA-Z0-9_-]+$/);
const mcpToken = z.string().regex(/^Mcp\([a-z-]+:(\*|[\w. /-]+)\)$/);
const selector = some.max(32);

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

/**
 * What an export holds itself to beyond what its consumer reads: keys that it always writes, keys of the consumer's
 * that it never writes, names spelled as they have to be, and no list that is read as none.
 */
export const written: Readonly<Record<string, z.ZodType>> = {
  policylayer: z.strictObject({
    version: z.literal('1'),
    default: z.enum(['allow', 'deny']),
    hide: some.optional(),
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
        enabled_tools: z.unknown().optional(),
        disabled_tools: some.optional(),
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
          decision: z.unknown(),
          priority: z.unknown(),
        }),
      )
      .optional(),
  }),
  opencode: z.strictObject({
    $schema: z.literal('https://opencode.ai/config.json'),
    permission: z.record(z.string(), z.string()),
  }),
  openai: z.strictObject({
    type: z.unknown(),
    server_label: z.string(),
    allowed_tools: z.array(z.string()).optional(),
    require_approval: z.strictObject({ always: approval, never: approval }).optional(),
  }),
  anthropic: z.strictObject({
    type: z.unknown(),
    mcp_server_name: z.string(),
    default_config: z.strictObject({ enabled: z.boolean() }),
    configs: z.record(z.string(), z.strictObject({ enabled: z.boolean() })).optional(),
  }),
  litellm: z.strictObject({
    mcp_servers: z.record(
      z.string().regex(/^[^-]+$/),
      z.strictObject({ allowed_tools: z.unknown().optional(), disallowed_tools: some.optional() }),
    ),
  }),
  zed: z.strictObject({
    agent: z.strictObject({
      tool_permissions: z.strictObject({
        tools: z.record(z.string().regex(/^mcp:[a-z-]+:/), z.strictObject({ default: z.string() })),
      }),
    }),
  }),
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
          toolFilter: z.strictObject({ mode: z.enum(['allow', 'block']), list: some }).optional(),
        }),
      }),
    ),
  }),
  agt: z.strictObject({
    apiVersion: z.literal('governance.toolkit/v1'),
    name: z.string(),
    agents: z.tuple([z.literal('*')]),
    default_action: z.string(),
    rules: z.array(
      z.strictObject({
        name: z.string(),
        condition: z.string().regex(/^tool_name == '[^'"]+'$/),
        action: z.enum(['allow', 'deny', 'require_approval']),
        description: z.string().optional(),
      }),
    ),
  }),
  continue: z.strictObject({ exclude: some.optional(), ask: some.optional(), allow: some.optional() }),
  vscode: z.strictObject({
    description: z.string(),
    tools: z.array(z.string().regex(/^[a-z-]+\/[\w -]+$/)),
  }),
  cursor: z.strictObject({ permissions: z.strictObject({ allow: z.array(mcpToken), deny: z.array(mcpToken) }) }),
  goose: z.strictObject({
    extensions: z.record(
      z.string(),
      z.union([z.strictObject({ available_tools: some }), z.strictObject({ enabled: z.literal(false) })]),
    ),
  }),
};
