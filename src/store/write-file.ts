import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail } from './read-file.ts';

/**
 * Writes a whole file, or nothing: the text goes to a temporary file in the same folder, reaches the disk, and is renamed.
 * A process killed at any moment leaves the old file or the new one. Throws InputError where the folder cannot be written.
 */
export function writeFile(file: string, text: string): void {
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    replace(file, temporary, Buffer.from(text));
    sync(folder);
  } catch (error) {
    fail(file, `cannot be written (${error instanceof Error ? error.message : String(error)})`);
  }
}

function replace(file: string, temporary: string, bytes: Buffer): void {
  try {
    writeThrough(temporary, bytes);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeThrough(file: string, bytes: Buffer): void {
  const descriptor = openSync(file, 'wx');
  try {
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
