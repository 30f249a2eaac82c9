import { realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/**
 * Puts this process where the person or client called it: `npm run` starts a script in the folder of the package, with
 * variables and programs of its own. Nothing changes where npm did not start this very script.
 */
export function returnToCaller(script: string): void {
  const { INIT_CWD: folder, npm_lifecycle_event: event, npm_package_json: manifest, PATH: path } = process.env;
  // A process that was started below another `npm run` has these variables too.
  if (folder === undefined || event !== script || manifest !== join(root, 'package.json')) return;
  if (realpathSync(process.cwd()) !== realpathSync(root)) return;
  process.chdir(folder);
  if (path !== undefined) process.env['PATH'] = withoutOwn(path.split(delimiter)).join(delimiter);
  for (const name of Object.keys(process.env))
    if (/^npm_|^(INIT_CWD|NODE|COLOR)$/.test(name)) Reflect.deleteProperty(process.env, name);
}

/** The folders of programs without those that npm put before them: of this package and its parents, and its own. */
function withoutOwn(folders: readonly string[]): string[] {
  const isOwn = (folder: string) =>
    folder.endsWith(join('lib', 'node-gyp-bin')) ||
    (folder.endsWith(join('node_modules', '.bin')) &&
      `${root}/`.startsWith(`${dirname(dirname(folder))}/`.replace('//', '/')));
  const first = folders.findIndex((folder) => !isOwn(folder));
  return folders.slice(first === -1 ? folders.length : first);
}
