import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { parse } from '../model/index.ts';
import { readJson } from '../store/index.ts';
import { installedIn, npmInstall, refuse } from './installed.ts';
import { nodeRuntime } from './runtime.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  bin: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
});

/** How an installed server is started. */
export interface Installed {
  command: string[];
  /** The folder that holds what was installed, which may show in what the server lists. */
  installed: string;
  /** Such as `node 24.21.0`. */
  runtime: string;
  /** What comes first on the PATH, so that a server that starts its runtime by name gets the same one. */
  path: string;
}

/**
 * The command that starts a program of an npm package at exactly this version, from this repository's node_modules where
 * it is that version, else from the cache, into which it is installed without running its scripts. `shown` is how people
 * start it: `npx -y name@version …`, or the name of the program and its arguments. `runtime` is the Node that the entry names.
 */
export async function npmCommand(
  name: string,
  version: string,
  shown: readonly string[],
  runtime?: string,
): Promise<Installed> {
  const { program, args } = programOf(name, version, shown);
  const node = await nodeRuntime(runtime);
  const folder = found(repository, name, version) ?? (await install(name, version));
  const { bin = {} } = manifest(folder);
  const programs = typeof bin === 'string' ? { [name.replace(/^@.*\//, '')]: bin } : bin;
  const [only, ...others] = Object.keys(programs);
  const sameFile = new Set(Object.values(programs)).size === 1;
  const wanted = program ?? (others.length === 0 || sameFile ? only : name.replace(/^@.*\//, ''));
  if (wanted === undefined || !Object.hasOwn(programs, wanted))
    throw refuse(
      `${name} has no program ${wanted ?? ''}`,
      `start the command with one of ${Object.keys(programs).join(', ')}`,
    );
  return {
    command: [node.program, resolve(folder, programs[wanted]!), ...args],
    installed: resolve(folder, name.startsWith('@') ? '../../..' : '../..'),
    runtime: node.name,
    path: [dirname(node.program), process.env['PATH']].join(delimiter),
  };
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

function found(root: string, name: string, version: string): string | undefined {
  const folder = join(root, 'node_modules', name);
  return existsSync(join(folder, 'package.json')) && manifest(folder).version === version ? folder : undefined;
}

async function install(name: string, version: string): Promise<string> {
  const spec = `${name}@${version}`;
  const root = await installedIn(`npm/${spec.replaceAll('/', '+')}`, (into) => npmInstall(into, spec));
  const folder = found(root, name, version);
  if (folder === undefined) throw refuse(`npm installed something else than ${spec}`, 'pin an exact version');
  return folder;
}

function manifest(folder: string): z.infer<typeof packageSchema> {
  const file = join(folder, 'package.json');
  return parse(packageSchema, readJson(file), file);
}
