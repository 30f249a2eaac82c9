import { misfits } from '../formats/lint/misfits.ts';
import type { Shape } from '../formats/shape.ts';
import type { ClientFile } from './client.ts';

/** A place in a file at which its client finds a value that it does not take, and what it does then. */
export interface Unfit {
  file: string;
  path: string;
  /** As a sentence. */
  message: string;
}

/** The first place in each file whose value is not of the shape that the client reads; keys that it does not know are none. */
export function unfitIn(files: readonly ClientFile[], shape: Shape, does: string): Unfit[] {
  return files.flatMap(({ value, path: file }) => {
    const found = misfits(value, shape).find(({ kind }) => kind !== 'unknown');
    if (!found) return [];
    const what = found.kind === 'value' ? `${found.expected} is expected here` : 'a key is missing here';
    return [{ file, path: found.path, message: `${what}, and ${does}` }];
  });
}

/** The files without those in which something is unfit. */
export function without(files: readonly ClientFile[], unfit: readonly Unfit[]): ClientFile[] {
  return files.filter(({ path }) => !unfit.some(({ file }) => file === path));
}
