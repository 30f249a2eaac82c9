import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inTurn } from '../../../scripts/build/in-turn.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'in-turn-'));
  lock = join(folder, 'below', 'build.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Builds once, and lets another process that holds the lock end after so many pauses. */
function build(pauses = 0): string[] {
  const told: string[] = [];
  const pause = (): void => {
    told.push('pause');
    if (told.filter((line) => line === 'pause').length === pauses) rmSync(lock);
  };
  inTurn(() => told.push(`built by ${readFileSync(lock, 'utf8')}`), { lock, tell: (line) => told.push(line), pause });
  return told;
}

describe('a build of a clone', () => {
  test('holds the lock while it works, and lets it go', () => {
    expect(build()).toEqual([`built by ${process.pid}`]);
    expect(existsSync(lock)).toBe(false);
  });

  test('lets it go where it fails', () => {
    const fails = () =>
      inTurn(
        () => {
          throw new Error('no');
        },
        { lock },
      );
    expect(fails).toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });

  test.each([
    ['of a process that runs', String(process.ppid)],
    ['of a process that has not written its number yet', ''],
  ])('waits for the lock %s, and says once what to do where there is none', (_, holder) => {
    build();
    writeFileSync(lock, holder);
    expect(build(2)).toEqual([
      `another build of this clone is running: this one waits for it (if none is, delete ${lock})`,
      'pause',
      'pause',
      `built by ${process.pid}`,
    ]);
  });

  test('does not wait for a process that is gone', () => {
    build();
    writeFileSync(lock, String(spawnSync(process.execPath, ['--version']).pid));
    expect(build()).toEqual([`built by ${process.pid}`]);
  });
});
