import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { clients } from '../../../src/clients/index.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'));

const project = mkdtempSync(join(tmpdir(), 'toolrisk-project-'));
mkdirSync(join(project, '.git'));
const servers = JSON.stringify({ mcpServers: { load: { command: 'tdwm-mcp', env: { KEY: 's3cr3t' } } } });
writeFileSync(join(project, '.mcp.json'), servers);
// What stands at home is nothing of the project.
const home = join(project, 'home');
mkdirSync(join(home, '.codex'), { recursive: true });
writeFileSync(join(home, '.codex/config.toml'), '[mcp_servers.own]\ncommand = "own"\n');
const environment = { PATH: process.env['PATH'], HOME: home };
afterAll(() => rmSync(project, { recursive: true }));

interface Action {
  inputs: Record<string, { default: string }>;
  runs: { steps: { shell: string; env: Record<string, string>; run: string }[] };
}

describe('the step of a workflow', () => {
  const action = read('.github/actions/check/action.yml') as Action;
  const [step, ...others] = action.runs.steps;

  /** Runs it as a runner does: expressions are filled in before, in variables alone. */
  function runWith(inputs: Record<string, string>) {
    const values = new Map([
      ['github.action_path', join(root, '.github/actions/check')],
      ...Object.entries(action.inputs).map(([name, given]) => [`inputs.${name}`, given.default] as const),
      ...Object.entries(inputs).map(([name, value]) => [`inputs.${name}`, value] as const),
    ]);
    const filled = (text: string) => text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => values.get(name)!);
    const [output, summary] = [join(home, 'output'), join(home, 'summary')];
    for (const file of [output, summary]) writeFileSync(file, '');
    const env = Object.fromEntries(Object.entries(step!.env).map(([name, text]) => [name, filled(text)]));
    const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step!.run], {
      cwd: project,
      encoding: 'utf8',
      env: { ...environment, ...env, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary },
    });
    const texts = { output: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') };
    return { status, stdout, ...texts };
  }

  it('is one, and holds no expression in its script', () => {
    expect(others).toEqual([]);
    expect(step!.run).not.toContain('${{');
  });

  it('fails where a tool as bad as that may run unasked, and says so as SARIF and in the summary', () => {
    const { status, output, summary } = runWith({ sarif: 'found.sarif' });
    expect([status, output]).toEqual([1, 'sarif=found.sarif\n']);
    const sarif = readFileSync(join(project, 'found.sarif'), 'utf8');
    const { version, runs } = JSON.parse(sarif) as { version: string; runs: { results: unknown[] }[] };
    expect([version, runs.length]).toEqual(['2.1.0', 1]);
    expect(runs[0]!.results.length).toBeGreaterThan(0);
    expect(summary).toContain('load');
    expect(sarif + summary).not.toMatch(/s3cr3t|codex/);
  });

  it('ends with 2 for a file that is not there, whatever its name holds', () => {
    const { status, stdout } = runWith({ files: 'no such $(touch made).json\n\n' });
    expect([status, stdout]).toEqual([2, expect.stringContaining('no such $(touch made).json')]);
    expect(existsSync(join(project, 'made'))).toBe(false);
  });
});

describe('the hook before a commit', () => {
  interface Hook {
    id: string;
    entry: string;
    files: string;
    pass_filenames: boolean;
  }
  const [hook] = read('.pre-commit-hooks.yaml') as [Hook];
  const own = (path: string) => new RegExp(hook.files).test(path);

  it('runs where a file changes that a client has in a project', () => {
    const places = clients.flatMap((client) => client.places.map(({ path }) => path));
    const inProject = places.filter((path) => typeof path === 'string' && path.startsWith('./')) as string[];
    expect(inProject.length).toBeGreaterThan(20);
    for (const path of inProject) {
      const name = path.slice(2).replace('*', 'any');
      expect([name, own(name), own(`packages/app/${name}`)]).toEqual([name, true, true]);
    }
  });

  it.for(['package.json', 'src/mcp.json.ts', '.github/workflows/check.yml', 'docs/claude/settings.json'])(
    'does not run where %s changes',
    (path) => expect(own(path)).toBe(false),
  );

  test('its entry reads the project alone, and fails where a tool may run unasked', () => {
    const [program = '', ...args] = hook.entry.split(' ');
    const { status, stdout } = spawnSync(join(root, program), args, {
      cwd: project,
      encoding: 'utf8',
      env: environment,
    });
    expect([hook.pass_filenames, status]).toEqual([false, 1]);
    expect(stdout).toContain('load  tdwm-mcp');
    expect(stdout).not.toContain('Codex');
  });
});
