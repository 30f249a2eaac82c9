import { constants, cpSync, existsSync, globSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The folders of a site that hold what is of one server. */
const foldersOf = (id: string): string[] => [`servers/${id}`, `tools/${id}`];

/** Copies everything that is of a server from one site into another. */
export function copyServer(id: string, from: string, to: string): void {
  for (const folder of foldersOf(id).filter((one) => existsSync(join(from, one))))
    cpSync(join(from, folder), join(to, folder), { recursive: true, mode: constants.COPYFILE_FICLONE });
}

/** Moves everything that is of a server from one site into another on the same disk. */
export function moveServer(id: string, from: string, to: string): void {
  for (const folder of foldersOf(id).filter((one) => existsSync(join(from, one)))) {
    mkdirSync(dirname(join(to, folder)), { recursive: true });
    renameSync(join(from, folder), join(to, folder));
  }
}

/** The paths of a server's pages, below the root of the site. */
export function pagesOf(id: string, site: string): string[] {
  return foldersOf(id)
    .flatMap((folder) => globSync(`${folder}/**/index.html`, { cwd: site }))
    .map((file) => file.replace(/index\.html$/u, ''))
    .sort();
}

/** Makes a folder whole or not at all: what is put into the folder that `fill` is given takes the place of `out` in the end. */
export function replaceFolder<T>(out: string, fill: (folder: string) => T): T {
  mkdirSync(dirname(out), { recursive: true });
  const work = mkdtempSync(join(dirname(out), `.${basename(out)}-`));
  try {
    const fresh = join(work, 'fresh.tmp');
    mkdirSync(fresh);
    const filled = fill(fresh);
    if (existsSync(out)) renameSync(out, join(work, 'old.tmp'));
    renameSync(fresh, out);
    return filled;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
