import { readFileSync, writeFileSync } from 'node:fs';
import { unfilled } from '../../src/store/index.ts';

/**
 * Fills in a file to start from, as a person would: `values` gives the text for each key by its path, such as
 * `launch.transport`, and what is left open in prose, in lists and in code becomes a few words. Throws where a key has no value.
 */
export function fillIn(file: string, values: Readonly<Record<string, string>>): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(unfilled)) return;
  if (file.endsWith('.ts')) {
    writeFileSync(file, text.replaceAll(unfilled, 'Made up'));
    return;
  }
  const path: string[] = [];
  let count = 0;
  const filled = text.split('\n').map((line) => {
    const [start, indent, key] = /^([\s-]*)([A-Za-z]+):(?= |$)/.exec(line) ?? [];
    if (start !== undefined) path.splice(indent!.length / 2, Infinity, key!);
    if (!line.includes(unfilled)) return line;
    count++;
    if (start === undefined) return line.replaceAll(unfilled, `Made up, ${count}`);
    const value = values[path.join('.')];
    if (value === undefined) throw new Error(`${file}: nothing to fill in for ${path.join('.')}`);
    return `${start} ${value}`;
  });
  writeFileSync(file, filled.join('\n'));
}
