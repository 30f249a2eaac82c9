import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../store/read-file.ts';
import { createFile, writeFile } from '../store/write-file.ts';
import type { PlannedFile } from './plan.ts';
import { digestOf, type Record, type RecordedFile, recordsIn } from './record.ts';
import { changeOf, takenOut } from './taken-out.ts';

/**
 * Writes the planned files, each whole or not at all: first what stands there is kept beside them, then it is recorded what
 * will be written, then each file is replaced. Killed at any moment, `undo` puts back what was there. Throws InputError
 * where a file has changed since it was planned, and writes nothing then.
 */
export function write(files: readonly PlannedFile[], records: string, now: number): void {
  for (const file of files) mustBeAsPlanned(file);
  const recorded = files.map(kept);
  const time = new Date(now).toISOString();
  const record: Record = { version: 1, time, files: recorded };
  createFile(join(records, `${time.replaceAll(':', '-')}.json`), `${JSON.stringify(record, null, 2)}\n`, 0o600);
  for (const file of files) {
    mustBeAsPlanned(file);
    writeFile(file.path, file.after, file.mode);
  }
}

/** What became of a file that was to be put back. */
export interface Undone {
  shown: string;
  outcome: 'restored' | 'taken out' | 'removed' | 'as it was' | 'changed since' | 'made and changed since';
}

/** The last run that can be taken back; undefined where there is none. */
export function lastOf(records: string): { file: string; record: Record } | undefined {
  return recordsIn(records).at(-1);
}

/**
 * Puts back, byte for byte, what the run of a record replaced, and removes what it made. Of a file that was changed since,
 * what the run wrote is taken out where that stands as it was; else it is left as it is, with its backup beside it.
 */
export function undo({ file, record }: { file: string; record: Record }): Undone[] {
  const undone = record.files.map((each): Undone => ({ shown: each.shown, outcome: putBack(each) }));
  for (const [at, { backup }] of record.files.entries())
    if (backup !== null && !isLeft(undone[at]!)) rmSync(backup, { force: true });
  rmSync(file);
  return undone;
}

/** True for a file that holds what a run wrote, since it was changed after it. */
export function isLeft({ outcome }: Undone): boolean {
  return outcome === 'changed since' || outcome === 'made and changed since';
}

function putBack({ shown, path, before, after, backup, change }: RecordedFile): Undone['outcome'] {
  const now = bytesOf(path);
  const digest = now && digestOf(now);
  if (digest === (before ?? undefined)) return 'as it was';
  if (backup === null) {
    if (digest !== after) return 'made and changed since';
    rmSync(path);
    return 'removed';
  }
  const kept = readFileSync(backup);
  if (digest === after) {
    writeFile(path, kept, statSync(backup).mode & 0o7777);
    return 'restored';
  }
  const without = now && change && takenOut(now, kept, { change, after }, shown);
  if (!without) return 'changed since';
  writeFile(path, without, statSync(path).mode & 0o7777);
  return 'taken out';
}

function mustBeAsPlanned({ shown, path, before }: PlannedFile): void {
  const now = bytesOf(path);
  if (now === undefined ? before === undefined : before?.equals(now)) return;
  fail(shown, 'was changed while you were asked', 'run the command again');
}

/** Keeps the bytes of a file beside it, under a name that no client reads. */
function kept({ shown, path, before, after, mode }: PlannedFile): RecordedFile {
  const digests = { before: before === undefined ? null : digestOf(before), after: digestOf(after) };
  if (before === undefined) return { shown, path, ...digests, backup: null };
  const backup = freeName(`${path}.before-toolrisk`);
  createFile(backup, before, mode);
  return { shown, path, ...digests, backup, change: changeOf(before, after) };
}

function freeName(wanted: string): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    if (!existsSync(name)) return name;
  }
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
