import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What running a process took. */
export interface Measured {
  /** Seconds of CPU, of all its threads, user and system. */
  cpu: number;
  /** The most memory that it held at a time, in bytes. */
  peak: number;
  /** Seconds. */
  wall: number;
  stdout: string;
}

/** Runs a script of this folder in a process of its own, in `folder`. Throws where it fails, with what it said. */
export async function runMeasured(
  script: string,
  args: readonly string[],
  folder: string,
  environment: Record<string, string> = {},
): Promise<Measured> {
  const file = join(folder, 'usage.json');
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'usage.ts'), join(import.meta.dirname, script), ...args],
    { env: { ...process.env, ...environment, USAGE_FILE: file }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', (ended) => resolve(ended)),
  );
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${(stderr || stdout).slice(-4000)}`);
  const usage = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.ResourceUsage;
  return {
    cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peak: usage.maxRSS * 1024,
    wall: (performance.now() - started) / 1000,
    stdout,
  };
}
