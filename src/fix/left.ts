import { accessSync, constants, statSync } from 'node:fs';
import { problemInWords } from '../check/report.ts';
import type { Problem } from '../model/core.ts';

/** Why the file of a path cannot be replaced, as a clause; undefined where it can. */
export function whyNotWritten(path: string): string | undefined {
  try {
    // For root everything can be written; a file that is set read-only is meant to stay.
    if ((statSync(path).mode & 0o222) === 0) return 'is set read-only';
    accessSync(path, constants.W_OK);
    return undefined;
  } catch {
    return 'cannot be written';
  }
}

/** The words for a client of which a file could not be read. */
export function leftSince(problem: Problem): string {
  return `Left as it is, since one of its files could not be read: ${problemInWords(problem)}`;
}
