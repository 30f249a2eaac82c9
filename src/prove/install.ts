import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Package } from './prover.ts';

type Registry = Exclude<Package['from'], 'project' | 'placed'>;

/** The shell commands that put a package into the working folder. */
const commands: Record<Registry, (spec: Package) => string[][]> = {
  npm: ({ name, version }) => [
    ['npm', 'install', '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`],
  ],
  pypi: ({ name, version }) => [
    ['uv', 'venv', '--allow-existing', 'venv'],
    ['uv', 'pip', 'install', '--python', 'venv', `${name}==${version}`],
  ],
  go: ({ name, version }) => [['go', 'install', `${name}@v${version}`]],
};

/** Installs packages into a folder, once. Returns why it could not, or undefined. */
export function install(packages: readonly Package[], folder: string): string | undefined {
  for (const { from, name, version } of packages)
    if (from === 'placed' && !existsSync(join(folder, name)))
      return `no registry has ${name} ${version}; build it and put the program into ${folder}`;
  const toInstall = packages.filter((each): each is Package & { from: Registry } => Object.hasOwn(commands, each.from));
  if (toInstall.length === 0) return undefined;
  const stamp = join(folder, 'installed.json');
  const wanted = JSON.stringify(packages);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined;
  // What was placed here is nobody's to delete.
  if (toInstall.length === packages.length) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Keeps npm from installing into the project around the cache.
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  for (const each of toInstall)
    for (const [program, ...args] of commands[each.from](each)) {
      const options = { cwd: folder, env: { ...process.env, GOBIN: folder }, encoding: 'utf8' } as const;
      const { status, error, stderr } = spawnSync(program!, args, options);
      if (error) return `${program} cannot be started (${error.message})`;
      if (status !== 0) return `${each.name} ${each.version} cannot be installed: ${stderr.trim().slice(-500)}`;
    }
  writeFileSync(stamp, wanted);
  return undefined;
}
