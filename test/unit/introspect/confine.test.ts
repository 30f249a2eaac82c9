import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { confine } from '../../../src/introspect/confine.ts';
import { unsteady } from '../../../src/introspect/steady.ts';
import { pypiCommand } from '../../../src/introspect/pypi.ts';
import { nodeRuntime, pythonRuntime } from '../../../src/introspect/runtime.ts';
import { readSnapshots } from '../../../src/store/index.ts';
import { inRepository } from './bench.ts';

const { confined } = await confine(['true']);

describe('a confined command', () => {
  it.runIf(confined)('sees no process but its own, and no network but its own', async () => {
    const { command } = await confine([
      'sh',
      '-c',
      'echo $$; ls -d /proc/[0-9]* | wc -l; ls /sys/class/net | wc -l; cat /proc/net/dev | grep -c :',
    ]);
    const [pid, processes, , devices] = execFileSync(command[0]!, command.slice(1), { encoding: 'utf8' }).split('\n');
    expect(pid).toBe('1');
    expect(Number(processes)).toBeLessThanOrEqual(4);
    expect(devices).toBe('1');
  });

  it.runIf(confined)('ends with all that it started when what started it is killed', async () => {
    const mark = `MARK=${process.pid}-killed`;
    const script = `
      import { spawn } from 'node:child_process';
      import { confine } from '${inRepository('src/introspect/confine.ts')}';
      const { command } = await confine(['sh', '-c', 'trap "" TERM HUP PIPE; sleep 1000 & echo started; wait']);
      const child = spawn(command[0], command.slice(1), { detached: true, env: { ...process.env, MARK: '${mark.slice(5)}' } });
      child.stdout.pipe(process.stdout);`;
    const starter = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'pipe' });
    await once(starter.stdout, 'data');
    expect(carriersOf(mark).length).toBeGreaterThan(1);
    starter.kill('SIGKILL');
    await expect.poll(() => carriersOf(mark), { timeout: 20_000 }).toEqual([]);
  });

  it('keeps its words, whatever they hold', async () => {
    const words = ['a b', '$HOME', '"quoted"', "it's", ''];
    const { command } = await confine([
      process.execPath,
      '-p',
      'JSON.stringify(process.argv.slice(1))',
      '--',
      ...words,
    ]);
    expect(JSON.parse(execFileSync(command[0]!, command.slice(1), { encoding: 'utf8' }))).toEqual(words);
  });
});

describe('a runtime', () => {
  it('is the one that runs this where none is named, or it is the one that is', async () => {
    const own = { program: process.execPath, name: `node ${process.versions.node}` };
    expect(await nodeRuntime(undefined)).toEqual(own);
    expect(await nodeRuntime(own.name)).toEqual(own);
  });

  it('must be one exact version', async () => {
    await expect(nodeRuntime('node >=20')).rejects.toThrow('write node 24.21.0');
    expect(() => pythonRuntime('python 3.12')).toThrow('write python 3.12.1');
    expect(() => pythonRuntime(undefined)).toThrow('runtime: python 3.12.1');
    expect(() => pythonRuntime('python 3.99.7')).toThrow('there is no Python 3.99.7 here');
  });
});

describe('the command of a Python package', () => {
  it.for<[string[], string]>([
    [['uvx', 'a@2'], 'the command starts a@2, but a@1 is pinned'],
    [['uvx', '--from', 'b==1', 'a'], 'the command starts b==1, but a@1 is pinned'],
    [['python', 'a@1'], 'the command starts python'],
    [['uvx', '--with', 'mcp<2'], 'the command starts nothing'],
  ])('%j is refused', async ([words, says]) => {
    await expect(pypiCommand('a', '1', words, 'python 3.12.1', [])).rejects.toThrow(says);
  });
});

describe('two starts of one server', () => {
  const [oldest, , newest] = readSnapshots('teradata-wlm');

  it('are steady where they list the same', () => {
    expect(unsteady(newest!, newest!)).toEqual([]);
  });

  it('are not where a tool is missing, new or otherwise defined, which makes the record degraded', () => {
    const found = unsteady(oldest!, newest!);
    expect(found.map(({ path }) => path)).toContain('tool "abort_session"');
    expect(new Set(found.map(({ level }) => level))).toEqual(new Set(['error']));
  });
});

/** The processes whose environment holds this entry. */
function carriersOf(mark: string): string[] {
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/u.test(name) && readFileSync(`/proc/${name}/environ`, 'utf8').split('\0').includes(mark);
    } catch {
      return false; // it is gone
    }
  });
}
