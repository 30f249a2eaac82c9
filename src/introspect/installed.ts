import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { InputError } from '../model/index.ts';

/** The folder, outside the repository, that keeps installed servers and runtimes: TOOLRISK_CACHE, else `toolrisk` in the user's cache. */
export function cacheFolder(variables: NodeJS.ProcessEnv = process.env): string {
  const { TOOLRISK_CACHE: own, XDG_CACHE_HOME: shared } = variables;
  if (own !== undefined && own !== '') return own;
  return join(shared !== undefined && shared !== '' ? shared : join(homedir(), '.cache'), 'toolrisk');
}

/**
 * The folder of this name in the cache, filled by `fill` unless it was filled before; one that a stopped run left half filled
 * is emptied first.
 */
export async function installedIn(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder(), name);
  const complete = join(folder, '.complete');
  if (existsSync(complete)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await fill(folder);
  writeFileSync(complete, '');
  return folder;
}

/** Runs an installer. Throws InputError with the end of what it said where it fails. */
export async function installer(what: string, program: string, args: readonly string[]): Promise<void> {
  try {
    await promisify(execFile)(program, args, { timeout: 600_000, maxBuffer: 64_000_000 });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw refuse(`${what} could not be installed: ${said.trim().slice(-500)}`, 'correct the pinned name and version');
  }
}

/** What installs a package of npm into a folder, without running a script of its own. */
export async function npmInstall(folder: string, spec: string): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
  await installer(spec, 'npm', ['install', '--prefix', folder, ...quiet, spec]);
}

/** The error that refuses to launch an entry. */
export function refuse(message: string, tip: string): InputError {
  return new InputError([{ level: 'error', path: 'launch', message, tip }]);
}
