import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFiles, namedFiles } from '../../../src/check/index.ts';
import { type Machine, stackOf } from '../../../src/clients/index.ts';
import { catalogue, folder } from '../clients/fixture.ts';

let root: string;
let machine: Machine;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'toolrisk-check-'));
  machine = { system: 'linux', home: join(root, 'home'), folders: [join(root, 'project')], environment: {} };
});

afterAll(() => rmSync(root, { recursive: true }));

const server = (name: string) =>
  `{ "mcpServers": { "${name}": { "command": "npx", "args": ["-y", "@acme/ledger-mcp"] } } }`;

function put(path: string, content: string | Uint8Array): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** The names of the servers in what was found, and what could not be read. */
function names(found: ReturnType<typeof findFiles>): string[] {
  const stack = stackOf(found.files, catalogue, { folders: machine.folders });
  return [
    ...stack.flatMap(({ servers }) => servers.map(({ name }) => name)),
    ...found.problems.map(({ message }) => message),
  ];
}

describe('a file is read that', () => {
  test.each([
    ['has a mark at its beginning', `\uFEFF${server('with a mark')}`],
    ['ends its lines as Windows does', server('windows').replaceAll(' ', '\r\n ')],
    ['holds comments and commas at the end', `// first\n${server('commented').replace('} }', '}, /* last */ }')}`],
    ['is UTF-16', Buffer.from(`\uFEFF${server('of a shell')}`, 'utf16le')],
    ['is 1 MB long', `{ "history": ${JSON.stringify('x'.repeat(1_000_000))}, ${server('long').slice(1)}`],
    ['has a server of a name that is one of every object', server('__proto__')],
  ])('%s', (_, content) => {
    const found = namedFiles([put('named/mcp.json', content)], machine);
    expect(found.problems).toEqual([]);
    expect(names(found)).toHaveLength(1);
  });

  test('is a link', () => {
    put('elsewhere/real.json', server('linked'));
    mkdirSync(join(root, 'home/.cursor'), { recursive: true });
    symlinkSync(join(root, 'elsewhere/real.json'), join(root, 'home/.cursor/mcp.json'));
    expect(names(findFiles(machine))).toEqual(['linked']);
  });

  test('nobody may write', () => {
    const file = put('named/read-only.json', server('firm'));
    chmodSync(file, 0o400);
    const before = readFileSync(file);
    expect(names(namedFiles([file], machine))).toEqual(['firm']);
    expect(readFileSync(file)).toEqual(before);
  });

  test('is empty', () => {
    expect(names(namedFiles([put('named/.cursor/mcp.json', '')], machine))).toEqual(['has the keys of no client']);
  });
});

describe('a file that cannot be read is reported, and hides no other', () => {
  test.each([
    ['a syntax error', '{ "mcpServers": { "a": "s3cr3t" "b" } }', 'line 1, column 33: cannot be read as JSON'],
    ['no object', '[1, 2]', 'is no object of settings'],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0x7d]), 'is not UTF-8 text'],
    ['the keys of no client', '{ "name": "package" }', 'has the keys of no client'],
  ])('%s', (_, content, message) => {
    const found = namedFiles([put('named/broken.json', content), put('named/good.json', server('good'))], machine);
    expect(names(found)).toEqual(['good', message]);
  });

  test('one that is not there, and a folder', () => {
    expect(names(namedFiles([join(root, 'nowhere.json'), root], machine))).toEqual([
      'there is no such file',
      'there is no such file',
    ]);
  });
});

test('a file that the client passes over for a wrong value changes nothing, and is named', () => {
  const home = join(root, 'unfit');
  cpSync(join(folder, 'home/.claude'), join(home, '.claude'), { recursive: true });
  cpSync(join(folder, 'home/.claude.json'), join(home, '.claude.json'));
  const project = join(root, 'unfit-project');
  const deny = { permissions: { deny: ['mcp__books__list_entries'], defaultMode: 'no mode' } };
  put('unfit-project/.claude/settings.json', JSON.stringify(deny));
  const found = findFiles({ ...machine, home, folders: [project] });
  const [client] = stackOf(found.files, catalogue, { folders: [project] });
  expect(client!.unfit).toMatchObject([{ file: '.claude/settings.json', path: '/permissions/defaultMode' }]);
  expect(client!.servers[0]!.tools.find(({ name }) => name === 'list_entries')!.fate).toBe('runs');
});

test('what Copilot CLI was allowed for good counts in the folder for which it was', () => {
  const text = readFileSync(join(folder, 'home/.copilot/permissions-config.json'), 'utf8');
  const files = namedFiles(
    [
      put('.copilot/permissions-config.json', text.replace('PROJECT', machine.folders[0]!)),
      put('.copilot/mcp-config.json', readFileSync(join(folder, 'home/.copilot/mcp-config.json'))),
    ],
    machine,
  ).files;
  const [client] = stackOf(files, catalogue, { folders: machine.folders });
  expect(client!.servers[0]!.tools.map(({ name, fate }) => [name, fate])).toEqual([
    ['post_payment', 'asked'],
    ['delete_ledger', 'hidden'],
    ['fetch_page', 'hidden'],
    ['list_entries', 'runs'],
  ]);
  expect(client!.idle.map((rule) => rule.server)).toEqual(['lost']);
});

test('a client is found by a file of its own alone, not by one that others have too', () => {
  put('shared/.mcp.json', server('shared'));
  const found = findFiles({ ...machine, home: join(root, 'nobody'), folders: [join(root, 'shared')] });
  expect(found.files.map(({ client }) => client.id)).toEqual(['claude-code']);
});
