import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What came of a try: whether it held, and a line about it. */
export interface Tried {
  isGood: boolean;
  line: string;
}

/**
 * Installs a tarball beside a version of Node into an empty folder, lets that Node check the machine that `home` stands
 * for, without a network as far as npm is asked for one, and reads what it prints.
 */
export function tryPackage(tarball: string, node: string, home: string): Tried {
  const folder = mkdtempSync(join(tmpdir(), 'toolrisk-package-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const npm = (...args: string[]) =>
      spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, encoding: 'utf8' });
    const got = npm('install', `node@${node}`);
    if (got.status !== 0) return { isGood: false, line: `Node ${node} cannot be installed: ${got.stderr.trim()}` };
    const installed = npm('install', '--offline', tarball);
    if (installed.status !== 0)
      return { isGood: false, line: `the package cannot be installed: ${installed.stderr.trim()}` };
    const run = (...args: string[]) =>
      spawnSync(join(folder, 'node_modules/.bin/node'), args, { cwd: folder, encoding: 'utf8', env: { HOME: home } });
    const version = run('--version').stdout.trim();
    const { status, stdout, stderr } = run(join(folder, 'node_modules/.bin/toolrisk'), 'check', '--json');
    const { clients } = JSON.parse(status === 0 ? stdout : '{ "clients": [] }') as { clients: unknown[] };
    const isGood = status === 0 && stderr === '' && clients.length > 0;
    return {
      isGood,
      line: `Node ${version}: ${isGood ? `check read ${clients.length} clients` : `check ended with ${status}: ${stderr.trim()}`}`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
