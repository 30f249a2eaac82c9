import { describe, expect, test } from 'vitest';
import { difference, movesOf, propose, type TextFile, withoutNames } from '../../../src/amend/index.ts';
import { planted, wholeStack } from '../clients/fixture.ts';
import { catalogue } from './stack-file.ts';

const { found } = wholeStack();
const files = found.files.map((file): TextFile => ({ ...file, text: found.texts.get(file.path)! }));
const proposals = propose(files, catalogue, { profile: 'operate', unknown: 'hidden' });
const changes = proposals.flatMap(({ now, files: changed }) =>
  changed.map((file) => [`${now.title}: ${file.path}`, file] as const),
);

describe.each(changes)('of %s', (_name, file) => {
  const value = files.find(({ path }) => path === file.path)?.value;
  const { lines, whole, added } = difference(file, { values: [value], words: [] });

  test('what is shown holds no planted secret, though the file does or has none', () => {
    expect(JSON.stringify([lines, whole])).not.toContain(planted);
  });

  test('what is added is shown as it is written', () => {
    const written = new Set(file.text.replaceAll('\r\n', '\n').split('\n'));
    const shown = lines.filter(({ kind }) => kind === 'added').map(({ text }) => text);
    expect(added).toBe(shown.length);
    expect(shown.filter((line) => !line.includes('…') && !written.has(line))).toEqual([]);
    expect(whole.split('\n')).toHaveLength(file.text.split('\n').length);
  });
});

test('of the lines around a change only keys are shown', () => {
  const before = 'model = "own"\n[mcp_servers.x]\ncommand = "/home/me/run" # mine\nargs = ["--key", "abc"]\n';
  const text = `${before}disabled_tools = ["drop"]\n`;
  const value = { model: 'own', mcp_servers: { x: { command: '', args: [] } } };
  const { lines } = difference({ path: 'a.toml', before, text }, { values: [value], words: [] });
  expect(lines).toEqual([
    { kind: 'gap', text: '…' },
    { kind: 'same', text: '[mcp_servers.x]' },
    { kind: 'same', text: 'command = "…" # …' },
    { kind: 'same', text: 'args = ["…", "…"]' },
    { kind: 'added', text: 'disabled_tools = ["drop"]' },
  ]);
});

test('what can be passed on has no name of a server, a tool, a file or a client', () => {
  const text = withoutNames(proposals, movesOf(proposals));
  const names = proposals.flatMap(({ now }) => [
    now.title,
    ...now.files,
    ...now.servers.flatMap(({ name, tools }) => [name, ...tools.map((tool) => tool.name)]),
  ]);
  // Names of one plain word may be words of any sentence.
  expect(names.filter((name) => /[_./-]/.test(name) && text.includes(name))).toEqual([]);
  expect(text).toMatch(/^\d+ MCP clients, \d+ servers, of which \d+ in the catalogue/);
});
