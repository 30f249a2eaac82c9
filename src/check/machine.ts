import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Machine } from '../clients/index.ts';

/** This machine, with the folders from the one given up to the root of its repository; that folder alone where it is in none. */
export function thisMachine(folder = process.cwd(), environment = process.env): Machine {
  const system = process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';
  return { system, home: homedir(), folders: foldersFrom(folder), environment };
}

function foldersFrom(folder: string): string[] {
  const folders = [folder];
  while (!existsSync(join(folders.at(-1)!, '.git'))) {
    const above = dirname(folders.at(-1)!);
    if (above === folders.at(-1)) return [folder];
    folders.push(above);
  }
  return folders;
}
