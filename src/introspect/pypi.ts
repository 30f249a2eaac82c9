import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installedIn, installer, refuse } from './installed.ts';
import type { Installed } from './npm.ts';
import { pythonRuntime, uvProgram } from './runtime.ts';

/** What follows `uvx` in the command of an entry. */
interface Words {
  program: string;
  args: string[];
  /** Requirements installed beside the server, such as `mcp<2`. */
  beside: string[];
}

/**
 * The command that starts a program of a Python package at exactly this version, from an environment of its own in the cache
 * into which only wheels are installed, so that no code of a package runs before the server does. `shown` is how people
 * start it: `uvx name@version …`, with `--with` and `--from` as uvx has them; `overrides` replace what the package requires.
 */
export async function pypiCommand(
  name: string,
  version: string,
  shown: readonly string[],
  runtime: string | undefined,
  overrides: readonly string[],
): Promise<Installed> {
  const { program, args, beside } = wordsOf(name, version, shown);
  const python = pythonRuntime(runtime);
  const uv = await uvProgram(python.program);
  const place = `pypi/${name}@${version}-${python.name.replace(' ', '')}`;
  const folder = await installedIn(place, async (into) => {
    await installer(python.name, uv, ['venv', '--quiet', '--clear', '--python', python.program, into]);
    const file = join(into, 'overrides.txt');
    writeFileSync(file, overrides.map((line) => `${line}\n`).join(''));
    const quiet = ['--quiet', '--no-build', '--python', into, '--override', file];
    await installer(`${name} ${version}`, uv, ['pip', 'install', ...quiet, `${name}==${version}`, ...beside]);
  });
  if (!holds(folder, name, version))
    throw refuse(`uv installed something else than ${name} ${version}`, 'pin an exact version');
  const windows = process.platform === 'win32';
  const programs = join(folder, windows ? 'Scripts' : 'bin');
  const file = join(programs, windows ? `${program}.exe` : program);
  if (!existsSync(file))
    throw refuse(`${name} has no program ${program}`, `start it with uvx --from ${name}==${version} PROGRAM`);
  return {
    command: [file, ...args],
    installed: folder,
    runtime: python.name,
    path: [programs, process.env['PATH']].join(delimiter),
  };
}

function wordsOf(name: string, version: string, [uvx, ...rest]: readonly string[]): Words {
  const pinned = [`${name}@${version}`, `${name}==${version}`];
  const wrong = (said: string) =>
    refuse(`the command starts ${said}, but ${pinned[0]} is pinned`, `write uvx ${pinned[0]}`);
  if (uvx !== 'uvx') throw wrong(uvx ?? 'nothing');
  const beside: string[] = [];
  let from: string | undefined;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--with') beside.push(rest.shift() ?? '');
    else if (word === '--from') from = rest.shift();
    else if (!pinned.includes(from ?? word)) throw wrong(from ?? word);
    else return { program: from === undefined ? name : word, args: rest, beside };
  }
  throw wrong('nothing');
}

function holds(folder: string, name: string, version: string): boolean {
  const normal = (text: string) => text.toLowerCase().replace(/[-_.]+/g, '-');
  const libraries = [join(folder, 'Lib'), ...children(join(folder, 'lib'))].map((one) => join(one, 'site-packages'));
  const wanted = normal(`${name}-${version}.dist-info`);
  return libraries.some((library) => children(library).some((path) => normal(path).endsWith(`/${wanted}`)));
}

function children(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : [];
}
