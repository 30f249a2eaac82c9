import { describe, expect, test } from 'vitest';
import { attribute, candidatesOf, clients, type Machine, type System } from '../../../src/clients/index.ts';

const machine = (system: System, environment = {}): Machine => ({
  system,
  home: '/home/me',
  folders: ['/srv/app/web', '/srv/app'],
  environment,
});

const pathsOf = (id: string, on: Machine) =>
  clients
    .find((client) => client.id === id)!
    .places.flatMap((place) => candidatesOf(place, on))
    .map(({ path, ending = '' }) => `${path}${ending && `/*${ending}`}`);

describe('a file is looked for', () => {
  test.each([
    ['claude-desktop', machine('linux'), '/home/me/.config/Claude/claude_desktop_config.json'],
    ['claude-desktop', machine('linux', { XDG_CONFIG_HOME: '/xdg' }), '/xdg/Claude/claude_desktop_config.json'],
    ['claude-desktop', machine('darwin'), '/home/me/Library/Application Support/Claude/claude_desktop_config.json'],
    ['claude-desktop', machine('win32', { APPDATA: 'C:/R' }), 'C:/R/Claude/claude_desktop_config.json'],
    ['claude-code', machine('linux'), '/home/me/.claude.json'],
    ['claude-code', machine('linux', { CLAUDE_CONFIG_DIR: '/c' }), '/c/.claude.json'],
    ['claude-code', machine('linux', { CLAUDE_CONFIG_DIR: '/c' }), '/c/settings.json'],
    ['claude-code', machine('linux'), '/srv/app/.mcp.json'],
    ['claude-code', machine('darwin'), '/Library/Application Support/ClaudeCode/managed-settings.d/*.json'],
    ['codex', machine('win32', { CODEX_HOME: 'D:/codex' }), 'D:/codex/config.toml'],
    ['copilot-cli', machine('linux'), '/srv/app/web/.mcp.json'],
    ['goose', machine('win32', { APPDATA: 'C:/R' }), 'C:/R/Block/goose/config/config.yaml'],
    ['zed', machine('darwin'), '/home/me/.config/zed/settings.json'],
    ['vscode', machine('linux'), '/home/me/.config/Code - Insiders/User/mcp.json'],
  ])('for %s on %j at %s', (id, on, path) => {
    expect(pathsOf(id, on)).toContain(path);
  });

  test('nearest folder first', () => {
    const found = pathsOf('opencode', machine('linux')).filter((path) => path.endsWith('/opencode.json'));
    expect(found.slice(1, 5)).toEqual([
      '/srv/app/web/.opencode/opencode.json',
      '/srv/app/.opencode/opencode.json',
      '/srv/app/web/opencode.json',
      '/srv/app/opencode.json',
    ]);
  });
});

/** Files without a name that tells anything, and whose they are. */
const entry = { command: 'npx', args: ['notes'] };
const byKeys: readonly (readonly [string, object, string])[] = [
  ['servers of VS Code', { servers: { a: entry } }, 'vscode'],
  ['a table of Codex', { mcp_servers: { a: entry } }, 'codex'],
  ['an address of Gemini CLI', { mcpServers: { a: { httpUrl: 'https://a.example/mcp' } } }, 'gemini-cli'],
  ['a list of tools of Copilot CLI', { mcpServers: { a: { ...entry, tools: ['*'] } } }, 'copilot-cli'],
  ['an entry of opencode', { mcp: { a: { type: 'local', command: ['npx', 'notes'] } } }, 'opencode'],
  ['an address of Windsurf', { mcpServers: { a: { serverUrl: 'https://a.example/mcp' } } }, 'windsurf'],
  ['servers of Zed', { context_servers: { a: entry } }, 'zed'],
  ['an extension of Goose', { extensions: { a: { type: 'stdio', cmd: 'npx' } } }, 'goose'],
  ['a list of Continue', { mcpServers: [{ name: 'a', ...entry }] }, 'continue'],
  ['an agent of Amazon Q', { mcpServers: { a: entry }, tools: ['@a'] }, 'amazon-q'],
  ['a list of Roo Code', { mcpServers: { a: { ...entry, alwaysAllow: [] } } }, 'roo-code'],
  ['a type of Cline', { mcpServers: { a: { type: 'streamableHttp', url: 'https://a.example' } } }, 'cline'],
  ['the flat key of Amp', { 'amp.mcpServers': { a: entry } }, 'amp'],
  ['rules of Claude Code', { permissions: { deny: ['mcp__a__b'] } }, 'claude-code'],
  ['rules of Cursor’s CLI', { permissions: { deny: ['Mcp(a:b)'] } }, 'cursor-cli'],
  ['a list of Cursor', { mcpAllowlist: ['a:b'] }, 'cursor'],
  ['the form that many share', { mcpServers: { a: entry } }, 'claude-code'],
];

test.each(byKeys)('%s is known by its keys', (_, value, id) => {
  expect(attribute(value, JSON.stringify(value), '/tmp/pasted.json')?.client.id).toBe(id);
});

test.each([
  ['/x/.cursor/mcp.json', 'cursor'],
  ['/x/.kiro/settings/mcp.json', 'kiro'],
  ['C:/Users/me/.lmstudio/mcp.json', 'lm-studio'],
  ['/x/.junie/mcp/mcp.json', 'jetbrains'],
  ['/x/Claude/claude_desktop_config.json', 'claude-desktop'],
  ['/x/.mcp.json', 'claude-code'],
])('the form that many share is, at %s, of %s', (path, id) => {
  const value = { mcpServers: { a: entry } };
  expect(attribute(value, JSON.stringify(value), path)?.client.id).toBe(id);
});

test('what has the keys of no client is of none', () => {
  expect(attribute({ name: 'x' }, '{}', '/x/.cursor/mcp.json')).toBeUndefined();
});
