import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail } from './read-file.ts';

/**
 * Writes a whole file, or nothing: the text goes to a temporary file in the same folder, reaches the disk, and is renamed.
 * A process killed at any moment leaves the old file or the new one. Throws InputError where the folder cannot be written.
 */
export function writeFile(file: string, text: string): void {
  place(file, text, (temporary) => renameSync(temporary, file));
}

/**
 * Writes a whole file that is not there yet, or nothing. Throws InputError where there is one: it is left as it was.
 */
export function createFile(file: string, text: string): void {
  place(file, text, (temporary) => {
    linkSync(temporary, file);
    rmSync(temporary);
  });
}

/** Puts the text into a temporary file beside the file, and lets `move` bring it there. */
function place(file: string, text: string, move: (temporary: string) => void): void {
  const folder = dirname(file);
  const temporary = join(folder, `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    mkdirSync(folder, { recursive: true });
    try {
      writeThrough(temporary, Buffer.from(text));
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
