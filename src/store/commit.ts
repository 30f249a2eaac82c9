import { execFileSync } from 'node:child_process';
import { InputError } from '../model/index.ts';
import { contentRoot } from './paths.ts';

/** The commit that is checked out, 40 hex digits. Throws InputError where one of the paths differs from it. */
export function headCommit(paths: readonly string[], root = `${contentRoot}/..`): string {
  const git = (...words: string[]): string => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', ...paths);
  if (changed !== '')
    throw new InputError([
      {
        level: 'error',
        path: changed.split('\n')[0]!.slice(3),
        message: 'differs from the commit that would be noted',
        tip: 'commit first',
      },
    ]);
  return git('rev-parse', 'HEAD');
}
