import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { folder, planted } from '../clients/fixture.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

// A copy outside of this repository, whose own files would count as those of the project.
const copy = mkdtempSync(join(tmpdir(), 'toolrisk-command-'));
cpSync(folder, copy, { recursive: true });
mkdirSync(join(copy, 'project/.git'));
afterAll(() => rmSync(copy, { recursive: true }));

/** The command as a person in a folder of that machine calls it. */
function toolriskIn(
  place: string,
  home: string,
  ...args: string[]
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}scripts/toolrisk.ts`, ...args], {
    cwd: join(copy, place),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], HOME: join(copy, home) },
  });
  return { status, stdout, stderr };
}

const toolrisk = (...args: string[]) => toolriskIn('project', 'home', ...args);
const check = (...args: string[]) => toolrisk('check', '--catalogue', `${folder}/catalogue.json`, ...args);

test.each([[[]], [['--json']], [['--sarif']], [['--markdown', '--all']]])(
  'check %j says nothing of a secret',
  (args) => {
    const { status, stdout, stderr } = check(...args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.length).toBeGreaterThan(1000);
    expect(stdout).not.toContain(planted);
  },
);

test('named files are told apart by their keys', () => {
  const { stdout } = check('.vscode/mcp.json', '../home/.codex/config.toml', '--json');
  const { clients } = JSON.parse(stdout) as { clients: { id: string; files: string[] }[] };
  expect(clients.map(({ id, files }) => [id, files])).toEqual([
    ['vscode', ['.vscode/mcp.json']],
    ['codex', ['../home/.codex/config.toml']],
  ]);
});

describe('it ends', () => {
  test.each([
    ['with 1 where a tool of that severity may run unasked', 1, ['--fail-on', 'high']],
    ['with 0 where none may', 0, ['--fail-on', 'high', '../home/.config/Claude/claude_desktop_config.json']],
    ['with 2 for a severity that there is none of', 2, ['--fail-on', 'severe']],
    ['with 2 for two kinds of output', 2, ['--json', '--sarif']],
    ['with 2 for a file that is not there', 2, ['nowhere.json']],
  ])('%s', (_, code, args) => {
    expect(check(...args).status).toBe(code);
  });
});

test('where nothing is found it says so, and what to do', () => {
  const { status, stdout } = toolriskIn('.', 'nobody', 'check', '--catalogue', `${folder}/catalogue.json`);
  expect([status, stdout]).toEqual([0, expect.stringContaining('Name a file to read it')]);
});

describe('fix', () => {
  const fix = (...args: string[]) => toolrisk('fix', '--catalogue', `${folder}/catalogue.json`, ...args);
  const codex = join(copy, 'project/.codex/config.toml');

  test('without a terminal it shows what would change, and writes nothing', () => {
    const before = readFileSync(codex, 'utf8');
    const { status, stdout, stderr } = fix('--client', 'codex');
    expect([status, stderr]).toEqual([1, expect.stringContaining('add --yes')]);
    expect(stdout).toContain('+ approval_mode = "prompt"');
    expect(stdout).not.toContain(planted);
    expect(readFileSync(codex, 'utf8')).toBe(before);
  });

  test('with --yes it writes, and undo puts back what was there', () => {
    const before = readFileSync(codex, 'utf8');
    expect(fix('--client', 'codex', '--yes')).toMatchObject({ status: 0 });
    expect(readFileSync(codex, 'utf8')).not.toBe(before);
    expect(fix('--client', 'codex', '--yes').stdout).toBe('Nothing has to change.\n');
    expect(toolrisk('undo', '--yes')).toMatchObject({ status: 0, stdout: expect.stringContaining('byte for byte') });
    expect(readFileSync(codex, 'utf8')).toBe(before);
    expect(toolrisk('undo', '--yes').stdout).toBe('There is nothing to take back.\n');
  });

  test.each([
    ['a profile that there is none of', ['--profile', 'strict'], 'observe, operate'],
    ['a client whose files cannot be changed', ['--client', 'claude-desktop'], 'claude-code'],
  ])('%s is told with what to type', (_, args, tip) => {
    expect(fix(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(tip) });
  });
});

test('the command of all commands names them', () => {
  expect(toolrisk('--help').stdout).toContain('check ');
  expect(toolrisk('chek')).toMatchObject({ status: 2, stderr: expect.stringContaining('there is no command "chek"') });
  expect(toolrisk('classify', '--help').stdout).toContain('npm run');
});
