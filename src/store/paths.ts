import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { idSchema, InputError } from '../model/index.ts';

/** The `content/` folder of this repository. */
export const contentRoot = fileURLToPath(new URL('../../content', import.meta.url));

/** The folder of one server. Throws InputError for an id that is not a folder name. */
export function serverFolder(root: string, server: string): string {
  if (!idSchema.safeParse(server).success)
    throw new InputError([
      {
        level: 'error',
        path: 'server',
        message: `"${server}" is not a server id`,
        expected: 'lower-case letters, digits and single hyphens, such as teradata-wlm',
      },
    ]);
  return join(root, 'servers', server);
}

/** The file of one snapshot. Throws InputError for a version that is not a safe file name. */
export function snapshotFile(root: string, server: string, version: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/.test(version))
    throw new InputError([
      {
        level: 'error',
        path: 'version',
        message: 'the version becomes a file name and cannot be this',
        expected: 'a letter or digit, then at most 99 letters, digits and . _ + -',
        actual: JSON.stringify(version),
        tip: 'give one with --version, such as --version 1.4.0',
      },
    ]);
  return join(serverFolder(root, server), 'snapshots', `${version}.json`);
}
