import fc from 'fast-check';

const keys = [
  ...['mcpServers', 'servers', 'mcp_servers', 'mcp', 'context_servers', 'extensions', 'amp.mcpServers', 'projects'],
  ...['permissions', 'permission', 'allow', 'deny', 'ask', 'defaultMode', 'rule', 'toolName', 'mcpName', 'decision'],
  ...['command', 'cmd', 'args', 'env', 'url', 'uri', 'httpUrl', 'serverUrl', 'tools', 'allowedTools', 'mcpAllowlist'],
  ...['agent', 'tool_permissions', 'default', 'locations', 'tool_approvals', 'kind', 'serverName', 'priority', 'type'],
  ...['enabled', 'disabled', 'autoApprove', 'trust', 'general', 'profile', 'profiles', 'GOOSE_MODE', '__proto__', 'a'],
  ...['chat.permissions.default', 'deniedMcpServers', 'available_tools', 'exclude', 'name', 'constructor'],
];
const leaf = fc.oneof(
  fc.constantFrom(
    'npx',
    'ledger-mcp',
    '-y',
    'mcp__a__b',
    'Mcp(a:b)',
    'a:b',
    '@a/b',
    'a_b',
    'deny',
    'allow',
    'auto',
    '*',
    '',
    'https://x',
  ),
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5),
  fc.string({ maxLength: 8 }),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...keys), tie('tree')), { maxLength: 4, selector: ([key]) => key })
      .map((entries) => Object.fromEntries(entries)),
  ),
}));
/** A file as it could be of any client: keys that clients have, with anything under them. */
export const file = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...keys), tree), { minLength: 1, maxLength: 5, selector: ([key]) => key })
  .map((entries) => Object.fromEntries(entries));
