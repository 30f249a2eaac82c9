import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail } from './read-file.ts';

/**
 * Writes a whole file, or nothing: the content goes to a temporary file in the same folder, with these permission bits
 * where they are given, reaches the disk, and is renamed. A process killed at any moment leaves the old file or the new one. Throws InputError where the folder cannot be written.
 */
export function writeFile(file: string, content: string | Uint8Array, mode?: number): void {
  place(file, content, mode, (temporary) => renameSync(temporary, file));
}

/**
 * Writes a whole file that is not there yet, or nothing. Throws InputError where there is one: it is left as it was.
 */
export function createFile(file: string, content: string | Uint8Array, mode?: number): void {
  place(file, content, mode, (temporary) => {
    linkSync(temporary, file);
    rmSync(temporary);
  });
}

/** Puts the content into a temporary file beside the file, and lets `move` bring it there. */
function place(
  file: string,
  content: string | Uint8Array,
  mode: number | undefined,
  move: (temporary: string) => void,
): void {
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    try {
      writeThrough(temporary, Buffer.from(content), mode);
      move(temporary);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
    sync(folder);
  } catch (error) {
    fail(file, `cannot be written (${error instanceof Error ? error.message : String(error)})`);
  }
}

function writeThrough(file: string, bytes: Buffer, mode: number | undefined): void {
  const descriptor = openSync(file, 'wx', mode);
  try {
    if (mode !== undefined) fchmodSync(descriptor, mode);
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

// The rename itself survives a power cut only once the folder is on disk; Windows cannot open folders.
function sync(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
