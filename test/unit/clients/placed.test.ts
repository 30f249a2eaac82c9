import { describe, expect, test } from 'vitest';
import { guessPlace, listedPlaces, valueOf } from '../../../src/clients/index.ts';
import { wholeStack } from './fixture.ts';

describe('a file without a path is taken for one of', () => {
  test.for([
    ['{"mcpServers":{"a":{"command":"x"}}}', '', '.mcp.json'],
    ['{"permissions":{"deny":["mcp__a__b"]}}', '', '~/.claude/settings.json'],
    ['{"projects":{},"mcpServers":{}}', '', '~/.claude.json'],
    ['[mcp_servers.a]\ncommand = "x"', '', '~/.codex/config.toml'],
    ['{"mcpServers":{"a":{"command":"x","trust":true}}}', '', '~/.gemini/settings.json'],
    ['[[rule]]\ntoolName = "*"\ndecision = "deny"', '', '~/.gemini/policies/*.toml'],
    ['{"mcp":{"a":{"type":"local","command":["x"]}}}', '', '~/.config/opencode/opencode.json'],
    ['{"servers":{"a":{"command":"x"}}}', '', '~/.config/Code/User/mcp.json'],
    ['{"mcpServers":{"a":{"type":"local","command":"x","tools":["*"]}}}', '', '~/.copilot/mcp-config.json'],
    ['{"permissions":{"allow":["Mcp(a:b)"]}}', '', '~/.cursor/cli-config.json'],
    [
      '{"mcpServers":{"a":{"command":"x"}}}',
      'claude_desktop_config.json',
      '~/.config/Claude/claude_desktop_config.json',
    ],
    ['{"mcpServers":{"a":{"command":"x"}}}', '.cursor/mcp.json', '.cursor/mcp.json'],
    ['extensions:\n  a:\n    type: stdio\n    cmd: x', '', '~/.config/goose/config.yaml'],
  ] as const)('%s as "%s" for %s', ([text, name, path]) => {
    const read = valueOf(text, name);
    expect('value' in read && guessPlace(read.value, text, name)?.path).toBe(path);
  });
});

test('a text of no client has no place', () => {
  expect(guessPlace({ name: 'x' }, '{"name":"x"}', '')).toBeUndefined();
});

test('every file of the fixtures is one of a listed place of its client', () => {
  const clients = new Set(listedPlaces.map(({ client }) => client));
  expect(wholeStack().found.files.filter(({ client }) => !clients.has(client))).toEqual([]);
  expect(new Set(listedPlaces.map(({ id }) => id)).size).toBe(listedPlaces.length);
});
