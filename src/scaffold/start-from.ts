import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { idSchema, InputError, parse, type Problem } from '../model/index.ts';
import { createFile } from '../store/index.ts';
import type { Scaffold } from './scaffold.ts';

/**
 * Writes the files to start from and returns their paths, all of them or none. Throws InputError for an id that is none,
 * a choice that is not there, or a file that is there already.
 */
export function startFrom(scaffold: Scaffold, id: string, choice: string | undefined, root: string): string[] {
  parse(idSchema, id, `the id of the ${scaffold.kind}`);
  if (choice !== undefined && !scaffold.choices?.includes(choice))
    throw new InputError([
      {
        level: 'error',
        path: '--of',
        message: `a ${scaffold.kind} is not of the kind "${choice}"`,
        expected: scaffold.choices?.join(' | ') ?? 'nothing: there is one kind only',
      },
    ]);
  const files = scaffold.files(id, choice);
  const there = files.filter(({ path }) => existsSync(join(root, path)));
  if (there.length > 0)
    throw new InputError(
      there.map(({ path }): Problem => ({
        level: 'error',
        path,
        message: 'is there already, and was left as it is',
        tip: 'give another id, or go on from that file',
      })),
    );
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      createFile(join(root, path), text);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) rmSync(join(root, path));
    throw error;
  }
  return written;
}
