import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { warn } from '../command.ts';

/** How a build waits for another one. */
interface Waiting {
  /** The file that holds the number of the process that builds. */
  lock?: string;
  tell?: (line: string) => void;
  pause?: () => void;
}

const lockOfClone = join(import.meta.dirname, '../../.astro/build.lock');

/**
 * Does the work of a build while no other build of the clone is at work: Astro keeps what it read of the content in the
 * same files for all of them. One that comes second says so and waits; the lock of a process that is gone does not hold.
 */
export function inTurn<T>(work: () => T, { lock = lockOfClone, tell = warn, pause = pauseASecond }: Waiting = {}): T {
  mkdirSync(dirname(lock), { recursive: true });
  for (let told = false; !take(lock);) {
    const holder = holderOf(lock);
    if (holder !== null && !isRunning(holder)) rmSync(lock, { force: true });
    else {
      if (!told) tell(`another build of this clone is running: this one waits for it (if none is, delete ${lock})`);
      told = true;
      pause();
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock; false where another process holds it. */
function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds the lock; null where that cannot be told, as when it was let go meanwhile. */
function holderOf(lock: string): number | null {
  try {
    return Number(readFileSync(lock, 'utf8')) || null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function pauseASecond(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
}
