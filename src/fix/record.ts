import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../clients/index.ts';
import type { Change } from './taken-out.ts';
import { fail, readOptional } from '../store/read-file.ts';

/** What one run wrote, so that it can be taken back. */
export interface Record {
  version: 1;
  /** ISO 8601, UTC. */
  time: string;
  files: RecordedFile[];
}

/** A file that was written. */
export interface RecordedFile {
  shown: string;
  path: string;
  /** SHA-256 of the bytes before; null where the file is new. */
  before: string | null;
  /** SHA-256 of the bytes written. */
  after: string;
  /** Where the bytes before are kept; null where the file is new. */
  backup: string | null;
  /** What changed between them; not in records of before, and not where the file is new. */
  change?: Change;
}

/** The folder in which it is kept what was written. */
export function recordsFolder({ system, home, environment }: Machine): string {
  const state =
    system === 'win32'
      ? (environment['LOCALAPPDATA'] ?? join(home, 'AppData/Local'))
      : environment['XDG_STATE_HOME'] || join(home, '.local/state');
  return join(state, 'toolrisk/fixes');
}

/** The records of a folder by their files, the newest last. Throws InputError where one of them is none. */
export function recordsIn(folder: string): { file: string; record: Record }[] {
  return namesIn(folder).map((name) => {
    const file = join(folder, name);
    return { file, record: parsed(file, readOptional(file) ?? '') };
  });
}

/** The digest under which the bytes of a file are recorded. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d{4}-[\dTZ.-]+\.json$/.test(name))
      .sort();
  } catch {
    return [];
  }
}

function parsed(file: string, text: string): Record {
  try {
    const record = JSON.parse(text) as Partial<Record>;
    if (record.version === 1 && Array.isArray(record.files)) return record as Record;
  } catch {
    // Told below.
  }
  return fail(file, 'is no record of toolrisk fix', 'the backups lie beside the files, as NAME.before-toolrisk');
}
