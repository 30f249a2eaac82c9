import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { InputError } from '../model/index.ts';
import { problem } from './capture.ts';

/** How to start a process that must leave nothing behind. */
export interface Start {
  command: readonly string[];
  /** All that reaches the process: nothing is inherited. */
  environment: Readonly<Record<string, string>>;
  cwd: string;
}

export type Child = ChildProcess & {
  pid: number;
  stdin: NonNullable<ChildProcess['stdin']>;
  stdout: NonNullable<ChildProcess['stdout']>;
  stderr: NonNullable<ChildProcess['stderr']>;
};

const running = new Set<number>();

/** Starts a process at the head of a group of its own. Throws InputError where the program is not found. */
export async function startGroup(start: Start): Promise<Child> {
  const [program = '', ...args] = start.command;
  killGroupsOnExit();
  const child = spawn(program, args, {
    env: start.environment,
    cwd: start.cwd,
    detached: true,
    stdio: 'pipe',
    windowsHide: true,
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error: NodeJS.ErrnoException) => {
      const message = error.code === 'ENOENT' ? 'there is no such program on the PATH' : error.message;
      reject(
        new InputError([
          problem('error', `command ${program}`, message, { tip: 'install it, or correct the command' }),
        ]),
      );
    });
  });
  running.add(child.pid!);
  return child as Child;
}

/**
 * Ends a process and everything that it started: closes its input, then asks, then kills the group, then what
 * left the group but still carries the environment entry `mark` (Linux), and waits until those are gone.
 */
export async function endGroup(child: Child, mark: string, patience: number): Promise<void> {
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  const waitUntilGone = async () => {
    for (const end = Date.now() + patience; !gone() && Date.now() < end;) await sleep(10);
  };
  child.stdin.end();
  await waitUntilGone();
  signal(-child.pid, 'SIGTERM');
  await waitUntilGone();
  // A signal returns before the process has ended, and one that is ending may have started another.
  const killed = new Set<number>();
  for (const end = Date.now() + patience; ; await sleep(10)) {
    const carriers = carriersOf(mark);
    signal(-child.pid, 'SIGKILL');
    for (const pid of carriers) {
      killed.add(pid);
      signal(pid, 'SIGKILL');
    }
    if (Date.now() >= end || [...killed].every((pid) => !isRunning(pid))) break;
  }
  running.delete(child.pid);
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}

function carriersOf(mark: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && environmentOf(name).includes(mark))
    .map(Number);
}

/** Whether a process has not ended yet, on Linux; one that waits for its parent to notice has. */
function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function environmentOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return []; // gone, or another user's
  }
}

// A group of its own does not hear Ctrl-C, so it is killed when this process ends for whatever reason it can notice.
let listening = false;
function killGroupsOnExit(): void {
  if (listening) return;
  listening = true;
  process.once('exit', () => {
    for (const pid of running) signal(-pid, 'SIGKILL');
  });
  // Not once: a second signal would end this process before it has killed the groups.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => process.exit(name === 'SIGINT' ? 130 : 143));
}
