import { describe, expect, test } from 'vitest';
import { clients, launchInWords, type StackServer } from '../../../src/clients/index.ts';
import { wholeStack } from './fixture.ts';

const { found, stack } = wholeStack();

/** Tools by the first letters of their fates: delete_ledger, post_payment, fetch_page, list_entries. */
const order = ['delete_ledger', 'post_payment', 'fetch_page', 'list_entries'];

function inShort({ name, launch, off, match, mode, tools }: StackServer): string {
  if (off !== undefined) return `${name}: ${off}`;
  if (!match) return `${name}: ${launchInWords(launch)}, unknown`;
  const fates = order.map((tool) => tools.find((each) => each.name === tool)?.fate ?? 'none').join(' ');
  return `${name}: by ${match.by} ${match.version} in ${mode.id}: ${fates}`;
}

/** Client by client: what its servers are, and what becomes of the four tools of the one that is known. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'claude-code': [
    'shared: by address not pinned in acceptEdits: runs runs runs runs',
    'house wiki: disabledMcpjsonServers of the settings names it',
    'books: by package recorded in acceptEdits: hidden asked asked runs',
  ],
  'claude-desktop': [
    'money: by package recorded in ask: asked none asked asked',
    'remote: wiki.example.com/mcp/…, unknown',
  ],
  cursor: ['cash: by image recorded in Run Mode of the app: unknown unknown unknown runs'],
  'cursor-cli': ['cash: by image recorded in default: refused asked asked runs'],
  vscode: [
    'ledgerLocal: by command not pinned in autoApprove: runs runs runs runs',
    'issues: issues.example.com/mcp, unknown',
  ],
  codex: ['pay_roll: by package not pinned in on-request: hidden asked hidden runs', 'off: it is not enabled'],
  'gemini-cli': [
    'accounts: by address not pinned in default: asked asked hidden runs',
    'trusted: by module not pinned in trusted server: runs runs runs runs',
    'barred: mcp.excluded of the settings names it',
  ],
  'copilot-cli': [
    'shared: by address not pinned in interactive: asked asked asked asked',
    'house wiki: git.example.com/house/wiki@main, unknown',
    'ledger-here: by command not pinned in interactive: hidden asked hidden asked',
    'all: by address not pinned in interactive: asked asked asked asked',
  ],
  opencode: ['till: by package another in build: hidden asked asked runs', 'old: it is not enabled'],
  windsurf: [
    'ledge: by package not pinned in Cascade: hidden unknown unknown unknown',
    'far: far.example.com/mcp/…, unknown',
    'asleep: it is disabled',
  ],
  zed: ['zl: by command not pinned in settings: refused asked asked runs', 'docs: it is not enabled'],
  goose: ['gl: by package not pinned in auto: hidden runs hidden runs', 'gone: it is not enabled'],
  continue: [
    'Ledger Book: by package not pinned in default: hidden asked asked runs',
    'Docs: docs.example.com/mcp, unknown',
  ],
  kiro: ['kl: by address not pinned in default: hidden asked asked runs', 'no: it is disabled'],
  'amazon-q': ['ql: by command not pinned in default: hidden asked hidden runs'],
  'lm-studio': ['lm: by address not pinned in app: unknown unknown unknown unknown'],
  jetbrains: ['jb: by image another in app: unknown unknown unknown unknown'],
  cline: ['cl: by address not pinned in default: asked asked asked runs', 'cloff: it is disabled'],
  'roo-code': ['rl: by package not pinned in default: asked runs asked asked'],
  amp: ['al: by package not pinned in default: unknown unknown unknown unknown'],
};

/** The names for which rules are that no server of the client has. */
const idle: Readonly<Record<string, readonly string[]>> = {
  'claude-code': ['ledger'],
  cursor: ['gone'],
  'cursor-cli': ['old'],
  codex: ['typo'],
  'gemini-cli': ['nobody'],
  opencode: ['else'],
  zed: ['zz'],
  'amazon-q': ['missing'],
};

test('every file is read', () => {
  expect(found.problems).toEqual([]);
  expect(stack.map(({ id }) => id)).toEqual(clients.map(({ id }) => id));
});

describe.each(clients.map(({ id }) => id))('%s', (id) => {
  const client = stack.find((each) => each.id === id)!;

  test('has these servers, and this becomes of their tools', () => {
    expect(client.servers.map(inShort)).toEqual(expected[id]);
  });

  test('has rules for no server of these names', () => {
    expect(client.idle.map(({ server }) => server)).toEqual(idle[id] ?? []);
  });

  test('is recognised by the keys and the path of each of its files', () => {
    const own = found.files.filter((file) => file.client.id === id);
    for (const file of own) expect(file.client.recognises(file.value, found.texts.get(file.path)!)).toBeGreaterThan(0);
  });
});

test('of two files that have one name the stronger counts, and the other is named', () => {
  const [{ shadowed } = { shadowed: [] }] = stack;
  expect(shadowed.map(({ name, file }) => [name, file])).toEqual([['shared', '~/.claude.json']]);
});

test('tools that may run unasked and are worse together are named by side', () => {
  const { together } = stack.find(({ id }) => id === 'vscode')!;
  expect(together).toEqual({
    brings: [{ server: 'ledgerLocal', tool: 'fetch_page' }],
    shows: [{ server: 'ledgerLocal', tool: 'list_entries' }],
    sends: [
      { server: 'ledgerLocal', tool: 'post_payment' },
      { server: 'ledgerLocal', tool: 'fetch_page' },
    ],
  });
});
