import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installedIn, installer, npmInstall, refuse } from './installed.ts';

/** The version of uv that installs Python packages; its wheel comes from PyPI. */
const uvVersion = '0.13.9';

/** A runtime that is on this machine: its program, and what a snapshot says of it. */
export interface Runtime {
  program: string;
  /** Such as `node 20.20.2`. */
  name: string;
}

/** The Node that an entry names, such as `node 20.20.2`, from npm where it is not the one that runs this; that one where it names none. */
export async function nodeRuntime(wanted: string | undefined): Promise<Runtime> {
  const version = wanted === undefined ? process.versions.node : exact('node', wanted);
  const name = `node ${version}`;
  if (version === process.versions.node) return { program: process.execPath, name };
  const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = await installedIn(`runtime/node-${version}`, (into) => npmInstall(into, `${platform}@${version}`));
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  return { program: join(folder, 'node_modules', platform, 'bin', program), name };
}

/** The Python that an entry names, such as `python 3.12.1`, as found on this machine. Throws InputError where it is not. */
export function pythonRuntime(wanted: string | undefined): Runtime {
  if (wanted === undefined) throw refuse('the entry names no Python', 'add to launch: runtime: python 3.12.1');
  const version = exact('python', wanted);
  const program = pythons(version).find((path) => versionOf(path) === version);
  if (program === undefined)
    throw refuse(`there is no Python ${version} here`, `install it, such as pyenv install ${version}`);
  return { program, name: `python ${version}` };
}

/** The program uv, from its wheel on PyPI, installed by this Python. */
export async function uvProgram(python: string): Promise<string> {
  const folder = await installedIn(`runtime/uv-${uvVersion}`, (into) =>
    installer(`uv ${uvVersion}`, python, [
      ...['-m', 'pip', 'install', '--quiet', '--no-deps', '--only-binary', ':all:'],
      ...['--target', into, `uv==${uvVersion}`],
    ]),
  );
  return join(folder, 'bin', process.platform === 'win32' ? 'uv.exe' : 'uv');
}

function exact(kind: 'node' | 'python', wanted: string): string {
  const [, version] = new RegExp(`^${kind} (\\d+\\.\\d+\\.\\d+)$`).exec(wanted) ?? [];
  if (version === undefined)
    throw refuse(
      `the runtime "${wanted}" is not one exact ${kind}`,
      `write ${kind} ${kind === 'node' ? '24.21.0' : '3.12.1'}`,
    );
  return version;
}

// pyenv puts on the PATH only a switch, which starts nothing unless a version is chosen.
function pythons(version: string): string[] {
  const short = version.replace(/\.\d+$/, '');
  const pyenv = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');
  const kept = existsSync(pyenv) ? readdirSync(pyenv).filter((name) => name === version) : [];
  return [
    ...kept.map((name) => join(pyenv, name, 'bin', 'python3')),
    ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, `python${short}`)),
  ].filter((path) => existsSync(path));
}

function versionOf(program: string): string | undefined {
  try {
    const print = 'import platform; print(platform.python_version())';
    return execFileSync(program, ['-c', print], { encoding: 'utf8', stdio: 'pipe', timeout: 20_000 }).trim();
  } catch {
    return undefined;
  }
}
