import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What running a process and those that it started took. */
export interface Measured {
  /** Seconds of CPU, of all its threads, user and system. */
  cpu: number;
  /** The most memory that one of them held at a time, in bytes. */
  peak: number;
  /** Seconds. */
  wall: number;
  stdout: string;
}

const bin = join(import.meta.dirname, '../../../node_modules/.bin');

/** Runs a script, named by its path from this folder, in a process of its own. Throws where it fails, with what it said. */
export async function runMeasured(
  script: string,
  args: readonly string[],
  folder: string,
  environment: Record<string, string> = {},
): Promise<Measured> {
  const usages = mkdtempSync(join(folder, 'usage-'));
  const started = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
      ...environment,
      NODE_OPTIONS: `${environment['NODE_OPTIONS'] ?? ''} --import ${join(import.meta.dirname, 'usage.ts')}`,
      USAGE_FOLDER: usages,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', (ended) => resolve(ended)),
  );
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${(stderr || stdout).slice(-4000)}`);
  const wall = (performance.now() - started) / 1000;
  const used = readdirSync(usages).map(
    (file) => JSON.parse(readFileSync(join(usages, file), 'utf8')) as NodeJS.ResourceUsage,
  );
  rmSync(usages, { recursive: true });
  return {
    cpu: used.reduce((sum, { userCPUTime, systemCPUTime }) => sum + userCPUTime + systemCPUTime, 0) / 1e6,
    peak: Math.max(...used.map(({ maxRSS }) => maxRSS)) * 1024,
    wall,
    stdout,
  };
}
