import { describe, expect, test } from 'vitest';
import { jsonText } from '../../../src/amend/edit/json.ts';
import { tomlText } from '../../../src/amend/edit/toml.ts';
import { propose } from '../../../src/amend/index.ts';
import { toml } from '../../../src/formats/read/toml.ts';
import { catalogue, fileOf } from './stack-file.ts';

const choice = { profile: 'operate', unknown: 'hidden' } as const;
const changed = (...files: Parameters<typeof propose>[0]) => propose(files, catalogue, choice)[0]!;

describe('a value of TOML goes in where its table stands, and all else stays:', () => {
  test.for([
    ['a table with a head', '[mcp_servers.a]\ncommand = "x" # why\n\n[other]\nb = 1\n'],
    ['a table with a head and nothing else', '[mcp_servers.a]\n[mcp_servers.a.env]\nK = "v"\n'],
    ['a table in braces', 'mcp_servers = { a = { command = "x" } }\n'],
    ['an empty table in braces', '[mcp_servers]\na = {}\n'],
    ['keys with dots', 'mcp_servers.a.command = "x"\nmodel = "m"\n'],
    ['keys with dots below a head', '[mcp_servers]\na.command = "x"\nb.command = "y"\n'],
    ['a quoted name', '[mcp_servers."a"]\ncommand = "x"'],
    ['lines that end as on Windows', '[mcp_servers.a]\r\ncommand = "x"\r\n'],
    ['a mark at the beginning', '\uFEFF[mcp_servers.a]\ncommand = "x"\n'],
  ] as const)('%s', ([, text]) => {
    const edited = tomlText(text);
    edited.set(['mcp_servers', 'a', 'disabled_tools'], ['one']);
    edited.set(['mcp_servers', 'a', 'disabled_tools'], ['one', 'two']);
    edited.set(['mcp_servers', 'a', 'tools', 'three.x', 'approval_mode'], 'approve');
    const before = toml(text.replace('\uFEFF', '')) as { mcp_servers: { a: object } };
    const after = toml(edited.text.replace('\uFEFF', '')) as { mcp_servers: { a: object } };
    expect(after).toEqual({
      ...before,
      mcp_servers: {
        ...before.mcp_servers,
        a: {
          ...before.mcp_servers.a,
          disabled_tools: ['one', 'two'],
          tools: { 'three.x': { approval_mode: 'approve' } },
        },
      },
    });
    expect(/(^|[^\r])\n/.test(edited.text)).toBe(!text.includes('\r'));
    expect(edited.text.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
  });
});

test('items of a list go out and in, each on its line, beside the comments that are there', () => {
  const edited = jsonText('{\n\t// mine\n\t"allow": [\n\t\t"a", // first\n\t\t"b",\n\t\t"c"\n\t],\n}\n');
  edited.list(['allow'], { drop: (item) => item === 'b', add: ['d', 'a'] });
  expect(edited.text).toBe('{\n\t// mine\n\t"allow": [\n\t\t"a", // first\n\t\t"c",\n\t\t"d"\n\t],\n}\n');
});

test('Claude Code: a rule for a whole server becomes the names that may run, beside what was there', () => {
  const settings =
    '{\n  "permissions": {\n    // ours\n    "allow": ["mcp__books", "Bash(ls)"],\n    "deny": ["Read(./.env)"]\n  }\n}\n';
  const { files } = changed(
    fileOf(
      'claude-code',
      '.mcp.json',
      '{"mcpServers":{"books":{"command":"ledger-mcp"},"own":{"command":"node"}}}',
      'project',
    ),
    fileOf('claude-code', '.claude/settings.json', settings, 'project'),
  );
  expect(files.map(({ path }) => path)).toEqual(['.claude/settings.json']);
  expect(files[0]!.text).toContain('// ours');
  expect(JSON.parse(files[0]!.text.replace('// ours', ''))).toEqual({
    permissions: {
      allow: ['Bash(ls)', 'mcp__books__fetch_page', 'mcp__books__list_entries'],
      ask: ['mcp__books__post_payment'],
      deny: ['Read(./.env)', 'mcp__books__delete_ledger', 'mcp__own'],
    },
  });
});

test('Codex: what a server approves as a whole is asked for, and what may run is named', () => {
  const { files, after } = changed(
    fileOf(
      'codex',
      'config.toml',
      '[mcp_servers.books] # the books\ncommand = "ledger-mcp"\ndefault_tools_approval_mode = "approve"\n[mcp_servers.books.env]\nKEY = "x"\n',
    ),
  );
  expect(files[0]!.text).toBe(`[mcp_servers.books] # the books
command = "ledger-mcp"
default_tools_approval_mode = "prompt"
disabled_tools = ["delete_ledger"]
[mcp_servers.books.env]
KEY = "x"

[mcp_servers.books.tools.fetch_page]
approval_mode = "approve"

[mcp_servers.books.tools.list_entries]
approval_mode = "approve"
`);
  expect(after.servers[0]!.tools.map(({ name, fate }) => [name, fate])).toEqual([
    ['post_payment', 'asked'],
    ['delete_ledger', 'hidden'],
    ['fetch_page', 'runs'],
    ['list_entries', 'runs'],
  ]);
});

test('a client whose files say nothing of what may run is said to be one', () => {
  const { files, cannot } = changed(
    fileOf('claude-desktop', 'claude_desktop_config.json', '{"mcpServers":{"books":{"command":"ledger-mcp"}}}'),
  );
  expect(files).toEqual([]);
  expect(cannot.join(' ')).toContain('Claude Desktop keeps in no file what may run');
});

test('servers that are not known are refused, asked for, or left, as chosen', () => {
  const file = fileOf(
    'codex',
    'config.toml',
    '[mcp_servers.own]\ncommand = "node"\ndefault_tools_approval_mode = "approve"\n',
  );
  const texts = (['hidden', 'asked', 'left'] as const).map(
    (unknown) => propose([file], catalogue, { ...choice, unknown })[0]!.files[0]?.text,
  );
  expect(texts).toEqual([
    '[mcp_servers.own]\ncommand = "node"\ndefault_tools_approval_mode = "approve"\nenabled_tools = []\n',
    '[mcp_servers.own]\ncommand = "node"\ndefault_tools_approval_mode = "prompt"\n',
    undefined,
  ]);
});
