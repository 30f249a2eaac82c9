import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { InputError, parse } from '../model/index.ts';
import { readJson } from '../store/index.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  bin: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
});

/**
 * The command that starts a program of an npm package at exactly this version, from this repository's node_modules where
 * it is that version, else from a folder under `.cache` into which it is installed without running its scripts.
 * `installed` is the folder that has these node_modules. `shown` is how people start it: `npx -y name@version …`, or the
 * name of the program and its arguments.
 */
export async function npmCommand(
  name: string,
  version: string,
  shown: readonly string[],
): Promise<{ command: string[]; installed: string }> {
  const { program, args } = programOf(name, version, shown);
  const folder = installed(repository, name, version) ?? (await install(name, version));
  const { bin = {} } = manifest(folder);
  const programs = typeof bin === 'string' ? { [name.replace(/^@.*\//, '')]: bin } : bin;
  const [only, ...others] = Object.keys(programs);
  const wanted = program ?? (others.length === 0 ? only : name.replace(/^@.*\//, ''));
  if (wanted === undefined || !Object.hasOwn(programs, wanted))
    throw refuse(
      `${name} has no program ${wanted ?? ''}`,
      `start the command with one of ${Object.keys(programs).join(', ')}`,
    );
  const command = [process.execPath, resolve(folder, programs[wanted]!), ...args];
  return { command, installed: resolve(folder, name.startsWith('@') ? '../../..' : '../..') };
}

function programOf(
  name: string,
  version: string,
  shown: readonly string[],
): { program?: string | undefined; args: string[] } {
  const [program, ...args] = shown;
  if (program !== 'npx') return { program, args };
  const rest = args.filter((word, index) => !(index === 0 && (word === '-y' || word === '--yes')));
  const [spec = '', ...others] = rest;
  if (spec !== `${name}@${version}`)
    throw refuse(`the command starts ${spec}, but ${name}@${version} is pinned`, `write npx -y ${name}@${version}`);
  return { args: others };
}

function installed(root: string, name: string, version: string): string | undefined {
  const folder = join(root, 'node_modules', name);
  return existsSync(join(folder, 'package.json')) && manifest(folder).version === version ? folder : undefined;
}

async function install(name: string, version: string): Promise<string> {
  const root = join(repository, '.cache', 'servers', `${name}@${version}`.replaceAll('/', '+'));
  const ready = installed(root, name, version);
  if (ready !== undefined) return ready;
  mkdirSync(root, { recursive: true });
  const args = [
    'install',
    '--prefix',
    root,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-save',
    `${name}@${version}`,
  ];
  try {
    await promisify(execFile)('npm', args, { timeout: 300_000 });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw refuse(
      `npm could not install ${name}@${version}: ${said.trim().slice(-500)}`,
      'correct the pinned name and version',
    );
  }
  const folder = installed(root, name, version);
  if (folder === undefined)
    throw refuse(`npm installed something else than ${name}@${version}`, 'pin an exact version');
  return folder;
}

function manifest(folder: string): z.infer<typeof packageSchema> {
  const file = join(folder, 'package.json');
  return parse(packageSchema, readJson(file), file);
}

function refuse(message: string, tip: string): InputError {
  return new InputError([{ level: 'error', path: 'launch', message, tip }]);
}
