import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Candidate } from '../clients/index.ts';

// Above what any client is known to write; a larger file is none of theirs.
const largest = 32 * 1024 * 1024;

/** The text of a file, undefined where there is none, or why it cannot be read, as a clause. */
export function readClientFile(path: string): { text: string } | { why: string } | undefined {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return stat.isDirectory() ? undefined : { why: 'is no plain file' };
    if (stat.size > largest) return { why: 'is larger than 32 MB' };
    return decode(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : { why: `cannot be read (${code})` };
  }
}

/** UTF-8, or UTF-16 where a mark at the beginning says so, as some shells write it. */
function decode(bytes: Buffer): { text: string } | { why: string } {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { why: 'is not UTF-8 text' };
  }
}

/** The files that a candidate stands for: itself, or those of its folder by name. */
export function pathsOf({ path, ending }: Candidate): string[] {
  if (ending === undefined) return [path];
  try {
    return readdirSync(path)
      .filter((name) => name.endsWith(ending) && basename(name) === name)
      .sort()
      .map((name) => join(path, name));
  } catch {
    return [];
  }
}
