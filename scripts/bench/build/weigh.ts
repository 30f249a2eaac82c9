import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The files of one kind: those whose path is the same but for names of servers, tools and other entries. */
export interface Kind {
  /** Such as `tools/[]/[]/index.html`. */
  path: string;
  files: number;
  /** In all, as they are. */
  bytes: number;
  /** Of one file on average, gzipped. */
  gzipped: number;
}

const weighedAtMost = 100;

/** What a folder holds, kind by kind, the heaviest first. */
export function weigh(folder: string): Kind[] {
  const kinds = Map.groupBy(filesIn(folder), (file) => kindOf(relative(folder, file)));
  return [...kinds]
    .map(([path, files]): Kind => {
      const sample = files.filter((_, at) => at % Math.ceil(files.length / weighedAtMost) === 0);
      const gzipped = sample.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / sample.length;
      return { path, files: files.length, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0), gzipped };
    })
    .sort((a, b) => b.bytes - a.bytes);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The kind of a file by its path below the site. Folders of entries hold one file of each kind for every entry, so their names are left out. */
export function kindOf(path: string): string {
  const parts = path.split('/');
  const last = parts.pop()!;
  const [top] = parts;
  const names = top === 'tools' ? 2 : top === 'servers' ? 1 : 0;
  const folders = parts.map((part, at) => (at >= 1 && at <= names ? '[]' : /^\d+$/.test(part) ? '[page]' : part));
  return [...folders, top === '_astro' || top === 'badges' ? last.replace(/^.*(?=\.)/, '[]') : last].join('/');
}
