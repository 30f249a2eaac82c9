import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportMarkdown, reportSarif, reportText } from '../../src/check/index.ts';
import { attribute, clients, stackOf } from '../../src/clients/index.ts';
import { catalogue } from '../unit/clients/fixture.ts';

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
const file = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...keys), tree), { minLength: 1, maxLength: 5, selector: ([key]) => key })
  .map((entries) => Object.fromEntries(entries));

test('no file, whatever stands under the keys of clients, breaks a reader or a report', () => {
  fc.assert(
    fc.property(fc.constantFrom(...clients), fc.array(file, { minLength: 1, maxLength: 3 }), (client, values) => {
      const scopes = ['user', 'project', 'managed'] as const;
      const files = values.map((value, at) => ({ client, path: `~/${at}.json`, scope: scopes[at]!, value }));
      for (const { value } of files) attribute(value, JSON.stringify(value), '/x/mcp.json');
      const checked = { stack: stackOf(files, catalogue), problems: [], drifts: [] };
      expect(reportText(checked, { isColoured: true, most: 5 })).toContain(client.title);
      expect(reportMarkdown(checked, 5)).toContain(client.title);
      expect(reportSarif(checked, { version: '0', lineOf: () => undefined })).toHaveProperty('runs');
    }),
    { numRuns: 1500, seed: 14 },
  );
});
